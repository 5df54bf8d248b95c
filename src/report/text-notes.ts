import type { AnyRecord, Event, Framing, Quote, QuoteMode, Stance } from '../model/index.js'
import { dateWords } from './date-words.js'
import { FRAMING_WORDS } from './framing-words.js'
import { type Content, type Html, html, isolated, join } from './html.js'
import { cut, GLYPHS, TOWARDS } from './stances-words.js'
import { STANCE_LINES } from './text-classes.js'
import type { RecordSpan } from './text-spans.js'
import type { View } from './view.js'

const MODES: Readonly<Record<QuoteMode, string>> = { direct: 'quoted', indirect: 'reported', mixed: 'partly quoted' }

/** A span that may get a note, and whether it stands in what somebody else is quoted with. */
export interface Noted {
  readonly span: RecordSpan
  readonly quoted: boolean
}

/** Makes the notes beside one paragraph after the other, in the order of the text. Events with a date have theirs in each paragraph that numbers them, everything else once. */
export function notesMaker(view: View, text: string): (noted: readonly Noted[]) => Content {
  const seen = new Set<string>()
  const framingOf = ({ start, end, mention }: RecordSpan, quoted: boolean): Content => {
    const place = `${start}-${end}`
    if (mention?.framing === undefined || seen.has(place)) return undefined
    seen.add(place)
    return framingNote(view, text.slice(start, end), mention.framing, quoted)
  }
  return (noted) => {
    const events = new Set<string>()
    const items = [...noted]
      .sort((a, b) => a.span.start - b.span.start)
      .flatMap(({ span, quoted }) => {
        const known = span.record.kind === 'event' ? events : seen
        const words = known.has(span.record.id) ? undefined : noteOf(view, span)
        if (words !== undefined) known.add(span.record.id)
        return [note(span, words), note(span, framingOf(span, quoted))]
      })
      .filter((item) => item !== undefined)
    return items.length > 0 && html`<ul class="notes">${items}</ul>`
  }
}

const note = ({ record }: RecordSpan, words: Content): Html | undefined =>
  words === undefined
    ? undefined
    : html`<li class="n-${record.kind}"><a href="#${record.id}" data-of="${concerned(record).join(' ')}">${words}</a></li>`

/** The record and those of whom its note speaks. */
function concerned(record: AnyRecord): readonly string[] {
  switch (record.kind) {
    case 'stance':
      return [record.id, record.holder, record.target]
    case 'quote':
      return record.source === null ? [record.id] : [record.id, record.source]
    case 'event':
      return [record.id, ...new Set(record.arguments.map(({ filler }) => filler))]
    case 'entity':
      return [record.id]
  }
}

function noteOf(view: View, { record, part }: RecordSpan): Content {
  if (record.kind === 'event' && part === 'mention') return eventNote(view, record)
  if (record.kind === 'quote' && part === 'content') return quoteNote(view, record)
  return record.kind === 'stance' ? stanceNote(view, record) : undefined
}

/** When an event is; that it has no date needs no note. */
const eventNote = (view: View, { id, time }: Event): Content =>
  time &&
  html`<span class="hidden">Event </span><span class="num">${view.numberOf(id)}</span> ${isolated(dateWords(time.edtf))}`

function quoteNote(view: View, { id, source, mode }: Quote): Content {
  const outer = view.chainOf(id).slice(0, -1).reverse()
  return html`<span aria-hidden="true">❝</span> ${speaker(view, source)} ${MODES[mode]}${outer.map(
    (quote) => html`, as told by ${speaker(view, quote.source)}`,
  )}`
}

const speaker = (view: View, source: string | null): Content =>
  source === null ? 'An unnamed source' : html`<b>${isolated(view.nameOf(source))}</b>`

const stanceNote = (view: View, { holder, value, target, quotes }: Stance): Content =>
  html`<b>${isolated(view.nameOf(holder))}</b> <span class="${STANCE_LINES[value]}"><span aria-hidden="true">${GLYPHS[value]}</span> ${TOWARDS[value]}</span> <b>${isolated(short(view.nameOf(target)))}</b>${
    quotes.length === 0 && holder === view.article.publisher && ', in its own voice'
  }`

/** A name or sentence that fits into a margin. */
const short = (words: string): string => cut(words.replace(/\.$/, ''), 60)

const framingNote = ({ article }: View, words: string, { kind, alternatives }: Framing, quoted: boolean): Content =>
  html`“<bdi lang="${article.language}">${words}</bdi>”: ${FRAMING_WORDS[kind]}, ${
    quoted ? 'in a quote' : "in the publisher's own voice"
  }${alternatives.length > 0 && html`; also in use: ${join(alternatives.map(isolated), ', ')}`}`
