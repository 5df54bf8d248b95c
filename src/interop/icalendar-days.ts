import { bounds, isEdtf } from '../time/index.js'

/** Whole days of a calendar, in milliseconds since 1970-01-01; the last one is the day before `until`. */
export interface Days {
  readonly from: number
  readonly until: number
  /** Whether nothing is known of where it starts or ends. */
  readonly open: 'start' | 'end' | null
  /** Whether the days are those of the event and no others. */
  readonly exact: boolean
}

const DAY = 24 * 60 * 60 * 1000
const FIRST = Date.parse('0001-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-31T00:00:00Z')
const ZONE = /(T[0-9:]{5,8})(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)/g

/**
 * The days on which something may be, as they are written, whatever their time zone; of what has no end, or no start, the
 * first or the last days that are known.
 *
 * @returns `undefined` where it is no date, has neither start nor end, or no year of four digits can write it
 */
export function daysOf(edtf: string): Days | undefined {
  if (!isEdtf(edtf)) return undefined
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds(edtf.replace(ZONE, '$1'))
  const start = [earliestStart, earliestEnd, latestEnd - DAY].find(Number.isFinite)
  if (start === undefined) return undefined
  const end = [latestEnd, latestStart, start + DAY].find(Number.isFinite) ?? start + DAY
  const from = Math.floor(start / DAY) * DAY
  const until = Math.max(Math.ceil(end / DAY) * DAY, from + DAY)
  if (!(from >= FIRST && until <= LAST)) return undefined
  const open =
    earliestStart === Number.NEGATIVE_INFINITY ? 'start' : latestEnd === Number.POSITIVE_INFINITY ? 'end' : null
  const exact =
    open === null && !/[?~%]/.test(edtf) && latestStart - earliestStart <= DAY && latestEnd - earliestEnd <= DAY
  return { from, until, open, exact }
}

/** A day as iCalendar writes it: `20260216`. */
export const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10).replaceAll('-', '')
