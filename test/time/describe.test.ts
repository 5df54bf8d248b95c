import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { describeEdtf } from '../../src/time/index.js'
import { edtfText } from './texts.js'

describe('describeEdtf', () => {
  test.each([
    ['2026', '2026'],
    ['2026-02', 'February 2026'],
    ['2026-02-16', '16 February 2026'],
    ['2026-02-16T09:30', '16 February 2026, 09:30'],
    ['2026-02-16T09:30:05Z', '16 February 2026, 09:30:05 UTC'],
    ['2026-02-16T09:30-03:30', '16 February 2026, 09:30 UTC-03:30'],
    ['2021-21', 'spring 2021'],
    ['2021-24~', 'about winter 2021'],
    ['2028~', 'about 2028'],
    ['2028-05?', 'possibly May 2028'],
    ['2028-05-01%', 'possibly about 1 May 2028'],
    ['201X', 'a year in the 2010s'],
    ['20XX', 'a year from 2000 to 2099'],
    ['-201X', 'a year from 2020 BC to 2011 BC'],
    ['004X', 'a year from AD 40 to AD 49'],
    ['2004-XX', 'a month in 2004'],
    ['1985-04-XX', 'a day in April 1985'],
    ['1985-XX-XX', 'a day in 1985'],
    ['0000', '1 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0079', 'AD 79'],
    ['Y170000002', '170000002'],
    ['2004/2006', '2004 to 2006'],
    ['2026-02-14/2026-02-16', '14 to 16 February 2026'],
    ['2026-02-14/2026-03-16', '14 February to 16 March 2026'],
    ['2026-02-14/2027-02-14', '14 February 2026 to 14 February 2027'],
    ['2026-02/2026-05', 'February to May 2026'],
    ['2021-21/2021-23', 'spring to autumn 2021'],
    ['2026-02-14/2026', '14 February 2026 to 2026'],
    ['2026-02-14~/2026-02-16', 'about 14 February 2026 to 16 February 2026'],
    ['2026-02-14T09:30Z/2026-02-14T11:00Z', '14 February 2026, 09:30 UTC to 14 February 2026, 11:00 UTC'],
    ['2023-10-07/..', 'since 7 October 2023'],
    ['../2024', 'until 2024'],
    ['2004/', 'from 2004 to an unknown time'],
    ['/2004~', 'from an unknown time to about 2004'],
    ['[2026-02-14..2026-02-16]', 'some time between 14 and 16 February 2026'],
    ['[..2024-11-12]', '12 November 2024 or earlier'],
    ['[2023-10-07..]', '7 October 2023 or later'],
    ['[2025,2026]', '2025 or 2026'],
    ['[1667,1668,1670..1672]', '1667, 1668 or some time between 1670 and 1672'],
    ['[2026]', '2026'],
  ])('%s: %s', (text, phrase) => {
    expect(describeEdtf(text)).toBe(phrase)
  })

  it('has words for everything', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        expect(describeEdtf(text)).not.toMatch(/undefined|null|NaN|XX|^\s|\s$|\s\s/)
      }),
    )
  })
})
