import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPossibleKeysIn } from '../../../src/validate/corpus/count-keys.js'
import { countPossibleKeys } from '../../../src/validate/json/duplicate-key.js'

const pieces = fc.array(
  fc.constantFrom(
    '"',
    ':',
    '":',
    '" :',
    '"\t:',
    '"\r\n  :',
    '\\":',
    'a',
    'é:',
    '漢',
    '"é":',
    '🚢":',
    ' ',
    ' :',
    'x:',
    '\u0000:',
  ),
  { maxLength: 90 },
)

describe('countPossibleKeysIn', () => {
  it('counts each colon after a quote, and after white space that may stand after one', () => {
    fc.assert(
      fc.property(pieces, fc.nat(40), (parts, offset) => {
        const text = parts.join('')
        // Bytes that were there before, and those around, must not count.
        const around = Buffer.from(`${'":'.repeat(offset)}${text}${'":'.repeat(20)}`)
        const bytes = around.subarray(2 * offset, 2 * offset + Buffer.byteLength(text))
        const expected = [...text].filter(
          (char, i, all) => char === ':' && (all[i - 1] ?? 'x') <= '"' && all[i - 1] !== '!',
        )
        expect(countPossibleKeysIn(bytes)).toBe(expected.length)
        expect(expected.length).toBeGreaterThanOrEqual(countPossibleKeys(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('counts in sources of any length', () => {
    for (const length of [0, 1, 15, 16, 17, 1 << 20, (1 << 20) + 5, 3 << 20]) {
      const bytes = Buffer.from('"a":1,'.repeat(Math.ceil(length / 6)).slice(0, length))
      expect(countPossibleKeysIn(bytes)).toBe(countPossibleKeys(bytes.toString()))
    }
  })
})
