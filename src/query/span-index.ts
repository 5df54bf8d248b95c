import type { Span } from '../model/index.js'

/** A stretch of the text. */
export type Stretch = Pick<Span, 'start' | 'end'>

export const length = ({ start, end }: Stretch) => end - start
const covers = (outer: Stretch, inner: Stretch) => outer.start <= inner.start && inner.end <= outer.end

/** Things with a span, to be asked which of them stand where without looking at all; answers keep the order in which they were given. */
export class SpanIndex<T extends { readonly span: Stretch }> {
  readonly #items: readonly T[]
  /** Positions of the items in order of start: a search tree, with the root in the middle and so on in both halves. */
  readonly #tree: Uint32Array
  /** For each node, the furthest end in the tree below it. */
  readonly #reach: Float64Array

  constructor(items: readonly T[]) {
    this.#items = items
    this.#tree = Uint32Array.from(items.keys()).sort((a, b) => this.#span(a).start - this.#span(b).start)
    this.#reach = new Float64Array(items.length)
    this.#measure(0, items.length)
  }

  /** What holds the whole of a stretch. */
  covering(stretch: Stretch): readonly T[] {
    return this.#find(stretch.start, stretch.end)
  }

  /** What stands wholly inside a stretch. */
  inside(stretch: Stretch): readonly T[] {
    return this.#find(stretch.end, stretch.start).filter(({ span }) => covers(stretch, span))
  }

  #span(position: number): Stretch {
    return (this.#items[position] as T).span
  }

  #measure(low: number, high: number): number {
    if (low === high) return Number.NEGATIVE_INFINITY
    const root = (low + high) >>> 1
    const { end } = this.#span(this.#tree[root] as number)
    const reach = Math.max(end, this.#measure(low, root), this.#measure(root + 1, high))
    this.#reach[root] = reach
    return reach
  }

  /** What starts at `latestStart` or before and ends at `earliestEnd` or after. */
  #find(latestStart: number, earliestEnd: number): readonly T[] {
    const found: number[] = []
    const visit = (low: number, high: number): void => {
      const root = (low + high) >>> 1
      if (low === high || (this.#reach[root] as number) < earliestEnd) return
      visit(low, root)
      const position = this.#tree[root] as number
      const { start, end } = this.#span(position)
      if (start > latestStart) return
      if (end >= earliestEnd) found.push(position)
      visit(root + 1, high)
    }
    visit(0, this.#items.length)
    return found.sort((a, b) => a - b).map((position) => this.#items[position] as T)
  }
}
