import type { AnyRecord } from '../model/index.js'
import { type Content, html } from './html.js'
import { GLYPHS } from './stances-words.js'
import { EVENT_LINE, lineOf, STANCE_LINES, TINTS } from './text-classes.js'
import { lanesOf } from './text-lanes.js'
import { type Noted, notesMaker } from './text-notes.js'
import { byPlace, type Segment, segmentsOf } from './text-segments.js'
import type { RecordSpan } from './text-spans.js'
import type { View } from './view.js'

type Piece = Segment<RecordSpan>

/** The text in paragraphs, each with its notes. What has the class `words` is the text and nothing else. */
export function prose(view: View, text: string, spans: readonly RecordSpan[]): Content {
  const lanes = lanesOf(spans.filter((span) => lineOf(span) !== undefined))
  const notes = notesMaker(view, text)
  const breaks = breaksOf(text)
  const pieces = segmentsOf(text.length, spans, breaks.flat())
  return html`<div class="prose">${paragraphs(
    pieces,
    breaks.map(([, end]) => end),
  ).map((paragraph) => {
    const depth = Math.max(0, ...paragraph.flatMap(({ covering }) => covering.map((span) => lanes.get(span) ?? 0)))
    return html`<div class="par d${depth}"><p lang="${view.article.language}" dir="auto">${paragraph.map((piece) => [
      words(text, piece, lanes),
      marks(view, piece),
    ])}</p>${notes(paragraph.flatMap(noted))}</div>
`
  })}</div>`
}

/** Where the line breaks between paragraphs start and end. */
const breaksOf = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/\s+/g)]
    .filter(([found]) => found.includes('\n'))
    .map(({ index, 0: found }) => [index, index + found.length])

/** Pieces in groups that end at the ends of paragraphs. */
function paragraphs(pieces: readonly Piece[], ends: readonly number[]): readonly (readonly Piece[])[] {
  const isEnd = new Set(ends)
  const groups: Piece[][] = []
  let open: Piece[] = []
  for (const piece of pieces) {
    if (open.length === 0) groups.push(open)
    open.push(piece)
    if (isEnd.has(piece.end)) open = []
  }
  return groups
}

/** Words as they are in the text; those of the innermost entity are a link to it, which the keyboard reaches once. */
function words(text: string, { start, end, covering }: Piece, lanes: ReadonlyMap<RecordSpan, number>): Content {
  const content = text.slice(start, end)
  if (content.trim() === '' && content.includes('\n'))
    return html`<span class="words br" data-start="${start}">${content}</span>`
  const ids = [...new Set(covering.map(({ record }) => record.id))].join(' ')
  const of = ids !== '' && html` data-of="${ids}"`
  const inner = covering.findLast(({ record }) => record.kind === 'entity')
  const look = html`class="${['words', ...classesOf(covering, inner, lanes)].join(' ')}"${of} data-start="${start}"`
  // A link of white space has no name.
  if (inner === undefined || content.trim() === '') return html`<span ${look}>${content}</span>`
  return html`<a href="#${inner.record.id}"${inner.start !== start && html` tabindex="-1"`} ${look}>${content}</a>`
}

function classesOf(
  covering: readonly RecordSpan[],
  inner: RecordSpan | undefined,
  lanes: ReadonlyMap<RecordSpan, number>,
): readonly string[] {
  const classes = new Set<string>()
  for (const span of covering) {
    const lane = lanes.get(span)
    if (lane !== undefined) classes.add(`${lineOf(span)}${lane}`)
    if (span.part === 'content') classes.add('q')
    if (span.part === 'verbatim') classes.add('v')
    if (span !== inner && span.record.kind === 'entity') classes.add('in')
  }
  if (inner?.record.kind === 'entity') classes.add(TINTS[inner.record.type])
  return [...classes]
}

/** The number of each event and the sign of each stance whose words end here, as links. */
const marks = (view: View, { ending }: Piece): Content =>
  [...new Set(ending.filter((span) => lineOf(span) !== undefined).map(({ record }) => record))].map((record) =>
    mark(view, record),
  )

function mark(view: View, record: AnyRecord): Content {
  if (record.kind === 'event') {
    const number = view.numberOf(record.id)
    return html`<a class="mark ${EVENT_LINE}" href="#${record.id}" aria-label="Event ${number}">${number}</a>`
  }
  if (record.kind !== 'stance') return undefined
  const { id, value } = record
  return html`<a class="mark ${STANCE_LINES[value]}" href="#${id}" aria-label="Stance: ${value}">${GLYPHS[value]}</a>`
}

const noted = ({ ending, covering }: Piece): readonly Noted[] => {
  const quoted = covering.some(({ part }) => part === 'content')
  return [...ending].sort(byPlace).map((span) => ({ span, quoted }))
}
