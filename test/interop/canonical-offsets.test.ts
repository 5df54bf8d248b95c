import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalOffsets } from '../../src/interop/canonical-offsets.js'
import { Drafting } from '../../src/interop/draft.js'
import { canonicalize, OffsetError } from '../../src/text/index.js'

const piece = fc.constantFrom(
  'a',
  'e',
  '\u0301',
  '\u0327',
  'é',
  '\r',
  '\n',
  '\r\n',
  '\uFEFF',
  '🚢',
  '\u1100',
  '\u1161',
  '\u11a8',
  '가',
  '\u212b',
  '\u0344',
  '\u{1D15E}',
  'q',
)
const text = fc.array(piece, { maxLength: 160 }).map((pieces) => pieces.join(''))

describe('canonicalOffsets', () => {
  it('gives the length of the canonical text before an offset, or throws where a character is split', () => {
    fc.assert(
      fc.property(text, (found) => {
        const canonical = canonicalize(found).text
        const place = canonicalOffsets(found)
        let last = 0
        for (let offset = 0; offset <= found.length; offset++) {
          let placed: number
          try {
            placed = place(offset)
          } catch (error) {
            expect(error).toBeInstanceOf(OffsetError)
            continue
          }
          expect(canonicalize(found.slice(0, offset)).text).toBe(canonical.slice(0, placed))
          expect(placed).toBeGreaterThanOrEqual(last)
          last = placed
        }
        expect(place(0)).toBe(0)
        expect(place(found.length)).toBe(canonical.length)
      }),
      { numRuns: 400 },
    )
  })

  it('throws only where what comes before and after do not make up the whole', () => {
    fc.assert(
      fc.property(text, fc.nat(400), (found, wanted) => {
        const offset = wanted % (found.length + 1)
        const before = found.slice(0, offset)
        const after = found.slice(offset)
        fc.pre(!/[\uD800-\uDBFF]$/.test(before) && !/\r$/.test(before) && !after.startsWith('\uFEFF'))
        const isWhole = canonicalize(before).text + canonicalize(after).text === canonicalize(found).text
        if (isWhole) expect(canonicalOffsets(found)(offset)).toBe(canonicalize(before).text.length)
        else expect(() => canonicalOffsets(found)(offset)).toThrow(OffsetError)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves offsets of a canonical text as they are', () => {
    fc.assert(
      fc.property(text, (found) => {
        const canonical = canonicalize(found).text
        const place = canonicalOffsets(canonical)
        const places = Array.from(
          { length: [...canonical].length + 1 },
          (_, i) => [...canonical].slice(0, i).join('').length,
        )
        expect(places.map(place)).toEqual(places)
      }),
    )
  })

  it.each([
    ['before the text', 'e\u0301', -1],
    ['behind the text', 'e\u0301', 3],
    ['no whole number', 'e\u0301', 0.5],
    ['no number', 'e\u0301', Number.NaN],
    ['between CR and LF', 'a\r\nb', 2],
    ['inside a composed character', 'e\u0301', 1],
    ['inside an astral character', '\r\n🚢', 3],
    ['behind a canonical text', 'abc', 4],
    ['inside an astral character of a canonical text', '🚢', 1],
  ])('throws for an offset %s', (_, found, offset) => {
    expect(() => canonicalOffsets(found)(offset)).toThrow(OffsetError)
  })

  it('places ten thousand spans in a megabyte without a line end', () => {
    const found = 'Cafe\u0301 owners wait. '.repeat(55_000)
    const drafting = new Drafting({
      id: 'x',
      title: 'x',
      language: 'en',
      publisher: 'x',
      license: 'CC0-1.0',
      offsetUnit: 'utf-8',
      today: '2026-11-22',
      text: found,
    })
    const started = performance.now()
    for (let i = 0; i < 10_000; i++) {
      const start = 5 * 19 * i
      expect(drafting.words({ start, end: start + 5 }, 'code-point')).toBe('Café')
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
