import type { Mention, Quote, Span } from '../model/index.js'
import { lazy, memo } from '../model/lazy.js'
import { pointerTo } from '../model/pointer.js'
import { visitSpans } from '../model/spans.js'
import { show } from '../model/words.js'
import { OffsetError } from '../text/errors.js'
import type { Annotation, LoadedWording, Voice, VoicedMention } from './answers.js'
import type { Records } from './records.js'
import { length, SpanIndex, type Stretch } from './span-index.js'
import { distinct, type Voices } from './voices.js'

interface QuotedSpan {
  readonly quote: Quote
  readonly span: Span
}

/** What stands where in the text. */
export class Places {
  readonly #records: Records
  readonly #voices: Voices
  readonly #contents: () => SpanIndex<QuotedSpan>
  readonly #verbatims: () => SpanIndex<QuotedSpan>
  readonly #annotations: () => SpanIndex<Annotation>
  readonly mentions: (id: string) => readonly VoicedMention[]

  constructor(records: Records, voices: Voices) {
    this.#records = records
    this.#voices = voices
    this.#contents = lazy(() => this.#innermostFirst((quote) => quote.content))
    this.#verbatims = lazy(() => this.#innermostFirst((quote) => quote.verbatim ?? []))
    this.#annotations = lazy(() => this.#shortestFirst())
    this.mentions = memo((id) =>
      inTextOrder(records.get(id, 'entity', 'event').mentions).map((mention) => ({
        mention,
        voice: this.#voiceOver(mention),
      })),
    )
  }

  voiceAt(offset: number): Voice {
    this.#assertInside(offset)
    return this.#voiceOver({ start: offset, end: offset + 1 })
  }

  annotationsAt(offset: number): readonly Annotation[] {
    this.#assertInside(offset)
    return this.#annotations().covering({ start: offset, end: offset + 1 })
  }

  voicesMentioning(entity: string): readonly Voice[] {
    return distinct(this.mentions(entity).map(({ voice }) => voice))
  }

  loadedWording(): LoadedWording {
    const { entities, events, stances, publisher } = this.#records.data
    const framed = [...entities, ...events].flatMap((record) =>
      record.mentions
        .filter(({ framing }) => framing !== undefined)
        .map((mention) => ({
          record,
          mention,
          quote: this.#verbatims().covering(mention)[0]?.quote ?? null,
        })),
    )
    return {
      mentions: framed.sort((a, b) => byPosition(a.mention, b.mention)),
      stances: stances.filter(({ expression, holder }) => expression === 'lexical' && holder === publisher),
    }
  }

  #voiceOver(stretch: Stretch): Voice {
    return this.#voices.of(this.#contents().covering(stretch)[0]?.quote.id ?? null)
  }

  #innermostFirst(spansOf: (quote: Quote) => readonly Span[]): SpanIndex<QuotedSpan> {
    const depth = ({ quote }: QuotedSpan) => this.#voices.of(quote.id).quotes.length
    const spans = this.#records.data.quotes.flatMap((quote) => spansOf(quote).map((span) => ({ quote, span })))
    return new SpanIndex(spans.sort((a, b) => depth(b) - depth(a) || length(a.span) - length(b.span)))
  }

  #shortestFirst(): SpanIndex<Annotation> {
    const annotations: Annotation[] = []
    for (const record of this.#records.all.list()) {
      visitSpans(record, (span, ...place) => {
        annotations.push({ record, span, pointer: pointerTo(...place) })
      })
    }
    return new SpanIndex(annotations.sort((a, b) => length(a.span) - length(b.span)))
  }

  #assertInside(offset: number): void {
    const { length, offsetUnit } = this.#records.data.text
    if (Number.isInteger(offset) && offset >= 0 && offset < length) return
    const expected = length === 0 ? 'which is empty' : `whose offsets are whole numbers from 0 to ${length - 1}`
    throw new OffsetError(
      `${show(offset)} is no offset in the text, ${expected} (${offsetUnit}).`,
      'outside',
      offset,
      offsetUnit,
    )
  }
}

const byPosition = (a: Stretch, b: Stretch) => a.start - b.start || a.end - b.end
const inTextOrder = (mentions: readonly Mention[]) => [...mentions].sort(byPosition)
