import { daysInMonth } from './calendar.js'
import type { Reader } from './reader.js'
import type { EdtfDate, EdtfQualification, EdtfSeason, EdtfTime } from './types.js'

const FOUR_DIGITS = 'a year of four digits, the last one or two of which may be a capital X'
const MOST_YEAR_DIGITS = 12

/** Reads a date or a season with its qualifier, and leaves the reader after it. */
export function readDate(reader: Reader): EdtfDate | EdtfSeason {
  const { year, unspecifiedYearDigits } = readYear(reader)
  let precision: EdtfDate['precision'] = 'year'
  let month: number | null = null
  let day: number | null = null
  let time: EdtfTime | null = null
  let allDigits = unspecifiedYearDigits === 0

  if (allDigits && Math.abs(year) < 10_000 && reader.take('-')) {
    precision = 'month'
    month = readMonth(reader)
    if (month !== null && month > 12) {
      return Object.freeze({ type: 'season', year, season: month as EdtfSeason['season'], ...readQualifier(reader) })
    }
    if (reader.take('-')) {
      precision = 'day'
      day = readDay(reader, year, month)
      if (day !== null && reader.take('T')) {
        time = readTime(reader)
        precision = time.second === null ? 'minute' : 'second'
      }
    }
    allDigits = month !== null && (precision === 'month' || day !== null)
  }
  const qualification = allDigits && time === null ? readQualifier(reader) : UNQUALIFIED
  return Object.freeze({ type: 'date', precision, year, unspecifiedYearDigits, month, day, time, ...qualification })
}

function readYear(reader: Reader): Pick<EdtfDate, 'year' | 'unspecifiedYearDigits'> {
  if (reader.take('Y')) return { year: readLongYear(reader), unspecifiedYearDigits: 0 }
  const start = reader.offset
  const negative = reader.take('-')
  let year = reader.number(2, FOUR_DIGITS)
  let unspecifiedYearDigits: 0 | 1 | 2 = 2
  if (!reader.take('XX')) {
    year = year * 10 + reader.number(1, FOUR_DIGITS)
    unspecifiedYearDigits = reader.take('X') ? 1 : 0
    if (unspecifiedYearDigits === 0) year = year * 10 + reader.number(1, FOUR_DIGITS)
  }
  year *= 10 ** unspecifiedYearDigits
  if (negative && year === 0) reader.fail('a year zero with a sign', 'a year before it, or no sign', start)
  return { year: negative ? -year : year, unspecifiedYearDigits }
}

function readLongYear(reader: Reader): number {
  const negative = reader.take('-')
  const expected = `5 to ${MOST_YEAR_DIGITS} digits after Y, the first of them not 0`
  const start = reader.offset
  let year = 0
  while (reader.atDigit && reader.offset - start < MOST_YEAR_DIGITS) year = year * 10 + reader.number(1, expected)
  if (reader.atDigit || year < 10_000 || String(year).length !== reader.offset - start) {
    reader.fail('no year', expected, start)
  }
  return negative ? -year : year
}

function readMonth(reader: Reader): number | null {
  if (reader.take('XX')) return null
  const expected = 'a month from 01 to 12, a season from 21 to 24, or XX'
  const start = reader.offset
  const month = reader.twoDigits(1, 24, 'month', expected)
  if (month > 12 && month < 21) reader.fail('no such month', expected, start)
  return month
}

function readDay(reader: Reader, year: number, month: number | null): number | null {
  if (reader.take('XX')) return null
  if (month === null) reader.unexpected('XX, because the month is XX')
  return reader.twoDigits(1, daysInMonth(year, month), 'day')
}

function readTime(reader: Reader): EdtfTime {
  const hour = reader.twoDigits(0, 23, 'hour')
  reader.expect(':', '":" and minutes')
  const minute = reader.twoDigits(0, 59, 'minute')
  const second = reader.take(':') ? reader.twoDigits(0, 59, 'second') : null
  return Object.freeze({ hour, minute, second, offset: readOffset(reader) })
}

/** Zones in use lie between -12:00 and +14:00. */
function readOffset(reader: Reader): number | null {
  if (reader.take('Z')) return 0
  const start = reader.offset
  const west = reader.take('-')
  if (!west && !reader.take('+')) return null
  const hours = reader.number(2, 'the two digits of an hour')
  const minutes = hours * 60 + (reader.take(':') ? reader.twoDigits(0, 59, 'minute') : 0)
  if (west ? minutes < 1 || minutes > 720 : minutes > 840) {
    reader.fail('no such offset from UTC', 'Z or -12:00 to +14:00, zero written +00:00', start)
  }
  return west ? -minutes : minutes
}

const UNQUALIFIED: EdtfQualification = { uncertain: false, approximate: false }

function readQualifier(reader: Reader): EdtfQualification {
  if (reader.take('?')) return { uncertain: true, approximate: false }
  if (reader.take('~')) return { uncertain: false, approximate: true }
  if (reader.take('%')) return { uncertain: true, approximate: true }
  return UNQUALIFIED
}
