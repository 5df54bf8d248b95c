import { pointerOf, valueAt } from '../model/pointer.js'
import { an } from '../model/words.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'
import type { FoundRecord } from './find-record.js'
import { isObject, type JsonObject } from './json-objects.js'
import { spanFieldNames, spanFieldOf } from './span-fields.js'

/** What the words of a span decide; the rest of a span stays when it is moved. */
const OF_PLACE: ReadonlySet<string> = new Set(['start', 'end', 'digest', 'text', 'words', 'in', 'occurrence'])

/**
 * Puts a span into a field of a record, in place: at the end of a list, or instead of the span that the field names, whose
 * level and framing stay. Returns the span that it takes the place of.
 *
 * @throws UsageError where the field holds no spans
 */
export function addSpan({ kind, id, record }: FoundRecord, path: readonly string[], span: JsonObject): unknown {
  const field = path.join('/')
  const holds = spanFieldOf(kind, field)
  if (holds === undefined) {
    throw new UsageError(`--field: ${quoted(field)} holds no spans of ${an(kind)}; it may be ${spanFieldNames(kind)}`)
  }
  const [owner, key] = [valueAt(record, path.slice(0, -1)), path.at(-1) ?? '']
  const old = valueAt(record, path)
  if (holds === 'list') {
    if (!isObject(owner)) throw new UsageError(`--field: ${quoted(id)} has no ${path.slice(0, -1).join('/')}`)
    owner[key] ??= []
    const list = owner[key]
    if (!Array.isArray(list)) throw new UsageError(`--field: ${quoted(field)} of ${quoted(id)} is no list`)
    list.push(span)
    return undefined
  }
  if (typeof owner !== 'object' || owner === null || (holds === 'item' && !isObject(old))) {
    throw new UsageError(`--field: ${quoted(id)} has no ${pointerOf(path).slice(1)}`)
  }
  Object.assign(owner, { [key]: { ...movable(old), ...span } })
  return old
}

const movable = (old: unknown): JsonObject =>
  isObject(old) ? Object.fromEntries(Object.entries(old).filter(([key]) => !OF_PLACE.has(key))) : {}
