import type { Span } from '../../model/index.js'
import { anyCovers, overlaps } from '../support/spans.js'

/** span-bounds. By its shape a span does not start before 0. */
export const isInText = ({ start, end }: Span, length: number): boolean => start < end && end <= length

/** span-bounds and span-order, for fields whose spans may not overlap: each starts where the one before it has ended. */
export function spansAreRight(spans: readonly Span[], length: number): boolean {
  let reached = 0
  for (const { start, end } of spans) {
    if (start < reached || start >= end) return false
    reached = end
  }
  return reached <= length
}

/** Whether each span lies wholly inside one of the others. */
export function areCovered(spans: readonly Span[], outer: readonly Span[]): boolean {
  for (const span of spans) if (!anyCovers(outer, span)) return false
  return true
}

/** Whether one of the spans shares a unit with one of the others. */
export function anyOverlap(spans: readonly Span[], others: readonly Span[]): boolean {
  for (const span of spans) {
    for (const other of others) if (overlaps(span, other)) return true
  }
  return false
}
