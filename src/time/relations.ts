import { type Bounds, bounds } from './bounds.js'
import { toEdtf } from './parse.js'
import type { Edtf, EdtfDate, EdtfSeason } from './types.js'

/**
 * Whether two times may overlap: each can start before the other must have ended. `false` is certain, `true` is not.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { overlaps } from 'reportedly/time'
 *
 * assert.equal(overlaps('2025-11', '2025-11-17/..'), true)
 * assert.equal(overlaps('2026-02-16', '2026-02-17'), false)
 * ```
 */
export function overlaps(a: Edtf | string, b: Edtf | string): boolean {
  const boundsOfA = bounds(a)
  const boundsOfB = bounds(b)
  return boundsOfA.earliestStart < boundsOfB.latestEnd && boundsOfB.earliestStart < boundsOfA.latestEnd
}

/**
 * Whether `b` lies inside the period `a`, wherever in its bounds it is. The outermost bounds of `a` count: as a period,
 * `2004/2006` means all of these years. So it suits filters; {@link isDuring} compares two events that are both vague.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { contains } from 'reportedly/time'
 *
 * assert.equal(contains('2025-11/2026-02', '[2026-02-14..2026-02-16]'), true)
 * assert.equal(contains('2025-11/2026-02', '2026'), false)
 * ```
 */
export function contains(a: Edtf | string, b: Edtf | string): boolean {
  const period = bounds(a)
  const inner = bounds(b)
  return period.earliestStart <= inner.earliestStart && inner.latestEnd <= period.latestEnd
}

/**
 * Whether `a` ends before `b` starts: `true` if it must, `false` if it cannot, `undefined` if the dates do not decide.
 *
 * A date with a qualifier decides nothing, nor does a season, which names no hemisphere. Where one date has a zone and
 * another has none, whatever less than 14 hours between them would decide is left open.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isBefore } from 'reportedly/time'
 *
 * assert.equal(isBefore('2025-11-17', '2026-02'), true)
 * assert.equal(isBefore('2026-02', '2025-11-17'), false)
 * assert.equal(isBefore('2026-02-16', '2026-02'), undefined)
 * assert.equal(isBefore('2028~', '2026'), undefined)
 * ```
 */
export function isBefore(a: Edtf | string, b: Edtf | string): boolean | undefined {
  return decide(a, b, (first, second, slack) => {
    if (first.latestEnd + slack <= second.earliestStart) return true
    return first.earliestEnd - slack >= second.latestStart ? false : undefined
  })
}

/**
 * Whether `a` neither starts before nor ends after `b`: `true` if it must, `false` if it cannot, `undefined` if the dates
 * do not decide. Qualifiers, seasons and zones count as in {@link isBefore}.
 *
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isDuring } from 'reportedly/time'
 *
 * assert.equal(isDuring('2024-05', '2023-10-07/2025-10'), true)
 * assert.equal(isDuring('2022', '2023-10-07/..'), false)
 * assert.equal(isDuring('2024-05', '2023-10-07/..'), undefined)
 * ```
 */
export function isDuring(a: Edtf | string, b: Edtf | string): boolean | undefined {
  return decide(a, b, (inner, outer, slack) => {
    if (outer.latestStart + slack <= inner.earliestStart && inner.latestEnd + slack <= outer.earliestEnd) return true
    const startsOutside = outer.earliestStart - slack >= inner.latestStart
    const endsOutside = inner.earliestEnd - slack >= outer.latestEnd
    return startsOutside || endsOutside ? false : undefined
  })
}

/** No place on earth is further from UTC than this, in milliseconds. */
const FARTHEST_ZONE = 14 * 3_600_000

function decide(
  a: Edtf | string,
  b: Edtf | string,
  relation: (a: Bounds, b: Bounds, slack: number) => boolean | undefined,
): boolean | undefined {
  const [timeA, timeB] = [toEdtf(a), toEdtf(b)]
  const dates = [...datesOf(timeA), ...datesOf(timeB)]
  if (dates.some((date) => date.type === 'season' || date.uncertain || date.approximate)) return undefined
  const sameFooting = dates.every(hasZone) || !dates.some(hasZone)
  return relation(bounds(timeA), bounds(timeB), sameFooting ? 0 : FARTHEST_ZONE)
}

function datesOf(edtf: Edtf): (EdtfDate | EdtfSeason)[] {
  if (edtf.type === 'interval') return [edtf.start, edtf.end].filter((end) => typeof end === 'object')
  if (edtf.type !== 'set') return [edtf]
  return edtf.members
    .flatMap((member) => (member.type === 'range' ? [member.earliest, member.latest] : [member]))
    .filter((date) => date !== null)
}

function hasZone(date: EdtfDate | EdtfSeason): boolean {
  return date.type === 'date' && date.time !== null && date.time.offset !== null
}
