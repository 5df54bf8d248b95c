import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteInInvalid, firstInvalidByte } from '../../../src/validate/corpus/invalid-utf8.js'

/** The bytes of each character of a text, or of what cannot be one; the latter becomes one U+FFFD (WHATWG Encoding). */
function naiveCharacters(bytes: Buffer): { size: number; valid: boolean }[] {
  const characters: { size: number; valid: boolean }[] = []
  for (let at = 0; at < bytes.length; at += characters.at(-1)?.size ?? 1) {
    const lead = bytes[at] as number
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    let size = 1
    while (size < length) {
      const next = bytes[at + size] ?? 0
      if (next < (size === 1 ? lowest : 0x80) || next > (size === 1 ? highest : 0xbf)) break
      size++
    }
    characters.push({ size, valid: size === length })
  }
  return characters
}

/** Bytes that are often the beginning of a character, or nearly. */
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom([0x61], [0xc3, 0xa9], [0xe2, 0x82, 0xac], [0xf0, 0x9f, 0x98, 0x80], [0xef, 0xbf, 0xbd]),
      fc.constantFrom(
        [0x80],
        [0xbf],
        [0xc0],
        [0xc3],
        [0xe0, 0x80],
        [0xe2, 0x82],
        [0xed, 0xa0],
        [0xf0, 0x9f, 0x98],
        [0xf4],
      ),
      fc.tuple(fc.nat(255)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.flat()))

const invalidBytes = bytes.filter((each) => !isUtf8(each))

describe('bytes that are not valid UTF-8', () => {
  it('are found at the first that begins no character', () => {
    fc.assert(
      fc.property(invalidBytes, (each) => {
        const characters = naiveCharacters(each)
        const bad = characters.findIndex(({ valid }) => !valid)
        const expected = characters.slice(0, bad).reduce((sum, { size }) => sum + size, 0)
        expect(firstInvalidByte(each)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('have an offset for each character of what they decode to', () => {
    fc.assert(
      fc.property(bytes, (each) => {
        let byte = 0
        let inText = 0
        for (const { size, valid } of naiveCharacters(each)) {
          expect(byteInInvalid(each, inText)).toBe(byte)
          inText += valid ? size : 3
          byte += size
        }
        expect(byteInInvalid(each, inText)).toBe(each.length)
      }),
      { numRuns: 3000 },
    )
  })
})
