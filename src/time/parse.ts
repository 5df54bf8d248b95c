import { windowOf } from './calendar.js'
import { readDate } from './date.js'
import { EdtfError } from './errors.js'
import { Reader } from './reader.js'
import type { Edtf, EdtfDate, EdtfEnd, EdtfRange, EdtfSeason, EdtfSet } from './types.js'

/**
 * Reads an EDTF text: level 1 of ISO 8601-2:2019 and the one-of sets of level 2, nothing looser.
 *
 * @throws {EdtfError} where the text is not EDTF or names a date that does not exist.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseEdtf } from 'reportedly/time'
 *
 * const date = parseEdtf('2028-05~')
 * assert.ok(date.type === 'date' && date.approximate)
 * assert.equal(date.precision, 'month')
 *
 * const interval = parseEdtf('2023-10-07/..')
 * assert.ok(interval.type === 'interval' && interval.end === 'open')
 *
 * assert.throws(() => parseEdtf('201x'), { name: 'EdtfError', offset: 3 })
 * ```
 */
export function parseEdtf(text: string): Edtf {
  if (typeof text !== 'string') throw notText(text)
  const reader = new Reader(text)
  const edtf = reader.take('[') ? readSet(reader) : readDateOrInterval(reader)
  if (!reader.atEnd) reader.unexpected('the end of the text')
  return edtf
}

/**
 * Whether a value is a text that {@link parseEdtf} reads.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isEdtf } from 'reportedly/time'
 *
 * assert.equal(isEdtf('[2026-02-14..2026-02-16]'), true)
 * assert.equal(isEdtf('16 February 2026'), false)
 * ```
 */
export function isEdtf(text: unknown): boolean {
  try {
    parseEdtf(text as string)
    return true
  } catch (error) {
    if (error instanceof EdtfError) return false
    throw error
  }
}

/** Parses a text; takes what is parsed already as it is. */
export function toEdtf(edtf: Edtf | string): Edtf {
  return typeof edtf === 'object' && edtf !== null ? edtf : parseEdtf(edtf)
}

function readDateOrInterval(reader: Reader): Edtf {
  const start = readEnd(reader)
  const isDate = typeof start === 'object'
  if (isDate && !reader.at('/')) return start
  reader.expect(
    '/',
    isDate || start === 'open' ? '"/" and the end of an interval' : 'a date, a season, an interval or a set',
  )
  const endOffset = reader.offset
  const end = readEnd(reader)
  if (typeof end === 'object') {
    if (isDate) checkOrder(reader, start, end, endOffset)
  } else if (!isDate) {
    reader.fail('an interval without any date', 'a date at one end at least', endOffset)
  }
  return Object.freeze({ type: 'interval', start, end })
}

function readEnd(reader: Reader): EdtfEnd {
  if (reader.take('..')) return 'open'
  return reader.atEnd || reader.at('/') ? 'unknown' : readDate(reader)
}

function readSet(reader: Reader): EdtfSet {
  const members: (EdtfDate | EdtfRange)[] = []
  do members.push(readMember(reader, members.length === 0))
  while (reader.take(','))
  reader.expect(']', '"," or "]"')
  return Object.freeze({ type: 'set', members: Object.freeze(members) })
}

/** Only the first member may have no earliest date, and only the last no latest one. */
function readMember(reader: Reader, isFirst: boolean): EdtfDate | EdtfRange {
  const earliest = isFirst && reader.take('..') ? null : readMemberDate(reader)
  if (earliest !== null && !reader.take('..')) return earliest
  const offset = reader.offset
  const latest = earliest !== null && reader.at(']') ? null : readMemberDate(reader)
  if (earliest && latest) {
    if (earliest.precision !== latest.precision) {
      reader.fail('a range of mixed precision', `a ${earliest.precision}, as at its start`, offset)
    }
    checkOrder(reader, earliest, latest, offset)
  }
  return Object.freeze({ type: 'range', earliest, latest })
}

function readMemberDate(reader: Reader): EdtfDate {
  const offset = reader.offset
  const date = readDate(reader)
  if (date.type === 'season' || date.time || date.uncertain || date.approximate) {
    reader.fail('no plain date', 'a year, month or day without qualifier in a set', offset)
  }
  return date
}

function checkOrder(reader: Reader, start: EdtfDate | EdtfSeason, end: EdtfDate | EdtfSeason, endOffset: number): void {
  if (windowOf(end).until <= windowOf(start).from) {
    reader.fail('the end is before the start', 'a later end', endOffset)
  }
}

function notText(value: unknown): EdtfError {
  const shown = typeof value === 'object' ? '' : String(value)
  return new EdtfError(shown, 0, `${value === null ? 'null' : typeof value} instead of text`, 'a string')
}
