import type { Ids } from './ids.js'
import type { Span } from './span.js'

/** Where a date comes from: printed in the text, or worked out. */
export const TIME_BASES = ['stated', 'inferred'] as const

/** One of {@link TIME_BASES}. */
export type TimeBasis = (typeof TIME_BASES)[number]

/** The parts of a date that a text may print. */
export const STATED_PARTS = ['year', 'month', 'day', 'weekday', 'offset'] as const

/** One of {@link STATED_PARTS}; `offset` is a distance such as "two days later". */
export type StatedPart = (typeof STATED_PARTS)[number]

/** When something is, as exactly as it is known and no more. */
export interface Time<I extends Ids = Ids> {
  /** Extended Date/Time Format, level 1 (ISO 8601-2:2019), plus one-of sets such as `[2026-02-14..2026-02-16]`. */
  readonly edtf: string
  /** `stated` where the text prints the date, `inferred` where it was worked out (TIMEX3). */
  readonly basis: TimeBasis
  /** The words that give the time. */
  readonly expression?: Span
  /** What of the date those words print. */
  readonly stated?: readonly StatedPart[]
  /** What an inferred date was worked out from: the publication, a source outside the text, or an event. */
  readonly anchor?: 'published' | 'external' | I['event']
  readonly note?: string
}
