/** How sure a date is; both `false` where it is written without a qualifier. */
export interface EdtfQualification {
  /** `?` or `%`: the date may be wrong. */
  readonly uncertain: boolean
  /** `~` or `%`: the date is near the right one. */
  readonly approximate: boolean
}

/** A time of day. */
export interface EdtfTime {
  /** 0 to 23. */
  readonly hour: number
  /** 0 to 59. */
  readonly minute: number
  /** 0 to 59; `null` where the time is written to the minute. */
  readonly second: number | null
  /** Minutes ahead of UTC, 0 for `Z`; `null` for a local time whose zone is not written. */
  readonly offset: number | null
}

/** A date of the proleptic Gregorian calendar: `2026`, `2026-02`, `2026-02-16`, `201X`, `2004-XX`, `2026-02-16T09:30Z`. */
export interface EdtfDate extends EdtfQualification {
  readonly type: 'date'
  /** The smallest unit written, be it with digits or with X. */
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second'
  /** Astronomical year: 0 is 1 BC, -1 is 2 BC. Digits written X count as 0. */
  readonly year: number
  /** How many of the year's last digits are written X. */
  readonly unspecifiedYearDigits: 0 | 1 | 2
  /** 1 to 12; `null` where not written or written XX. */
  readonly month: number | null
  /** 1 to 31; `null` where not written or written XX. */
  readonly day: number | null
  /** `null` unless the precision is `minute` or `second`. */
  readonly time: EdtfTime | null
}

/** A season of a year: `2021-21`. Its code does not say which hemisphere is meant. */
export interface EdtfSeason extends EdtfQualification {
  readonly type: 'season'
  readonly year: number
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: 21 | 22 | 23 | 24
}

/** One end of an interval: a date, a season, `open` for `..` (none, or none given), or `unknown` for an empty end. */
export type EdtfEnd = EdtfDate | EdtfSeason | 'open' | 'unknown'

/** A stretch of time from one end to another: `2004-06/2006-08`, `2023-10-07/..`, `/2004`. */
export interface EdtfInterval {
  readonly type: 'interval'
  readonly start: EdtfEnd
  readonly end: EdtfEnd
}

/** A run of dates inside a one-of set, both ends included; `null` where it has no end. */
export interface EdtfRange {
  readonly type: 'range'
  readonly earliest: EdtfDate | null
  readonly latest: EdtfDate | null
}

/** One date out of several, not known which: `[2026-02-14..2026-02-16]`, `[2025,2026]`, `[..2024]`. */
export interface EdtfSet {
  readonly type: 'set'
  readonly members: readonly (EdtfDate | EdtfRange)[]
}

/**
 * What an EDTF text says, as plain frozen data (ISO 8601-2:2019, level 1, and the one-of sets of level 2).
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { type Edtf, parseEdtf } from 'reportedly/time'
 *
 * const time: Edtf = parseEdtf('2021-23~')
 * assert.deepEqual(time, { type: 'season', year: 2021, season: 23, uncertain: false, approximate: true })
 * ```
 */
export type Edtf = EdtfDate | EdtfSeason | EdtfInterval | EdtfSet
