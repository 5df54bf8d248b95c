import { endOfString } from '../../model/json-string.js'
import { pathOf } from '../../model/pointer.js'
import { locateAll } from './locate-all.js'
import { endOfValue, skipSpace } from './scan.js'

/** A value in a document, and the JSON Pointer (RFC 6901) of where it stands. */
export interface Sought {
  readonly pointer: string
  readonly said: unknown
}

/**
 * Finds where values start, as {@link locateAll} does, without reading all that stands before them where that can be: members
 * of the document are near its start, and an object is searched for as text. Where the document has the same object twice,
 * differently spaced, the place may be that of the other one.
 *
 * @param source valid JSON (RFC 8259) in which no object has a key twice
 * @returns the start of each value; `undefined` where nothing stands
 */
export function locateStarts(source: string, values: readonly Sought[]): readonly (number | undefined)[] {
  const starts: number[] = []
  for (const { pointer, said } of values) {
    const isMember = pointer.lastIndexOf('/') === 0
    const start = isMember ? startOfMember(source, pathOf(pointer)[0] as string) : startOfObject(source, said)
    if (start === undefined) return startsOfAll(source, values)
    starts.push(start)
  }
  return starts
}

function startsOfAll(source: string, values: readonly Sought[]): readonly (number | undefined)[] {
  const pointers = values.map(({ pointer }) => pointer)
  const places = locateAll(source, pointers, true)
  return pointers.map((pointer) => places.get(pointer)?.start)
}

function startOfMember(source: string, key: string): number | undefined {
  const token = JSON.stringify(key)
  let at = skipSpace(source, 0)
  if (source[at] !== '{') return undefined
  do {
    at = skipSpace(source, at + 1)
    const end = endOfString(source, at)
    const start = skipSpace(source, skipSpace(source, end) + 1)
    if (end - at === token.length && source.startsWith(token, at)) return start
    at = skipSpace(source, endOfValue(source, start))
  } while (source[at] === ',')
  return undefined
}

/** Where the one object starts whose source is its JSON as `JSON.stringify` writes it. No string holds that: its quotes would be escaped. */
function startOfObject(source: string, value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const text = JSON.stringify(value)
  if (!text.includes('"')) return undefined
  const start = source.indexOf(text)
  return start >= 0 && source.indexOf(text, start + 1) < 0 ? start : undefined
}
