import type { Kind } from '../model/index.js'
import { type Content, html } from './html.js'
import type { RecordSpan } from './text-spans.js'

const ROWS: readonly (readonly [Kind, string])[] = [
  ['entity', 'Entities'],
  ['quote', 'Quotes'],
  ['event', 'Events'],
  ['stance', 'Stances'],
]

const HEIGHT = 22

/** Where in the text each kind of record lies; the table below it says the same in numbers. */
export const textStrip = (spans: readonly RecordSpan[], length: number): Content =>
  html`<div class="strips" aria-hidden="true">${ROWS.map(([kind, words]) => {
    const marks = marksOf(
      spans.filter(({ record }) => record.kind === kind),
      length,
    )
    return (
      marks.length > 0 &&
      html`<span class="small">${words}</span><svg width="100%" height="${HEIGHT}" class="k-${kind}">${marks}</svg>`
    )
  })}</div>`

/** Bars for the spans, those that look the same only once. */
function marksOf(spans: readonly RecordSpan[], length: number): readonly Content[] {
  const places = new Map<number, number>()
  for (const { start, end } of spans) {
    if (start < 0 || start >= end || end > length) continue
    const x = percent(start, length)
    places.set(x, Math.max(places.get(x) ?? 0.2, percent(end - start, length)))
  }
  return [...places].map(([x, width]) => html`<rect x="${x}%" width="${width}%" y="3" height="${HEIGHT - 6}"/>`)
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10
