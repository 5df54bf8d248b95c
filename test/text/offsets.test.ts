import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFSET_UNITS, type OffsetUnit } from '../../src/model/index.js'
import { OffsetError, offsetMap, slice } from '../../src/text/index.js'
import { wellFormed } from './arbitraries.js'
import { lengthIn } from './naive.js'

const PAIRS = OFFSET_UNITS.flatMap((from) => OFFSET_UNITS.map((to) => [from, to] as const))

/** Every place between two code points, in a unit, counted naively. */
function boundaries(text: string, unit: OffsetUnit): number[] {
  let at = 0
  return [0, ...Array.from(text, (character) => (at += lengthIn(character, unit)))]
}

function problemOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error instanceof OffsetError ? error.problem : error
  }
  return undefined
}

describe.each(PAIRS)('from %s to %s', (from, to) => {
  it('agrees with naive counting at every boundary, goes back, and keeps the order', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const offsets = offsetMap(text)
        const places = boundaries(text, from)
        const converted = places.map((offset) => offsets.convert(offset, from, to))
        expect(converted).toEqual(boundaries(text, to))
        expect(converted.map((offset) => offsets.convert(offset, to, from))).toEqual(places)
        expect(converted.every((offset, i) => i === 0 || offset > (converted[i - 1] ?? 0))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses every offset that is no boundary', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat({ max: 500 }), (text, offset) => {
        const problem = problemOf(() => offsetMap(text).convert(offset, from, to))
        if (offset > lengthIn(text, from)) expect(problem).toBe('outside')
        else expect(problem).toBe(boundaries(text, from).includes(offset) ? undefined : 'split-character')
      }),
    )
  })
})

describe('offsetMap', () => {
  it.each(OFFSET_UNITS)('knows the length in %s', (unit) => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(offsetMap(text).length(unit)).toBe(lengthIn(text, unit))
      }),
    )
  })

  it.each([-1, 0.5, Number.NaN, Infinity, 3])('says that %d lies outside', (offset) => {
    expect(() => offsetMap('ab').convert(offset, 'utf-16', 'utf-8')).toThrow(
      `The utf-16 offset ${offset} lies outside the text. Expected a whole number from 0 to 2`,
    )
  })

  it('names the character that an offset splits', () => {
    expect(() => offsetMap('a👍b').convert(3, 'utf-8', 'utf-16')).toThrow(
      'The utf-8 offset 3 lies inside the character "👍", which takes 1 to 5.',
    )
  })

  it('counts CRLF, joiners and combining marks as the code points they are', () => {
    expect(offsetMap('\r\n').length('code-point')).toBe(2)
    expect(offsetMap('👩‍🔧').length('code-point')).toBe(3)
    expect(offsetMap('Q̈').length('code-point')).toBe(2)
  })

  it('refuses a unit that it does not know', () => {
    expect(() => offsetMap('a').convert(0, 'bytes' as never, 'utf-8')).toThrow(/"bytes" is no unit.*utf-16/)
    expect(() => offsetMap('a').length('bytes' as never)).toThrow(TypeError)
  })
})

describe('slice', () => {
  it.each(OFFSET_UNITS)('gives back the middle of a concatenation, counted in %s', (unit) => {
    fc.assert(
      fc.property(wellFormed, wellFormed, wellFormed, (before, words, after) => {
        const start = lengthIn(before, unit)
        const range = { start, end: start + lengthIn(words, unit) }
        expect(slice(before + words + after, range, unit)).toBe(words)
      }),
    )
  })

  it('refuses a range that ends before its start', () => {
    expect(problemOf(() => slice('abc', { start: 2, end: 1 }, 'utf-16'))).toBe('reversed')
  })
})
