import type { Event } from '../model/index.js'
import { bounds } from '../time/bounds.js'
import { compareEdtf } from '../time/compare.js'
import type { TimelineEntry } from './answers.js'

export function timelineEntry(event: Event): TimelineEntry {
  const { time } = event
  if (time === undefined) {
    return { event, time: null, earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY }
  }
  const { earliestStart, latestEnd } = bounds(time.edtf)
  return { event, time, earliest: earliestStart, latest: latestEnd }
}

/** By EDTF bounds, undated last; what is equal keeps its order. */
export function inOrderOfTime(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return [...entries].sort(({ time: a }, { time: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return compareEdtf(a.edtf, b.edtf)
  })
}
