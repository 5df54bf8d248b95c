import type { ExternalId } from '../model/index.js'
import { cut } from './stances-words.js'

/** As much of a name as is kept of each of many articles. */
const LONGEST = 100

/** By what a record of one article is known again in another. */
export interface Identity {
  readonly key: string
  readonly name: string
  /** Absent where only the name tells. */
  readonly externalId?: string
}

/** What a record is: what an external id says that fits it exactly, Wikidata's before others; else its name. */
export function identityOf(name: string, externalIds: readonly ExternalId[]): Identity {
  const exact = externalIds.filter(({ match }) => match === 'exact')
  const chosen = exact.find(({ scheme }) => scheme === 'wikidata') ?? exact[0]
  const short = cut(name, LONGEST)
  if (chosen === undefined) return { key: `name ${short}`, name: short }
  const externalId = cut(`${chosen.scheme}:${chosen.id}`, LONGEST)
  return { key: `id ${externalId}`, name: short, externalId }
}
