/** What stands in a template for what differs from article to article: as long as what replaces it. */
export const PLACEHOLDER = { id: 'story-000000000', date: '2019-03-14', variant: '0000' } as const

/** Finds each of them in JSON; one group a kind. */
export const PLACEHOLDERS = /story-(0{9})|(2019-03-14)|"Q1\d\d(0000)"/dg
