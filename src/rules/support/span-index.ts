import type { Span } from '../../model/index.js'
import { covers, overlaps } from './spans.js'

/** Spans with their owners, to be asked in logarithmic time which of them overlaps or covers another span. */
export class SpanIndex<T> {
  readonly #entries: { readonly span: Span; readonly owner: T }[] = []
  /** For each entry in order of start, the furthest end up to it. */
  #reach: number[] | undefined

  add(span: Span, owner: T): void {
    this.#entries.push({ span, owner })
    this.#reach = undefined
  }

  /** The owner of a span that shares a unit with the given one. */
  overlapping(span: Span): T | undefined {
    return this.#find(span, span.start + 1, overlaps)
  }

  /** The owner of a span that holds the whole of the given one. */
  covering(span: Span): T | undefined {
    return this.#find(span, span.end, covers)
  }

  /** Looks through the spans that start before the given one ends, last first, as long as any of them may end at `end` or later. */
  #find(span: Span, end: number, matches: (candidate: Span, span: Span) => boolean): T | undefined {
    this.#reach ??= this.#sort()
    for (let i = this.#startingBefore(span.end) - 1; i >= 0 && (this.#reach[i] as number) >= end; i--) {
      const entry = this.#entries[i]
      if (entry && matches(entry.span, span)) return entry.owner
    }
    return undefined
  }

  #sort(): number[] {
    this.#entries.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    let furthest = 0
    return this.#entries.map(({ span }) => {
      furthest = Math.max(furthest, span.end)
      return furthest
    })
  }

  #startingBefore(offset: number): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#entries[middle]?.span.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
