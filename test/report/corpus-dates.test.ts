import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DateCounts } from '../../src/report/corpus-dates.js'
import { datesSection } from '../../src/report/corpus-histogram.js'

function countsOf(dates: readonly string[]): DateCounts {
  const counts = new DateCounts()
  for (const date of dates) counts.add(date)
  return counts
}

const year = fc
  .integer({ min: -9999, max: 9999 })
  .map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`)
const date = fc.oneof(
  year,
  fc
    .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.constantFrom(
    '2026-02-17',
    '2026-02-17T10:00:00Z',
    '2026-02/2026-03',
    '../2026',
    '2026/..',
    'Y-170000002',
    'soon',
    '20XX',
  ),
)

describe('dates of publication', () => {
  test('are each in one bin or counted beside the bins, of which there are few', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), (dates) => {
        const histogram = countsOf(dates).histogram()
        if (histogram === undefined) return
        const { bins, wider, unplaced } = histogram
        const inBins = bins.reduce((sum, { count }) => sum + count, 0)
        expect(inBins + wider + unplaced).toBe(dates.length)
        expect(inBins).toBeGreaterThanOrEqual(wider)
        expect(bins.length).toBeLessThanOrEqual(40)
        expect(bins[0]?.count).toBeGreaterThan(0)
        expect(bins.at(-1)?.count).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    [['2026-01-31', '2026-03'], 'month', ['January 2026', 'February 2026', 'March 2026'], [1, 0, 1]],
    [['2026-01-31', '2026', '2025'], 'year', ['2025', '2026'], [1, 2]],
    [
      ['1999', '2023', '2100-01-01'],
      '10 years',
      ['1990 to 1999', '2000 to 2009', '2010 to 2019', '2020 to 2029'],
      [1, 0, 0, 1],
    ],
    [['-0003', '0001'], 'year', ['4 BC', '3 BC', '2 BC', '1 BC', '1'], [1, 0, 0, 0, 1]],
  ])('%j are counted by %s', (dates, unit, words, counts) => {
    const histogram = countsOf(dates).histogram()
    expect(histogram?.unit).toBe(unit)
    expect(histogram?.bins.slice(0, words.length).map((bin) => bin.words)).toEqual(words)
    expect(histogram?.bins.slice(0, counts.length).map(({ count }) => count)).toEqual(counts)
  })

  test('span from the first to the last month', () => {
    expect(countsOf(['2026-02-17', '2024-11', 'soon']).span).toEqual(['November 2024', 'February 2026'])
    expect(countsOf(['soon', '../2026']).span).toBeUndefined()
  })

  test('that nothing is known of make no picture', () => {
    expect(datesSection(countsOf([]))).toBeUndefined()
    expect(datesSection(countsOf(['soon', '2026/..']))).toBeUndefined()
  })

  test('are said in words beside the picture, and stand in a table', () => {
    const markup = datesSection(countsOf(['2026-01', '2026-01-05', '2026-03-01', '2026', '../2026']))?.body.markup ?? ''
    expect(markup).toContain('January 2026 to March 2026. Most: 2 articles in January 2026. None in 1 of these 3.')
    expect(markup).toContain('1 article whose date is less exact than that')
    expect(markup).toContain('1 article whose date is open')
    expect(markup.match(/<rect/g)?.length).toBe(2)
    expect(markup).toContain('<th scope="row">February 2026</th><td>0</td>')
  })
})
