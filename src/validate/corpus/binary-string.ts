import { isAscii, isUtf8 } from 'node:buffer'
import { positionOf } from '../json/position.js'

// A binary string has one character for each byte, the one of its number, as in `atob` and in Node's encoding `latin1`. Of
// JSON in UTF-8 it shows the structure and all that is ASCII; what is beyond ASCII stands in it as two to four characters.

/** With this byte begins what only a byte order mark begins with where JSON may begin. */
const BYTE_ORDER_MARK = 0xef

/**
 * The source of a document as a binary string.
 *
 * @returns `undefined` where that would not do: the bytes are no UTF-8, begin with a byte order mark, or write characters as
 *   escapes, which would be characters among bytes once they are parsed
 */
export function binaryStringOf(bytes: Buffer): string | undefined {
  if (bytes[0] === BYTE_ORDER_MARK || !isUtf8(bytes)) return undefined
  const text = bytes.toString('latin1')
  return text.includes('\\u') ? undefined : text
}

/** How many UTF-16 units valid UTF-8 decodes to. */
const utf16Length = (bytes: Buffer): number => (isAscii(bytes) ? bytes.length : bytes.toString('utf8').length)

const BEYOND_ASCII = /[\x80-\xFF]/

/** The text that a binary string is the UTF-8 of. */
export const textOfBinary = (binary: string): string =>
  BEYOND_ASCII.test(binary) ? Buffer.from(binary, 'latin1').toString('utf8') : binary

/** Keys that were found to be ASCII: nearly all documents have the same few. */
const asciiKeys = new Set<string>()
const MOST_KEYS = 1000
const LONGEST_KEY = 64

function isAsciiKey(key: string): boolean {
  if (asciiKeys.has(key)) return true
  if (BEYOND_ASCII.test(key)) return false
  if (asciiKeys.size < MOST_KEYS && key.length <= LONGEST_KEY) asciiKeys.add(key)
  return true
}

/**
 * Turns the strings in a document, which was parsed from a binary string, into text where they stand.
 *
 * @returns whether that went: not where a key is beyond ASCII, since keys cannot change without losing their order
 */
export function decodeStringsIn(document: object): boolean {
  const open: object[] = [document]
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    if (Array.isArray(container)) {
      for (let i = 0; i < container.length; i++) decodeAt(container, i, open)
    } else {
      for (const key in container) {
        if (!isAsciiKey(key)) return false
        decodeAt(container as Record<string, unknown>, key, open)
      }
    }
  }
  return true
}

/** Decodes a string where it stands, or puts an object or array among those that are to be gone through. */
function decodeAt<Key extends string | number>(container: Record<Key, unknown>, key: Key, open: object[]): void {
  const value = container[key]
  if (typeof value === 'string') {
    if (BEYOND_ASCII.test(value)) container[key] = textOfBinary(value)
  } else if (typeof value === 'object' && value !== null) open.push(value)
}

/** Tells places in a text by its binary string, as `PositionCursor` does by the text itself. */
export class BinaryCursor {
  constructor(
    readonly source: string,
    readonly bytes: Buffer,
  ) {}

  at(byte: number): { readonly line: number; readonly column: number; readonly byte: number } {
    const { line, column } = positionOf(this.source, byte)
    return { line, column: utf16Length(this.bytes.subarray(byte - column, byte)), byte }
  }
}
