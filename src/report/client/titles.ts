/** The name of each record, and what there is of it. */
export type Titles = Readonly<Record<string, readonly [name: string, counts: string]>>
