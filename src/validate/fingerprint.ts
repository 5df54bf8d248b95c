import type { Finding } from '../rules/index.js'
import { digestSpan } from '../text/index.js'
import { pathOf, pointerOf, valueAt } from './json/pointer.js'

/** The collections whose items are told apart by their ids, not by where they stand. */
const COLLECTIONS_BY_ID: ReadonlySet<string> = new Set(['entities', 'events', 'quotes', 'stances', 'agents'])

/** How much of a text counts. */
const EXCERPT = 200

/** The id of an article whose shape may be wrong. */
export function articleIdOf(value: unknown): string | undefined {
  const id = valueAt(value, ['id'])
  return typeof id === 'string' ? id : undefined
}

/**
 * A name for a problem that stays the same when the record moves in its article and the article in its file, so that a
 * baseline knows it again: made of the code, the article's id, the place by the ids of records, and what stands there.
 *
 * @param article the document; `undefined` where it could not be read
 * @param source what stands around the problem, for a document that could not be read
 * @returns 11 characters (RFC 6920 sha-256-64, base64url)
 */
export function fingerprintOf(finding: Pick<Finding, 'code' | 'pointer'>, article: unknown, source = ''): string {
  const found = valueAt(article, pathOf(finding.pointer))
  const facts = [
    finding.code,
    articleIdOf(article) ?? '',
    stablePointer(finding.pointer, article),
    excerptOf(found),
    source,
  ]
  return digestSpan(JSON.stringify(facts))
}

function stablePointer(pointer: string, article: unknown): string {
  const [collection, index, ...rest] = pathOf(pointer)
  if (collection === undefined || index === undefined || !COLLECTIONS_BY_ID.has(collection)) return pointer
  const id = valueAt(article, [collection, index, 'id'])
  return typeof id === 'string' ? pointerOf([collection, id, ...rest]) : pointer
}

function excerptOf(found: unknown): unknown {
  if (typeof found === 'string') return found.slice(0, EXCERPT)
  if (typeof found === 'number') return String(found)
  return typeof found === 'object' || found === undefined ? '' : found
}
