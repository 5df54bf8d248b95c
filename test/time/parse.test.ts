import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { EdtfError, isEdtf, parseEdtf } from '../../src/time/index.js'
import { edtfText, nearlyEdtf } from './texts.js'

const plainDate = {
  type: 'date',
  precision: 'year',
  year: 2004,
  unspecifiedYearDigits: 0,
  month: null,
  day: null,
  time: null,
  uncertain: false,
  approximate: false,
}
const year = (value: number) => ({ ...plainDate, year: value })

describe('parseEdtf', () => {
  test.each([
    ['2004', plainDate],
    ['2004-06', { ...plainDate, precision: 'month', month: 6 }],
    ['2004-06-11', { ...plainDate, precision: 'day', month: 6, day: 11 }],
    ['-0005', { ...plainDate, year: -5 }],
    ['0000', { ...plainDate, year: 0 }],
    ['Y170000002', { ...plainDate, year: 170_000_002 }],
    ['Y-170000002~', { ...plainDate, year: -170_000_002, approximate: true }],
    ['201X', { ...plainDate, year: 2010, unspecifiedYearDigits: 1 }],
    ['20XX', { ...plainDate, year: 2000, unspecifiedYearDigits: 2 }],
    ['-201X', { ...plainDate, year: -2010, unspecifiedYearDigits: 1 }],
    ['2004-XX', { ...plainDate, precision: 'month' }],
    ['1985-04-XX', { ...plainDate, year: 1985, precision: 'day', month: 4 }],
    ['1985-XX-XX', { ...plainDate, year: 1985, precision: 'day' }],
    ['2004?', { ...plainDate, uncertain: true }],
    ['2004-06~', { ...plainDate, precision: 'month', month: 6, approximate: true }],
    ['2004-06-11%', { ...plainDate, precision: 'day', month: 6, day: 11, uncertain: true, approximate: true }],
    ['2021-22', { type: 'season', year: 2021, season: 22, uncertain: false, approximate: false }],
    ['2021-24?', { type: 'season', year: 2021, season: 24, uncertain: true, approximate: false }],
    ['2004/2006', { type: 'interval', start: year(2004), end: year(2006) }],
    ['2004/..', { type: 'interval', start: year(2004), end: 'open' }],
    ['../2004', { type: 'interval', start: 'open', end: year(2004) }],
    ['2004/', { type: 'interval', start: year(2004), end: 'unknown' }],
    ['/2004', { type: 'interval', start: 'unknown', end: year(2004) }],
    ['[2004]', { type: 'set', members: [year(2004)] }],
    ['[..2004]', { type: 'set', members: [{ type: 'range', earliest: null, latest: year(2004) }] }],
    ['[2004..]', { type: 'set', members: [{ type: 'range', earliest: year(2004), latest: null }] }],
    [
      '[1667,1670..1672]',
      { type: 'set', members: [year(1667), { type: 'range', earliest: year(1670), latest: year(1672) }] },
    ],
  ])('%s', (text, expected) => {
    expect(parseEdtf(text)).toEqual(expected)
  })

  test.each([
    ['T09:30', 'minute', { hour: 9, minute: 30, second: null, offset: null }],
    ['T23:59:59Z', 'second', { hour: 23, minute: 59, second: 59, offset: 0 }],
    ['T00:00+05', 'minute', { hour: 0, minute: 0, second: null, offset: 300 }],
    ['T09:30:00-03:30', 'second', { hour: 9, minute: 30, second: 0, offset: -210 }],
  ])('2026-02-17%s', (suffix, precision, time) => {
    expect(parseEdtf(`2026-02-17${suffix}`)).toMatchObject({ precision, day: 17, time })
  })

  it.each(['2024-02-29', '2000-02-29', '0000-02-29', '-0004-02-29'])('knows the leap day %s', (text) => {
    expect(isEdtf(text)).toBe(true)
  })

  it('freezes all it returns', () => {
    const isDeeplyFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || (Object.isFrozen(value) && Object.values(value ?? {}).every(isDeeplyFrozen))
    fc.assert(fc.property(edtfText, (text) => isDeeplyFrozen(parseEdtf(text))))
  })
})

