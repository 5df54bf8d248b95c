import type { EdtfDate, EdtfSeason } from './types.js'

/** Half-open: `from` belongs to it, `until` does not. Milliseconds since 1970-01-01 UTC. */
export interface Window {
  readonly from: number
  readonly until: number
}

const MINUTE = 60_000
const DAY = 86_400_000

/** The days of a month of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The start of a day in milliseconds since 1970-01-01 UTC. `Date` ends in the year 275760, this does not.
 * A month above 12 is one of the next year. Counts in years that begin in March, so that leap days come last.
 */
function startOfDay(year: number, month: number, day: number): number {
  const marchYear = year + Math.floor((month - 3) / 12)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return (365 * marchYear + leapDays + dayOfYear - 719_468) * DAY
}

/** First and last year of a date whose last digits of the year may be X. */
export function yearsOf({ year, unspecifiedYearDigits }: EdtfDate): readonly [first: number, last: number] {
  const others = 10 ** unspecifiedYearDigits - 1
  return year < 0 ? [year - others, year] : [year, year + others]
}

/** The time that a date or season may be in. Without a zone, days and times are read as UTC. */
export function windowOf(date: EdtfDate | EdtfSeason): Window {
  const { year } = date
  if (date.type === 'season') {
    const month = (date.season - 20) * 3
    return { from: startOfDay(year, month, 1), until: startOfDay(year, month + 3, 1) }
  }
  const { month, day, time } = date
  if (month === null) {
    const [first, last] = yearsOf(date)
    return { from: startOfDay(first, 1, 1), until: startOfDay(last + 1, 1, 1) }
  }
  if (day === null) return { from: startOfDay(year, month, 1), until: startOfDay(year, month + 1, 1) }
  const midnight = startOfDay(year, month, day)
  if (time === null) return { from: midnight, until: midnight + DAY }
  const from = midnight + (time.hour * 60 + time.minute - (time.offset ?? 0)) * MINUTE + (time.second ?? 0) * 1000
  return { from, until: from + (time.second === null ? MINUTE : 1000) }
}
