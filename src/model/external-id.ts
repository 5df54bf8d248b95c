/** How well an external record fits ours (SKOS mapping relations). */
export const MATCHES = ['exact', 'close', 'broad', 'narrow', 'related'] as const

/** One of {@link MATCHES}; `broad` says that the external record is the wider one. */
export type Match = (typeof MATCHES)[number]

/** The same thing in a register that somebody else keeps. */
export interface ExternalId {
  /** `wikidata`, `iso3166-1`, `un-symbol`, `url`, or a scheme of your own. */
  readonly scheme: 'wikidata' | 'iso3166-1' | 'un-symbol' | 'url' | (string & {})
  readonly id: string
  readonly match: Match
}
