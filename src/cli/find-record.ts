import { COLLECTIONS, type Kind } from '../model/index.js'
import { didYouMean } from '../model/suggest.js'
import type { ArticleFiles } from '../validate/read-article.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'
import { isObject, type JsonObject } from './json-objects.js'

/** What a correction may be about. */
export type Corrected = Kind | 'agent' | 'article'

/** A record, an agent or the article itself, as its file holds it. */
export interface FoundRecord {
  readonly kind: Corrected
  readonly id: string
  readonly record: JsonObject
  /** The list that it stands in, and the name of that; the article stands in none. */
  readonly list: unknown[]
  readonly listName: string
}

const LISTS: Readonly<Record<Exclude<Corrected, 'article'>, string>> = { ...COLLECTIONS, agent: 'agents' }

/** Everything that a correction may name, in the order of the files. */
export function recordsIn(files: ArticleFiles): readonly FoundRecord[] {
  const found = Object.entries(LISTS).flatMap(([kind, listName]) => {
    const list = (files.collections.get(listName) ?? files.metadata).content[listName]
    if (!Array.isArray(list)) return []
    return list
      .filter((item): item is JsonObject & { id: string } => isObject(item) && typeof item.id === 'string')
      .map((record) => ({ kind: kind as Corrected, id: record.id, record, list: list as unknown[], listName }))
  })
  const { content } = files.metadata
  if (typeof content.id !== 'string') return found
  return [...found, { kind: 'article', id: content.id, record: content, list: [], listName: 'article' }]
}

/**
 * The record of an id; where an agent or the article has the same, the record.
 *
 * @throws UsageError where there is none
 */
export function findRecord(files: ArticleFiles, id: string): FoundRecord {
  const all = recordsIn(files)
  const found = all.find((record) => record.id === id)
  if (found) return found
  const hint = didYouMean(
    id,
    all.map((record) => record.id),
  )
  throw new UsageError(`--record: no record has the id ${quoted(id)}${hint === undefined ? '' : `; ${hint}`}`)
}
