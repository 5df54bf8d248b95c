import { type Window, windowOf } from './calendar.js'
import { toEdtf } from './parse.js'
import type { Edtf, EdtfEnd } from './types.js'

/**
 * Between which instants something starts and ends, in milliseconds since 1970-01-01 UTC.
 *
 * The start lies in `[earliestStart, latestStart)` and the end in `[earliestEnd, latestEnd)`: the earliest belongs to
 * the stretch, the latest does not. So it happens nowhere outside `[earliestStart, latestEnd)`, and lasts all through
 * `[latestStart, earliestEnd)` where that is not empty.
 */
export interface Bounds {
  /** `-Infinity` where nothing is said about the start. */
  readonly earliestStart: number
  /** `Infinity` where nothing is said about the end and the start. */
  readonly latestStart: number
  /** `-Infinity` where nothing is said about the start and the end. */
  readonly earliestEnd: number
  /** `Infinity` where nothing is said about the end. */
  readonly latestEnd: number
}

const ANY_TIME: Window = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }

/**
 * The bounds of a time.
 *
 * A date, a season or a one-of set is *some time in there*: start and end may lie anywhere in it. An interval starts
 * some time in its first date and ends some time in its second. An open and an unknown end have the same bounds: EDTF
 * writes `..` for an end that does not exist as well as for one that is not given, so nothing follows from it.
 *
 * Where no zone is written, days and times are read as UTC. Seasons are the northern meteorological ones (spring from
 * March, winter from December into the next year), although their codes name no hemisphere. Qualifiers move nothing.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bounds } from 'reportedly/time'
 *
 * const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds('2023-10-07/2025')
 * assert.equal(earliestStart, Date.UTC(2023, 9, 7))
 * assert.equal(latestStart, Date.UTC(2023, 9, 8))
 * assert.equal(earliestEnd, Date.UTC(2025, 0, 1))
 * assert.equal(latestEnd, Date.UTC(2026, 0, 1))
 * assert.equal(bounds('2023-10-07/..').latestEnd, Infinity)
 * ```
 */
export function bounds(edtf: Edtf | string): Bounds {
  const time = toEdtf(edtf)
  if (time.type === 'interval') return between(windowOfEnd(time.start), windowOfEnd(time.end))
  const window = time.type === 'set' ? windowOfSet(time.members) : windowOf(time)
  return between(window, window)
}

/** Nothing ends before it starts, so either window narrows the other. */
function between(start: Window, end: Window): Bounds {
  return {
    earliestStart: start.from,
    latestStart: Math.min(start.until, end.until),
    earliestEnd: Math.max(start.from, end.from),
    latestEnd: end.until,
  }
}

function windowOfEnd(end: EdtfEnd | null): Window {
  return end === null || typeof end === 'string' ? ANY_TIME : windowOf(end)
}

function windowOfSet(members: Extract<Edtf, { type: 'set' }>['members']): Window {
  let from = Number.POSITIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  for (const member of members) {
    const isRange = member.type === 'range'
    from = Math.min(from, windowOfEnd(isRange ? member.earliest : member).from)
    until = Math.max(until, windowOfEnd(isRange ? member.latest : member).until)
  }
  return { from, until }
}
