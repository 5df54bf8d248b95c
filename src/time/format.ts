import { toEdtf } from './parse.js'
import type { Edtf, EdtfDate, EdtfEnd, EdtfRange, EdtfTime } from './types.js'

/**
 * Writes canonical EDTF, which {@link parseEdtf} reads back as the same value.
 * Zones are written `Z` or with hours and minutes; everything else has one spelling anyway.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatEdtf, parseEdtf } from 'reportedly/time'
 *
 * assert.equal(formatEdtf(parseEdtf('2026-02-16T09:30+00')), '2026-02-16T09:30Z')
 * ```
 */
export function formatEdtf(edtf: Edtf | string): string {
  const time = toEdtf(edtf)
  switch (time.type) {
    case 'interval':
      return `${formatEnd(time.start)}/${formatEnd(time.end)}`
    case 'set':
      return `[${time.members.map(formatMember).join(',')}]`
    case 'season':
      return `${formatYear(time.year)}-${time.season}${formatQualifier(time)}`
    case 'date':
      return formatDate(time)
  }
}

function formatDate(date: EdtfDate): string {
  const { precision, month, day, time, unspecifiedYearDigits } = date
  let text = formatYear(date.year)
  if (unspecifiedYearDigits > 0) text = text.slice(0, -unspecifiedYearDigits) + 'X'.repeat(unspecifiedYearDigits)
  if (precision !== 'year') text += `-${formatPart(month)}`
  if (precision !== 'year' && precision !== 'month') text += `-${formatPart(day)}`
  return text + (time ? formatTime(time) : '') + formatQualifier(date)
}

function formatTime({ hour, minute, second, offset }: EdtfTime): string {
  return `T${formatPart(hour)}:${formatPart(minute)}${second === null ? '' : `:${formatPart(second)}`}${formatOffset(offset)}`
}

/** `Z`, hours and minutes ahead of UTC, or nothing for a local time. */
export function formatOffset(offset: number | null): string {
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${formatPart(Math.floor(minutes / 60))}:${formatPart(minutes % 60)}`
}

function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return (digits.length > 4 ? 'Y' : '') + (year < 0 ? '-' : '') + digits
}

/** Two digits, or XX for what is not specified. */
export function formatPart(value: number | null): string {
  return value === null ? 'XX' : String(value).padStart(2, '0')
}

function formatQualifier({ uncertain, approximate }: { uncertain: boolean; approximate: boolean }): string {
  if (uncertain) return approximate ? '%' : '?'
  return approximate ? '~' : ''
}

function formatEnd(end: EdtfEnd): string {
  if (end === 'unknown') return ''
  return end === 'open' ? '..' : formatEdtf(end)
}

function formatMember(member: EdtfDate | EdtfRange): string {
  if (member.type === 'date') return formatDate(member)
  const { earliest, latest } = member
  return `${earliest ? formatDate(earliest) : ''}..${latest ? formatDate(latest) : ''}`
}
