import { pathOf } from './pointer.js'
import { endOfString, endOfValue, skipSpace } from './scan.js'

/** A stretch of a source, in UTF-16 units. */
export interface Range {
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

/** Where a value stands in a source. */
export interface Place extends Range {
  /** Its key with the quotes, where it is a member of an object. */
  readonly key?: Range
}

/**
 * Finds the value at a JSON Pointer (RFC 6901) in the source of a document, without parsing it. Of a key that an object
 * has twice it takes the last one, as `JSON.parse` does, so it reads to the end of the objects on its way.
 *
 * @param source valid JSON (RFC 8259)
 * @param keysAreUnique whether no object has a key twice, so that the first place found is the only one
 * @returns `undefined` where nothing stands there
 */
export function locate(source: string, pointer: string, keysAreUnique = false): Place | undefined {
  const path = pathOf(pointer)
  /** The containers on the way to the value that are open: of an array the index of the item, of an object nothing. */
  const open: (number | undefined)[] = []
  let key: Range | undefined
  let found: Place | undefined
  let at = skipSpace(source, 0)
  let onPath = true
  while (at < source.length) {
    const enters = onPath && open.length < path.length && (source[at] === '{' || source[at] === '[')
    if (enters) {
      open.push(source[at] === '[' ? -1 : undefined)
      at = skipSpace(source, at + 1)
    } else {
      const end = endOfValue(source, at)
      if (onPath && open.length === path.length) {
        found = { start: at, end, ...(key && { key }) }
        if (keysAreUnique) return found
      }
      at = skipSpace(source, end)
    }
    while (open.length > 0 && (source[at] === ']' || source[at] === '}')) {
      open.pop()
      at = skipSpace(source, at + 1)
    }
    if (open.length === 0) return found
    if (source[at] === ',') at = skipSpace(source, at + 1)
    const token = path[open.length - 1] as string
    const index = open.at(-1)
    if (index === undefined) {
      key = { start: at, end: endOfString(source, at) }
      onPath = isKey(source, key, token)
      if (onPath) found = undefined
      at = skipSpace(source, skipSpace(source, key.end) + 1)
    } else {
      key = undefined
      open[open.length - 1] = index + 1
      onPath = String(index + 1) === token
    }
  }
  return undefined
}

/** Whether the string in a range of the source is this key. */
function isKey(source: string, { start, end }: Range, key: string): boolean {
  if (end - start - 2 === key.length) return source.startsWith(key, start + 1) && !key.includes('\\')
  const raw = source.slice(start, end)
  return raw.includes('\\') && JSON.parse(raw) === key
}
