import type { Span } from '../../model/index.js'

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether one span holds the whole of the other. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether one of the spans holds the whole of the other span. */
export function anyCovers(spans: readonly Span[] | undefined, inner: Span): boolean {
  if (spans === undefined) return false
  for (const outer of spans) if (covers(outer, inner)) return true
  return false
}

/** A span in a message. */
export const print = ({ start, end }: Span): string => `[${start}, ${end})`
