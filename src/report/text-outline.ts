import { compareText } from '../model/compare-text.js'
import type { AnyRecord, OffsetUnit } from '../model/index.js'
import { attribution, reference } from './attribution.js'
import { dateWords } from './date-words.js'
import { type Content, type Html, html, isolated, join } from './html.js'
import { valueWords } from './stances-words.js'
import { namedIn } from './text-named-in.js'
import { byPlace } from './text-segments.js'
import { type RecordSpan, recordSpans } from './text-spans.js'
import { textStrip } from './text-strip.js'
import type { View } from './view.js'

const UNITS: Readonly<Record<OffsetUnit, string>> = {
  'utf-16': 'UTF-16 code units',
  'code-point': 'code points',
  'utf-8': 'bytes of UTF-8',
}

/** What is in the text and where, for readers who do not have it: events, quotes and stances in the order of the text. */
export function outline(view: View): Html | undefined {
  const spans = recordSpans(view.article)
  if (spans.length === 0) return undefined
  const { length, offsetUnit } = view.article.text
  const named = namedIn(spans)
  const rows = rowsOf(spans)
  return html`<p class="muted">This file does not contain the article's text. Places are offsets in ${UNITS[offsetUnit]}, from 0 to ${length}; what is said there is in the annotators' words, save what stands in quotation marks.</p>
${textStrip(spans, length)}
${
  rows.length > 0 &&
  html`<div class="table outline" tabindex="0" role="region" aria-label="Outline of the article"><table>
<thead><tr><th scope="col">Place</th><th scope="col">What</th><th scope="col">Named there</th></tr></thead>
<tbody>${rows.map(
    ({
      record,
      spans,
    }) => html`<tr data-of="${record.id}"><th scope="row">${spans[0]?.start}–${spans[0]?.end}</th><td>${what(view, record)}</td><td>${names(view, named(spans))}</td></tr>
`,
  )}</tbody></table></div>`
}`
}

interface Row {
  readonly record: AnyRecord
  /** Its spans, the first of which says where it stands. */
  readonly spans: readonly RecordSpan[]
}

function rowsOf(spans: readonly RecordSpan[]): readonly Row[] {
  const rows = new Map<AnyRecord, RecordSpan[]>()
  for (const span of spans) {
    if (span.record.kind === 'entity') continue
    const known = rows.get(span.record)
    if (known === undefined) rows.set(span.record, [span])
    else known.push(span)
  }
  return [...rows]
    .map(([record, spans]) => ({ record, spans }))
    .sort((a, b) => byFirst(a, b) || compareText(a.record.id, b.record.id))
}

const byFirst = (a: Row, b: Row) => {
  const [first] = a.spans
  const [second] = b.spans
  return first === undefined || second === undefined ? 0 : byPlace(first, second)
}

function what(view: View, record: AnyRecord): Content {
  const name = reference(view, record.id)
  switch (record.kind) {
    case 'entity':
      return undefined
    case 'event':
      return html`${name}${record.time && html` <span class="muted small">${isolated(dateWords(record.time.edtf))}</span>`}`
    case 'quote':
      return html`<span class="small">Quote: ${attribution(view, record.id)}</span><br>${name}${record.verbatim?.map(
        ({ text }) => html`<br>“<bdi lang="${view.article.language}" dir="auto">${text}</bdi>”`,
      )}`
    case 'stance':
      return html`<span class="small">Stance: ${isolated(view.nameOf(record.holder))} ${valueWords(record.value)} ${isolated(view.nameOf(record.target))}</span><br>${name}`
  }
}

const names = (view: View, ids: readonly string[]): Content =>
  join(
    ids.map((id) => reference(view, id)),
    ', ',
  )