describe('a text that is not EDTF', () => {
  // The message without `"<text>" is not EDTF: `; its number is the offset and one.
  test.each([
    ['', 'the text ends at character 1, expected a date, a season, an interval or a set'],
    [
      '16 February',
      'unexpected " " at character 3, expected a year of four digits, the last one or two of which may be a capital X',
    ],
    [
      '201x',
      'unexpected "x" at character 4, expected a year of four digits, the last one or two of which may be a capital X',
    ],
    [
      '1X99',
      'unexpected "X" at character 2, expected a year of four digits, the last one or two of which may be a capital X',
    ],
    ['-0000', 'a year zero with a sign at character 1, expected a year before it, or no sign'],
    ['Y2004', 'no year at character 2, expected 5 to 12 digits after Y, the first of them not 0'],
    ['Y012345', 'no year at character 2, expected 5 to 12 digits after Y, the first of them not 0'],
    ['Y1234567890123', 'no year at character 2, expected 5 to 12 digits after Y, the first of them not 0'],
    ['Y20045-01', 'unexpected "-" at character 7, expected the end of the text'],
    ['20045', 'unexpected "5" at character 5, expected the end of the text'],
    ['2004-1', 'the text ends at character 7, expected a month from 01 to 12, a season from 21 to 24, or XX'],
    ['2026-00', 'no such month at character 6, expected a month from 01 to 12, a season from 21 to 24, or XX'],
    ['2026-13', 'no such month at character 6, expected a month from 01 to 12, a season from 21 to 24, or XX'],
    ['2026-25', 'no such month at character 6, expected a month from 01 to 12, a season from 21 to 24, or XX'],
    ['2026-02-30', 'no such day at character 9, expected 01 to 28'],
    ['2024-02-30', 'no such day at character 9, expected 01 to 29'],
    ['2100-02-29', 'no such day at character 9, expected 01 to 28'],
    ['2026-04-31', 'no such day at character 9, expected 01 to 30'],
    ['2026-01-00', 'no such day at character 9, expected 01 to 31'],
    ['2004-XX-11', 'unexpected "1" at character 9, expected XX, because the month is XX'],
    ['2004-XX~', 'unexpected "~" at character 8, expected the end of the text'],
    ['201X-05', 'unexpected "-" at character 5, expected the end of the text'],
    ['2021-21-01', 'unexpected "-" at character 8, expected the end of the text'],
    ['2004-06-11T', 'the text ends at character 12, expected 00 to 23'],
    ['2004-06-11T10', 'the text ends at character 14, expected ":" and minutes'],
    ['2004-06-11T24:00', 'no such hour at character 12, expected 00 to 23'],
    ['2004-06-11T10:60', 'no such minute at character 15, expected 00 to 59'],
    ['2004-06-11T10:10:60Z', 'no such second at character 18, expected 00 to 59'],
    [
      '2004-06-11T10:10+14:01',
      'no such offset from UTC at character 17, expected Z or -12:00 to +14:00, zero written +00:00',
    ],
    [
      '2004-06-11T10:10-00:00',
      'no such offset from UTC at character 17, expected Z or -12:00 to +14:00, zero written +00:00',
    ],
    ['2004-06-11T10:10Z?', 'unexpected "?" at character 18, expected the end of the text'],
    ['2005/2004', 'the end is before the start at character 6, expected a later end'],
    ['2004-06-11/2004-05', 'the end is before the start at character 12, expected a later end'],
    ['2004/2005/2006', 'unexpected "/" at character 10, expected the end of the text'],
    ['..', 'the text ends at character 3, expected "/" and the end of an interval'],
    ['../..', 'an interval without any date at character 4, expected a date at one end at least'],
    ['/', 'an interval without any date at character 2, expected a date at one end at least'],
    ['[2004', 'the text ends at character 6, expected "," or "]"'],
    [
      '[..]',
      'unexpected "]" at character 4, expected a year of four digits, the last one or two of which may be a capital X',
    ],
    [
      '[2004..,2006]',
      'unexpected "," at character 8, expected a year of four digits, the last one or two of which may be a capital X',
    ],
    ['[2004?]', 'no plain date at character 2, expected a year, month or day without qualifier in a set'],
    ['[2004,2021-21]', 'no plain date at character 7, expected a year, month or day without qualifier in a set'],
    ['[2005..2003]', 'the end is before the start at character 8, expected a later end'],
    ['[2004..2005-03]', 'a range of mixed precision at character 8, expected a year, as at its start'],
    [
      ' 2004',
      'unexpected " " at character 1, expected a year of four digits, the last one or two of which may be a capital X',
    ],
    [
      '😀',
      'unexpected "😀" at character 1, expected a year of four digits, the last one or two of which may be a capital X',
    ],
  ])('%j', (text, message) => {
    const error = errorOf(text)
    expect(error.message).toBe(`${JSON.stringify(text)} is not EDTF: ${message}`)
    expect(error.text).toBe(text)
    expect(error.offset + 1).toBe(Number(/character (\d+)/.exec(message)?.[1]))
    expect(isEdtf(text)).toBe(false)
  })

  it.each([
    [undefined, 'undefined instead of text'],
    [null, 'null instead of text'],
    [2004, 'number instead of text'],
    [Object.create(null), 'object instead of text'],
  ])('may be no text at all: %j', (value, problem) => {
    expect(errorOf(value).message).toContain(problem)
    expect(isEdtf(value)).toBe(false)
  })

  it('is quoted only in part when it is long', () => {
    expect(errorOf('x'.repeat(100_000)).message.length).toBeLessThan(250)
  })

  it('never fails with anything but an EdtfError inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyEdtf, fc.string()), (text) => {
        fc.pre(!isEdtf(text))
        const { offset } = errorOf(text)
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

function errorOf(text: unknown): EdtfError {
  try {
    parseEdtf(text as string)
  } catch (error) {
    if (error instanceof EdtfError) return error
    throw error
  }
  throw new Error(`${JSON.stringify(text)} was accepted`)
}
