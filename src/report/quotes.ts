import { compareText } from '../model/compare-text.js'
import type { Quote, QuoteMode, Span } from '../model/index.js'
import { anchor, attribution, reference } from './attribution.js'
import { wordsReader } from './entities-words.js'
import { type Content, html, isolated, join } from './html.js'
import type { Section } from './section.js'
import type { View } from './view.js'

const MODES: Readonly<Record<QuoteMode, string>> = {
  direct: 'direct, word for word',
  indirect: "indirect, in the reporter's words",
  mixed: 'mixed, partly word for word',
}

/** Everything that is quoted, by who says it. */
export function quotesSection(view: View): Section | undefined {
  const { quotes } = view.article
  if (quotes.length === 0) return undefined
  const words = wordsReader(view)
  return {
    id: '_quotes',
    title: 'Who is quoted',
    label: 'Quotes',
    count: quotes.length,
    body: html`${speakersOf(view).map(
      ({ source, quotes }) =>
        html`<h3 class="speaker">${source === null ? 'An unnamed source' : reference(view, source)} <span class="muted">${quotes.length}</span></h3>
<ul class="quotes">${quotes.map((quote) => item(view, quote, words))}</ul>`,
    )}`,
  }
}

interface Speaker {
  readonly source: string | null
  readonly quotes: readonly Quote[]
}

/** Speakers from most to fewest quotes, then by name, the unnamed last; their quotes in the order of the text. */
function speakersOf({ article, nameOf }: View): readonly Speaker[] {
  const speakers = new Map<string | null, Quote[]>()
  for (const quote of [...article.quotes].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.id, b.id))) {
    const quotes = speakers.get(quote.source) ?? []
    speakers.set(quote.source, quotes)
    quotes.push(quote)
  }
  return [...speakers]
    .map(([source, quotes]) => ({ source, quotes, name: source === null ? '' : nameOf(source) }))
    .sort(
      (a, b) =>
        Number(a.source === null) - Number(b.source === null) ||
        b.quotes.length - a.quotes.length ||
        compareText(a.name, b.name) ||
        compareText(a.source ?? '', b.source ?? ''),
    )
}

/** Where a quote begins; a large number where nothing in the text marks it. */
const placeOf = ({ content, cue }: Quote) =>
  [...content, ...cue].reduce((first, { start }) => Math.min(first, start), Number.MAX_SAFE_INTEGER)

function item(view: View, quote: Quote, words: (span: Span) => string | undefined): Content {
  const { id, mode, within, verbatim = [], act, gloss } = quote
  const { language } = view.article
  const cue = quote.cue.map(words).filter((found) => found !== undefined)
  return html`<li class="quote"${anchor(view, quote)} data-of="${id}">
<p class="small muted">${MODES[mode]}${within !== null && html` — ${attribution(view, id)}`}</p>
${
  verbatim.length > 0 &&
  html`<p class="verbatim">${join(
    verbatim.map(({ text }) => inMarks(text, language)),
    ' … ',
  )}</p>`
}
<p>${isolated(gloss)} <span class="small muted">(the annotators' words)</span></p>
${act !== undefined && html`<p class="small">Said in: ${reference(view, act)}</p>`}
${
  cue.length > 0 &&
  html`<p class="small">Attributed by: ${join(
    cue.map((found) => inMarks(found, language)),
    ' … ',
  )}</p>`
}
</li>`
}

const inMarks = (words: string, language: string): Content => html`“<bdi lang="${language}" dir="auto">${words}</bdi>”`
