/**
 * The literal ids that one article uses, by kind of record.
 *
 * An id is a kebab-case slug, unique in its article across all four collections. The default is
 * `string` for every kind, which is what an article read at run time has.
 */
export interface Ids {
  readonly entity: string
  readonly event: string
  readonly quote: string
  readonly stance: string
  readonly agent: string
}

/** The four kinds of record that an article is made of. */
export const KINDS = ['entity', 'event', 'quote', 'stance'] as const

/** One of {@link KINDS}. Every record carries it in its field `kind`. */
export type Kind = (typeof KINDS)[number]

/** The name of the collection that holds the records of each kind. */
export const COLLECTIONS = {
  entity: 'entities',
  event: 'events',
  quote: 'quotes',
  stance: 'stances',
} as const satisfies Record<Kind, string>

/** Ids that no record may take, because {@link Time.anchor} uses them. */
export const RESERVED_IDS = ['published', 'external'] as const
