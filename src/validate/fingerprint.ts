import { pathOf, pointerOf, valueAt } from '../model/pointer.js'
import type { Finding } from '../rules/index.js'
import { digestSpan } from '../text/index.js'
import { canonicalJson } from './report/canonical.js'

/** The collections whose items are told apart by their ids, not by where they stand. */
const COLLECTIONS_BY_ID: ReadonlySet<string> = new Set(['entities', 'events', 'quotes', 'stances', 'agents'])

/** What is nested deeper does not count. */
const MAX_DEPTH = 256

/** Gives the fingerprint of a finding in one document. */
export type Fingerprinter = (finding: Pick<Finding, 'code' | 'pointer'>) => string

/** The id of an article whose shape may be wrong. */
export function articleIdOf(value: unknown): string | undefined {
  const id = valueAt(value, ['id'])
  return typeof id === 'string' ? id : undefined
}

/**
 * Names problems so that a name stays the same when the record moves in its article and the article in its file, and a
 * baseline knows the problem again: by the code, the article's id, the place by the ids of records, and all that stands
 * there. In place of an id that is not there stands the whole document. A name is 11 characters (RFC 6920 sha-256-64,
 * base64url).
 *
 * Contradictions between articles are named by what they are about: who accepts an id that two articles have accepts it
 * in a third one too.
 *
 * @param article the document, which must not change between calls; `undefined` where it could not be read
 * @param source the whole source, which names a document that could not be read
 */
export function fingerprinter(article: unknown, source = ''): Fingerprinter {
  let document: string | undefined
  return ({ code, pointer }) => {
    document ??= nameOf(article, source)
    const found = valueAt(article, pathOf(pointer))
    return digestOf([code, document, stablePointer(pointer, article), found === undefined ? [] : [found]])
  }
}

function nameOf(article: unknown, source: string): string {
  if (article === undefined) return `source ${digestOf(source.trim())}`
  const id = articleIdOf(article)
  return id === undefined ? `document ${digestOf(article)}` : `id ${id}`
}

const digestOf = (value: unknown): string => digestSpan(canonicalJson(plain(value)))

/** A value as JSON can have it, of bounded depth. */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return value
  if (depth === MAX_DEPTH) return null
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member, depth + 1)]))
}

function stablePointer(pointer: string, article: unknown): string {
  const [collection, index, ...rest] = pathOf(pointer)
  if (collection === undefined || index === undefined || !COLLECTIONS_BY_ID.has(collection)) return pointer
  const id = valueAt(article, [collection, index, 'id'])
  return typeof id === 'string' ? pointerOf([collection, id, ...rest]) : pointer
}
