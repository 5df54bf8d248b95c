import type { Ids } from './ids.js'
import type { Provenance } from './provenance.js'
import type { Span, VerbatimSpan } from './span.js'

/** Whether the content is given in the source's own words, in the reporter's, or in both (PARC 3.0). */
export const QUOTE_MODES = ['direct', 'indirect', 'mixed'] as const

/** One of {@link QUOTE_MODES}. */
export type QuoteMode = (typeof QUOTE_MODES)[number]

/** An attribution: a source, the cue that links it, and the content (PARC 3.0, PolNeAR). */
export interface Quote<I extends Ids = Ids, Id extends string = I['quote']> {
  readonly kind: 'quote'
  readonly id: Id
  readonly mode: QuoteMode
  /** Who says it; `null` where the text names no source. */
  readonly source: I['entity'] | null
  /** The quote inside which this one is reported (MPQA nested sources); `null` where the publisher reports it. */
  readonly within: I['quote'] | null
  /** The speech act, which has the time, the addressee and the place. */
  readonly act?: I['event']
  /** The words that attribute. */
  readonly cue: readonly Span[]
  /** The words that name the source here. */
  readonly sourceSpan?: Span
  /** The words that are attributed, without quotation marks. */
  readonly content: readonly Span[]
  /** The parts of the content that stand inside quotation marks, word for word. */
  readonly verbatim?: readonly VerbatimSpan[]
  /** What is said, in the annotators' own words. */
  readonly gloss: string
  readonly provenance: Provenance<I>
}
