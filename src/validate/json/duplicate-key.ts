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

const TOKEN = /["{}[\],]/g

/** The offset of the next token from an offset on, or the end of the text. */
function nextToken(text: string, from: number): number {
  TOKEN.lastIndex = from
  return TOKEN.test(text) ? TOKEN.lastIndex - 1 : text.length
}

/**
 * Finds every key that its object has already. `JSON.parse` lets the last one win and says nothing.
 *
 * @param text valid JSON (RFC 8259)
 */
export function* duplicateKeys(text: string): Generator<LocatedDuplicateKey> {
  const open: Open[] = []
  let current: Open | undefined
  let expectsKey = false
  for (let at = nextToken(text, 0); at < text.length; at = nextToken(text, at)) {
    const char = text[at]
    if (char === '"') {
      const end = endOfString(text, at)
      if (expectsKey && current?.keys) {
        const key: string = JSON.parse(text.slice(at, end))
        const first = current.keys.get(key)
        current.at = key
        if (first === undefined) current.keys.set(key, at)
        else yield { key, first, second: at, pointer: pointerOf(open.map((container) => container.at)) }
        expectsKey = false
      }
      at = end
      continue
    }
    if (char === '{') open.push({ keys: new Map(), at: '' })
    if (char === '[') open.push({ keys: undefined, at: 0 })
    if (char === '}' || char === ']') open.pop()
    current = open.at(-1)
    if (char === ',' && typeof current?.at === 'number') current.at++
    expectsKey = current?.keys !== undefined
    at++
  }
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
