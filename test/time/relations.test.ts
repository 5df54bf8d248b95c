import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Bounds, bounds, contains, isBefore, isDuring, overlaps } from '../../src/time/index.js'
import { edtfText } from './texts.js'

/** Dates of one year, so that two of them often have to do with each other. */
const day = fc.integer({ min: 10, max: 28 }).map((value) => `2026-02-${value}`)
const exactTime = fc.oneof(
  day,
  fc.constantFrom('2026-02', '2026', '2025', '2026-01', '2026-02-XX', '2026-02-10/..', '../2026-02-20'),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `[${a}..${b}]` : `[${b}..${a}]`)),
  day.map((date) => `${date}T12:00Z`),
)
const anyTime = fc.oneof(exactTime, edtfText)

describe('overlaps', () => {
  test.each([
    ['2025-11', '2025-11-17', true],
    ['2026-02-16', '2026-02-17', false],
    ['2023-10-07/..', '2026', true],
    ['2023-10-07/..', '2023-10-06', false],
    ['2023-10-07/2023-10', '[2023-10-31..]', true],
    ['2026-02-17T09:30Z', '2026-02-17T10:29+01:00', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
  })

  it('is reflexive and symmetric', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        expect(overlaps(a, a)).toBe(true)
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })
})

describe('contains', () => {
  test.each([
    ['2025', '2025-11', true],
    ['2025-11', '2025', false],
    ['2025-11/2026-02', '[2026-02-14..2026-02-16]', true],
    ['2025-11/2026-02', '2026-02-16/..', false],
    ['2023/..', '2023-10-07/..', true],
    ['2026-02-16', '2026-02-16T23:59:59Z', true],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(contains(a, b)).toBe(expected)
  })

  it('is reflexive and transitive, and implies overlap', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyTime, (a, b, c) => {
        expect(contains(a, a)).toBe(true)
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true)
        if (contains(a, b)) expect(overlaps(a, b)).toBe(true)
      }),
    )
  })
})

describe('isBefore', () => {
  test.each([
    ['2025-11-17', '2026-02', true],
    ['2026-02-16', '2026-02-17', true],
    ['2026-02-17', '2026-02-16', false],
    ['2026-02-16', '2026-02-16', undefined],
    ['[..2024]', '2025', true],
    ['2024', '[..2024]', undefined],
    ['2023-10-07/..', '2026', undefined],
    ['2023-10-07/..', '2023-10-07', undefined],
    ['2023-10-07/..', '2023-10-06', false],
    ['2023/2025', '2024', false],
  ])('%s before %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected)
  })

  test.each([
    ['2027', '2026?'],
    ['1999~', '2026'],
    ['2025%/2026', '1999'],
    ['2026', '2025-22'],
  ])('leaves %s and %s open, for one of them is not firm', (a, b) => {
    expect(isBefore(a, b)).toBeUndefined()
    expect(isBefore(b, a)).toBeUndefined()
  })

  it('allows for zones only where one date has one and the other none', () => {
    expect(isBefore('2026-02-16T23:00Z', '2026-02-17')).toBeUndefined()
    expect(isBefore('2026-02-17', '2026-02-16T23:00Z')).toBeUndefined()
    expect(isBefore('2026-02-17', '2026-02-16T09:59Z')).toBe(false)
    expect(isBefore('2026-02-17T09:00Z', '2026-02-17T09:30+00:00')).toBe(true)
    expect(isBefore('2026-02-17T09:00', '2026-02-17T09:30')).toBe(true)
  })

  it('excludes its converse and overlap when certain', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        if (isBefore(a, b) !== true) return
        expect(isBefore(b, a)).toBe(false)
        expect(overlaps(a, b)).toBe(false)
      }),
    )
  })
})

describe('isDuring', () => {
  test.each([
    ['2024-05', '2023-10-07/2025-10', true],
    ['2022', '2023-10-07/..', false],
    ['2024-05', '2023-10-07/..', undefined],
    ['2026-02-16', '2026-02-16', undefined],
    ['2023/2026', '2024/2025', false],
    ['2024-05', '2023~/2025', undefined],
    ['2026-02-17T09:30Z', '2026-02-15/2026-02-19', true],
    ['2026-02-16T09:30Z', '2026-02-15/2026-02-19', undefined],
  ])('%s during %s: %s', (a, b, expected) => {
    expect(isDuring(a, b)).toBe(expected)
  })
})

it('decides as any real start and end within the bounds would', () => {
  fc.assert(
    fc.property(
      exactTime,
      exactTime,
      fc.noShrink(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 4, maxLength: 4 }),
      ),
      (a, b, chance) => {
        const [first, second] = [actual(bounds(a), chance[0], chance[1]), actual(bounds(b), chance[2], chance[3])]
        const before = isBefore(a, b)
        if (before !== undefined) expect(before).toBe(first.end <= second.start)
        const during = isDuring(a, b)
        if (during !== undefined) expect(during).toBe(second.start <= first.start && first.end <= second.end)
      },
    ),
    { numRuns: 2000 },
  )
})

/** One start and end that the bounds allow. */
function actual(possible: Bounds, chanceOfStart = 0, chanceOfEnd = 0): { start: number; end: number } {
  const pick = (from: number, until: number, chance: number) =>
    Math.min(from + Math.floor(chance * (until - from)), until - 1)
  const finite = (value: number) => Math.max(Math.min(value, Date.UTC(2100)), Date.UTC(1900))
  const start = pick(finite(possible.earliestStart), finite(possible.latestStart), chanceOfStart)
  return { start, end: pick(Math.max(start, finite(possible.earliestEnd)), finite(possible.latestEnd), chanceOfEnd) }
}
