import { bounds } from './bounds.js'
import { formatEdtf } from './format.js'
import type { Edtf } from './types.js'

/**
 * Orders two times for `Array.sort`: by `earliestStart`, then by `latestEnd`, so that what begins first comes first and
 * the more exact before the vaguer; what has the same bounds is ordered by its canonical text, code unit by code unit.
 *
 * @returns Below zero, above zero, or zero where both have the same canonical text.
 * @throws {EdtfError} for a text that is not EDTF.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { compareEdtf } from 'reportedly/time'
 *
 * const timeline = ['2026-02', '2023-10-07/..', '[2026-02-14..2026-02-16]', '2026-02-14', '../2024'].sort(compareEdtf)
 * assert.deepEqual(timeline, ['../2024', '2023-10-07/..', '2026-02', '2026-02-14', '[2026-02-14..2026-02-16]'])
 * ```
 */
export function compareEdtf(a: Edtf | string, b: Edtf | string): number {
  const boundsOfA = bounds(a)
  const boundsOfB = bounds(b)
  return (
    ascending(boundsOfA.earliestStart, boundsOfB.earliestStart) ||
    ascending(boundsOfA.latestEnd, boundsOfB.latestEnd) ||
    ascending(formatEdtf(a), formatEdtf(b))
  )
}

function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
