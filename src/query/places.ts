import { type Mention, type Quote, type Span, type VerbatimSpan, visitSpans } from '../model/index.js'
import { OffsetError } from '../text/errors.js'
import type { Annotation, LoadedWording, Voice, VoicedMention } from './answers.js'
import { lazy, memo } from './lazy.js'
import type { Records } from './records.js'
import { distinct, type Voices } from './voices.js'

interface QuotedSpan {
  readonly quote: Quote
  readonly span: Span | VerbatimSpan
}

/** What stands where in the text. */
export class Places {
  readonly #records: Records
  readonly #voices: Voices
  readonly #contents: () => readonly QuotedSpan[]
  readonly #verbatims: () => readonly QuotedSpan[]
  readonly #annotations: () => readonly Annotation[]
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
    return this.#annotations().filter(({ span }) => span.start <= offset && offset < span.end)
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
          quote: this.#verbatims().find(({ span }) => covers(span, mention))?.quote ?? null,
        })),
    )
    return {
      mentions: framed.sort((a, b) => byPosition(a.mention, b.mention)),
      stances: stances.filter(({ expression, holder }) => expression === 'lexical' && holder === publisher),
    }
  }

  #voiceOver(stretch: Stretch): Voice {
    return this.#voices.of(this.#contents().find(({ span }) => covers(span, stretch))?.quote.id ?? null)
  }

  #innermostFirst(spansOf: (quote: Quote) => readonly Span[]): readonly QuotedSpan[] {
    const depth = ({ quote }: QuotedSpan) => this.#voices.of(quote.id).quotes.length
    return this.#records.data.quotes
      .flatMap((quote) => spansOf(quote).map((span) => ({ quote, span })))
      .sort((a, b) => depth(b) - depth(a) || length(a.span) - length(b.span))
  }

  #shortestFirst(): readonly Annotation[] {
    const annotations: Annotation[] = []
    for (const record of this.#records.all()) {
      visitSpans(record, (span, pointer) => {
        annotations.push({ record, span, pointer })
      })
    }
    return annotations.sort((a, b) => length(a.span) - length(b.span))
  }

  #assertInside(offset: number): void {
    const { length, offsetUnit } = this.#records.data.text
    if (Number.isInteger(offset) && offset >= 0 && offset < length) return
    const expected = length === 0 ? 'which is empty' : `whose offsets are whole numbers from 0 to ${length - 1}`
    throw new OffsetError(
      `${offset} is no offset in the text, ${expected} (${offsetUnit}).`,
      'outside',
      offset,
      offsetUnit,
    )
  }
}

type Stretch = Pick<Span, 'start' | 'end'>

const length = ({ start, end }: Stretch) => end - start
const covers = (outer: Stretch, inner: Stretch) => outer.start <= inner.start && inner.end <= outer.end
const byPosition = (a: Stretch, b: Stretch) => a.start - b.start || a.end - b.end
const inTextOrder = (mentions: readonly Mention[]) => [...mentions].sort(byPosition)

/** Whether a mention stands wholly inside the content of a quote. */
export function isInContent(mention: Mention, quote: Quote): boolean {
  return quote.content.some((span) => covers(span, mention))
}
