import { endOfString } from '../../model/json-string.js'
import { pointerOf } from '../../model/pointer.js'
import { isSpace, skipSpace } from './scan.js'

/** A key that stands in one JSON object more than once. */
export interface DuplicateKey {
  /** The key, its escapes resolved. */
  readonly key: string
  /** Offset in UTF-16 units of its first occurrence. */
  readonly first: number
  /** Offset in UTF-16 units of its second occurrence. */
  readonly second: number
}

/** A duplicate key and where it is. */
export interface LocatedDuplicateKey extends DuplicateKey {
  /** JSON Pointer (RFC 6901) of the member. */
  readonly pointer: string
}

/** A container that is open: an object with the offsets of its keys, or an array. */
interface Open {
  readonly keys: Map<string, number> | undefined
  /** The key or the index that the scan is at. */
  at: string | number
}

const [QUOTE, COMMA, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d]

/**
 * Finds every key that its object has already. `JSON.parse` lets the last one win and says nothing.
 *
 * @param text valid JSON (RFC 8259)
 */
export function* duplicateKeys(text: string): Generator<LocatedDuplicateKey> {
  const open: Open[] = []
  let current: Open | undefined
  let expectsKey = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      const end = endOfString(text, at)
      if (expectsKey && current?.keys) {
        const key = stringAt(text, at, end)
        const first = current.keys.get(key)
        current.at = key
        if (first === undefined) current.keys.set(key, at)
        else yield { key, first, second: at, pointer: pointerOf(open.map((container) => container.at)) }
        expectsKey = false
      }
      at = end - 1
    } else if (unit === COMMA) {
      if (typeof current?.at === 'number') current.at++
      expectsKey = current?.keys !== undefined
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      expectsKey = unit === OPEN_BRACE
      current = expectsKey ? { keys: new Map(), at: '' } : { keys: undefined, at: 0 }
      open.push(current)
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      open.pop()
      current = open.at(-1)
    }
  }
}

/** The JSON string between two offsets. */
function stringAt(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1)
  return written.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : written
}

/** Finds the first key that its object has already, in valid JSON. */
export function findDuplicateKey(text: string): DuplicateKey | undefined {
  for (const { key, first, second } of duplicateKeys(text)) return { key, first, second }
  return undefined
}

/** Counts the keys of all objects, those that stand in one twice among them. @param text valid JSON (RFC 8259) */
export function countKeys(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at)
    if (text[skipSpace(text, at)] === ':') count++
  }
  return count
}

/**
 * Counts the colons that a quote stands before: no fewer than the document has keys, since each key is followed by one.
 * Where no more keys are left after parsing, no key was there twice; where fewer are, only a scan can tell.
 */
export function countPossibleKeys(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let before = at - 1
    while (isSpace(text.charCodeAt(before))) before--
    if (text[before] === '"') count++
  }
  return count
}
