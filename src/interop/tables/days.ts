import { bounds, EdtfError } from '../../time/index.js'

/** The first and the last day on which something may be, `YYYY-MM-DD`; `null` where it is open, unknown or no year from 1 to 9999. */
export interface Days {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Those of what has no date. */
export const NO_DAYS: Days = { earliest: null, latest: null }
const FIRST = Date.parse('0001-01-01')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

const dayOf = (instant: number): string | null =>
  instant >= FIRST && instant <= LAST ? new Date(instant).toISOString().slice(0, 10) : null

/** The days between which a date lies; none of them where it is no EDTF. */
export function daysOf(edtf: string): Days {
  try {
    const { earliestStart, latestEnd } = bounds(edtf)
    return { earliest: dayOf(earliestStart), latest: dayOf(latestEnd - 1) }
  } catch (error) {
    if (error instanceof EdtfError) return NO_DAYS
    throw error
  }
}
