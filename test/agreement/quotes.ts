import type { Article } from '../../src/model/index.js'
import { labelMeasures, setMeasure } from './labels.js'
import type { Measure } from './measure.js'
import { type Aligned, nameOrNone } from './records.js'

/** The quotes around each quote, by id. */
function depths({ quotes }: Article): (id: string) => number {
  const within = new Map(quotes.map((quote) => [quote.id, quote.within]))
  const depth = (id: string | null | undefined, seen: readonly string[] = []): number =>
    id === null || id === undefined || seen.includes(id) ? 0 : 1 + depth(within.get(id), [...seen, id])
  return (id) => depth(within.get(id))
}

/** Which quotes both have, and to whom, how and inside which other both attribute them. */
export function quoteMeasures(aligned: Aligned): Measure[] {
  const group = 'quotes'
  const inFirst = new Set(aligned.first.quotes)
  const [ofFirst, ofSecond] = [depths(aligned.first), depths(aligned.second)]
  return [
    setMeasure(aligned, group, 'quotes', aligned.quotes, ({ id }, name) => name(id)),
    ...labelMeasures(aligned, group, aligned.quotes, {
      source: ['/source', ({ source }, name) => nameOrNone(source, name)],
      mode: ['/mode', ({ mode }) => mode],
      within: ['/within', ({ within }, name) => nameOrNone(within, name)],
      depth: ['/within', (quote) => String((inFirst.has(quote) ? ofFirst : ofSecond)(quote.id))],
      'speech act': ['/act', ({ act }, name) => nameOrNone(act, name)],
    }),
  ]
}
