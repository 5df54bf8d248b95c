import type { Ids } from './ids.js'
import type { Provenance } from './provenance.js'
import type { Span } from './span.js'

/** Where a holder stands towards a target (stance detection, SemEval-2016 task 6, with `mixed`). */
export const STANCE_VALUES = ['favor', 'against', 'neutral', 'mixed'] as const

/** One of {@link STANCE_VALUES}. */
export type StanceValue = (typeof STANCE_VALUES)[number]

/** How a stance shows: said outright, carried by the choice of words, or concluded from what is done. */
export const STANCE_EXPRESSIONS = ['explicit', 'lexical', 'inferred'] as const

/** One of {@link STANCE_EXPRESSIONS}. */
export type StanceExpression = (typeof STANCE_EXPRESSIONS)[number]

/** Somebody's position towards something. */
export interface Stance<I extends Ids = Ids, Id extends string = I['stance']> {
  readonly kind: 'stance'
  readonly id: Id
  readonly holder: I['entity']
  readonly target: I['entity'] | I['event'] | I['quote']
  readonly value: StanceValue
  readonly expression: StanceExpression
  /** The quotes that express it; empty where the publisher narrates it. */
  readonly quotes: readonly I['quote'][]
  /** The position, in the annotators' own words. */
  readonly gloss: string
  readonly evidence: readonly Span[]
  readonly provenance: Provenance<I>
}
