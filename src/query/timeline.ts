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
  return [...entries].sort((a, b) => {
    if (a.time === null || b.time === null) return Number(a.time === null) - Number(b.time === null)
    return a.earliest - b.earliest || a.latest - b.latest || byText(a.time.edtf, b.time.edtf)
  })
}

/** What has the same bounds, as {@link compareEdtf} would have it. */
const byText = (a: string, b: string) => (a === b ? 0 : compareEdtf(a, b))
