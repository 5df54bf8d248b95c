import { yearsOf } from './calendar.js'
import { formatOffset, formatPart } from './format.js'
import { toEdtf } from './parse.js'
import type { Edtf, EdtfDate, EdtfEnd, EdtfRange, EdtfSeason, EdtfTime } from './types.js'

/** The months of the Gregorian calendar in English. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')
const SEASONS = ['spring', 'summer', 'autumn', 'winter']

/**
 * Says a time in English, the same on every machine.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { describeEdtf } from 'reportedly/time'
 *
 * assert.equal(describeEdtf('2026-02-16'), '16 February 2026')
 * assert.equal(describeEdtf('2028~'), 'about 2028')
 * assert.equal(describeEdtf('2023-10-07/..'), 'since 7 October 2023')
 * assert.equal(describeEdtf('[2026-02-14..2026-02-16]'), 'some time between 14 and 16 February 2026')
 * assert.equal(describeEdtf('[..2024-11-12]'), '12 November 2024 or earlier')
 * ```
 */
export function describeEdtf(edtf: Edtf | string): string {
  const time = toEdtf(edtf)
  switch (time.type) {
    case 'interval':
      return describeInterval(time.start, time.end)
    case 'set':
      return listed(time.members.map(describeMember))
    default:
      return describeDate(time)
  }
}

function describeInterval(start: EdtfEnd, end: EdtfEnd): string {
  if (typeof start === 'object' && typeof end === 'object') return pair(start, 'to', end)
  if (end === 'open' && typeof start === 'object') return `since ${describeDate(start)}`
  if (start === 'open' && typeof end === 'object') return `until ${describeDate(end)}`
  return `from ${describeEnd(start)} to ${describeEnd(end)}`
}

function describeEnd(end: EdtfEnd): string {
  return typeof end === 'object' ? describeDate(end) : 'an unknown time'
}

function describeMember(member: EdtfDate | EdtfRange): string {
  if (member.type === 'date') return describeDate(member)
  const { earliest, latest } = member
  if (earliest && latest) return `some time between ${pair(earliest, 'and', latest)}`
  return earliest ? `${describeDate(earliest)} or later` : latest ? `${describeDate(latest)} or earlier` : 'any time'
}

function listed(phrases: readonly string[]): string {
  return phrases.length < 2 ? phrases.join() : `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1)}`
}

/** Joins two dates and says the words they end with only once: "14 to 16 February 2026". */
function pair(a: EdtfDate | EdtfSeason, word: 'to' | 'and', b: EdtfDate | EdtfSeason): string {
  const wordsOfA = describeDate(a).split(' ')
  const wordsOfB = describeDate(b).split(' ')
  if (isPlain(a) && isPlain(b) && wordsOfA.length === wordsOfB.length) {
    while (wordsOfA.length > 1 && wordsOfA.at(-1) === wordsOfB[wordsOfA.length - 1]) wordsOfA.pop()
  }
  return `${wordsOfA.join(' ')} ${word} ${wordsOfB.join(' ')}`
}

/** Whether the phrase for it ends with its greater units and says nothing else. */
function isPlain(date: EdtfDate | EdtfSeason): boolean {
  if (date.uncertain || date.approximate) return false
  return date.type === 'season' || (date.time === null && (date.precision === 'month' ? date.month : date.day) !== null)
}

function describeDate(date: EdtfDate | EdtfSeason): string {
  const phrase =
    date.type === 'season' ? `${SEASONS[date.season - 21]} ${describeYear(date.year)}` : describeParts(date)
  return `${date.uncertain ? 'possibly ' : ''}${date.approximate ? 'about ' : ''}${phrase}`
}

function describeParts(date: EdtfDate): string {
  if (date.unspecifiedYearDigits > 0) return describeUnspecifiedYear(date)
  const { precision, month, day, time } = date
  const year = describeYear(date.year)
  if (precision === 'year') return year
  if (month === null) return `a ${precision} in ${year}`
  const ofYear = `${MONTHS[month - 1]} ${year}`
  if (precision === 'month') return ofYear
  return day === null ? `a day in ${ofYear}` : `${day} ${ofYear}${time ? describeTime(time) : ''}`
}

function describeUnspecifiedYear(date: EdtfDate): string {
  const [first, last] = yearsOf(date)
  if (date.unspecifiedYearDigits === 1 && first >= 1000) return `a year in the ${first}s`
  return `a year from ${describeYear(first)} to ${describeYear(last)}`
}

function describeTime({ hour, minute, second, offset }: EdtfTime): string {
  const clock = `, ${formatPart(hour)}:${formatPart(minute)}${second === null ? '' : `:${formatPart(second)}`}`
  return offset === null ? clock : `${clock} UTC${offset === 0 ? '' : formatOffset(offset)}`
}

function describeYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`
  return year < 1000 ? `AD ${year}` : String(year)
}
