import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bounds } from '../../src/time/index.js'
import { dateText, edtfText } from './texts.js'

const at = (iso: string) => Date.parse(iso)

describe('bounds of some time in a window', () => {
  test.each([
    ['2026', '2026-01-01T00:00Z', '2027-01-01T00:00Z'],
    ['2024-02', '2024-02-01T00:00Z', '2024-03-01T00:00Z'],
    ['2025-12', '2025-12-01T00:00Z', '2026-01-01T00:00Z'],
    ['2026-02-28', '2026-02-28T00:00Z', '2026-03-01T00:00Z'],
    ['0000-02-29', '0000-02-29T00:00Z', '0000-03-01T00:00Z'],
    ['-0044-03-15', '-000044-03-15T00:00Z', '-000044-03-16T00:00Z'],
    ['2026-02-17T09:30Z', '2026-02-17T09:30:00Z', '2026-02-17T09:31:00Z'],
    ['2026-02-17T09:30:05', '2026-02-17T09:30:05Z', '2026-02-17T09:30:06Z'],
    ['2026-02-17T00:30:00+05:30', '2026-02-16T19:00:00Z', '2026-02-16T19:00:01Z'],
    ['2026-02-17T23:30:00-08', '2026-02-18T07:30:00Z', '2026-02-18T07:30:01Z'],
    ['201X', '2010-01-01T00:00Z', '2020-01-01T00:00Z'],
    ['20XX', '2000-01-01T00:00Z', '2100-01-01T00:00Z'],
    ['-201X', '-002019-01-01T00:00Z', '-002009-01-01T00:00Z'],
    ['2004-XX', '2004-01-01T00:00Z', '2005-01-01T00:00Z'],
    ['1985-04-XX', '1985-04-01T00:00Z', '1985-05-01T00:00Z'],
    ['1985-XX-XX', '1985-01-01T00:00Z', '1986-01-01T00:00Z'],
    ['2021-21', '2021-03-01T00:00Z', '2021-06-01T00:00Z'],
    ['2021-24', '2021-12-01T00:00Z', '2022-03-01T00:00Z'],
    ['2028~', '2028-01-01T00:00Z', '2029-01-01T00:00Z'],
    ['[2026-02-14..2026-02-16]', '2026-02-14T00:00Z', '2026-02-17T00:00Z'],
    ['[2026,1999,2004..2005]', '1999-01-01T00:00Z', '2027-01-01T00:00Z'],
  ])('%s', (text, from, until) => {
    expect(bounds(text)).toEqual({
      earliestStart: at(from),
      latestStart: at(until),
      earliestEnd: at(from),
      latestEnd: at(until),
    })
  })

  it('counts the days as Date does', () => {
    const days = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(bounds(day).earliestStart).toBe(Date.parse(day))
      }),
    )
  })

  it('goes beyond the range of Date', () => {
    const { earliestStart, latestEnd } = bounds('Y999999999999')
    expect(earliestStart).toBeGreaterThan(bounds('Y999999999998').earliestStart)
    expect(latestEnd).toBeGreaterThan(earliestStart)
  })
})

describe('bounds of an interval', () => {
  const [never, always] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

  test.each([
    ['2023-10-07/2025-10', '2023-10-07', '2023-10-08', '2025-10-01', '2025-11-01'],
    ['2023-10-07/..', '2023-10-07', '2023-10-08', '2023-10-07', always],
    ['2023-10-07/', '2023-10-07', '2023-10-08', '2023-10-07', always],
    ['../2024', never, '2025-01-01', '2024-01-01', '2025-01-01'],
    ['2004-06/2004', '2004-06-01', '2004-07-01', '2004-06-01', '2005-01-01'],
    ['2004/2004-06', '2004-01-01', '2004-07-01', '2004-06-01', '2004-07-01'],
    ['[..2024]', never, '2025-01-01', never, '2025-01-01'],
    ['[2024..]', '2024-01-01', always, '2024-01-01', always],
  ])('%s', (text, ...expected) => {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds(text)
    expect([earliestStart, latestStart, earliestEnd, latestEnd]).toEqual(
      expected.map((bound) => (typeof bound === 'string' ? at(bound) : bound)),
    )
  })

  it('gives open and unknown ends the same bounds', () => {
    fc.assert(
      fc.property(dateText, (date) => {
        expect(bounds(`${date}/`)).toEqual(bounds(`${date}/..`))
        expect(bounds(`/${date}`)).toEqual(bounds(`../${date}`))
      }),
    )
  })
})

it('is in order: nothing ends before it starts, and no window is empty', () => {
  fc.assert(
    fc.property(edtfText, (text) => {
      const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds(text)
      expect(earliestStart).toBeLessThan(latestStart)
      expect(earliestEnd).toBeLessThan(latestEnd)
      expect(earliestStart).toBeLessThanOrEqual(earliestEnd)
      expect(latestStart).toBeLessThanOrEqual(latestEnd)
    }),
  )
})
