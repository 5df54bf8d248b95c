import type { Range } from '../text/index.js'
import { byPlace } from './text-segments.js'

/** How many lines fit below a line of text. */
export const LANES = 6

/** Gives spans that overlap different lanes, from 1, each the first that is free; none where all are taken. */
export function lanesOf<S extends Range>(spans: readonly S[]): ReadonlyMap<S, number> {
  const lanes = new Map<S, number>()
  const ends = new Array<number>(LANES).fill(0)
  for (const span of [...spans].sort(byPlace)) {
    const free = ends.findIndex((end) => end <= span.start)
    if (free < 0) continue
    ends[free] = span.end
    lanes.set(span, free + 1)
  }
  return lanes
}
