import type { Range } from '../text/index.js'

/** A stretch of the text within which the same spans hold. */
export interface Segment<S extends Range> extends Range {
  /** The spans that hold here, in order of start, the longer first. */
  readonly covering: readonly S[]
  /** Those of them that end with this segment. */
  readonly ending: readonly S[]
}

/** Cuts a text into segments at every edge of a span and at some places more. What lies outside the text is left out. */
export function segmentsOf<S extends Range>(
  length: number,
  spans: readonly S[],
  cuts: readonly number[],
): readonly Segment<S>[] {
  const within = spans.filter(({ start, end }) => Math.max(start, 0) < Math.min(end, length)).sort(byPlace)
  const edges = new Set([0, length, ...cuts])
  for (const { start, end } of within) edges.add(start).add(end)
  const places = [...edges].filter((place) => place >= 0 && place <= length).sort((a, b) => a - b)

  const segments: Segment<S>[] = []
  let open: S[] = []
  let next = 0
  for (let i = 1; i < places.length; i++) {
    const start = places[i - 1] as number
    const end = places[i] as number
    open = open.filter((span) => span.end > start)
    for (let span = within[next]; span !== undefined && span.start <= start; span = within[++next]) open.push(span)
    segments.push({ start, end, covering: [...open], ending: open.filter((span) => span.end === end) })
  }
  return segments
}

/** Orders spans by start, the longer first. */
export const byPlace = (a: Range, b: Range): number => a.start - b.start || b.end - a.end
