import type { Range } from '../text/index.js'
import type { RecordSpan } from './text-spans.js'

/** So many names say what a place is about. */
const MOST = 8

/** Finds the entities whose mentions begin in some spans, the first few of them. */
export function namedIn(spans: readonly RecordSpan[]): (ranges: readonly Range[]) => readonly string[] {
  const mentions = spans.filter(({ record }) => record.kind === 'entity').sort((a, b) => a.start - b.start)
  return (ranges) => {
    const found = new Set<string>()
    for (const { start, end } of ranges) {
      for (let i = firstFrom(mentions, start); found.size < MOST; i++) {
        const mention = mentions[i]
        if (mention === undefined || mention.start >= end) break
        found.add(mention.record.id)
      }
    }
    return [...found]
  }
}

function firstFrom(sorted: readonly Range[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}
