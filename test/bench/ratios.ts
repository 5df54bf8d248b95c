import type { Row } from './row.js'

/** Ratios of an earlier run by what they are of. */
export type Ratios = Readonly<Record<string, number>>

/** What must be left of a committed ratio. */
const KEPT = 2 / 3

/** Beyond this a ratio is noise over next to nothing, and counts as this much. */
const MOST = 20

/** The ratios of rows, in order of their names and short enough to be read. */
export function ratiosOf(rows: readonly Row[]): Ratios {
  const sorted = [...rows].sort((a, b) => (a.what < b.what ? -1 : 1))
  return Object.fromEntries(sorted.map(({ what, ratio }) => [what, Number(Math.min(ratio, MOST).toPrecision(3))]))
}

/** What has fallen by a third or more, in words. A row that was never committed cannot fall. */
export function fallen(rows: readonly Row[], committed: Ratios): string[] {
  return rows.flatMap(({ what, ratio }) => {
    const before = committed[what]
    if (before === undefined || ratio > Math.min(before, MOST) * KEPT) return []
    return [`${what}: ${ratio.toFixed(2)}, once ${before.toFixed(2)}`]
  })
}
