import type { ExternalId } from './external-id.js'
import type { Ids } from './ids.js'
import type { Plover } from './plover.js'
import type { Provenance } from './provenance.js'
import type { Mention, Span } from './span.js'
import type { Time } from './time.js'

/** Whether an event is one happening, a lasting state, or happens again and again. */
export const ASPECTS = ['point', 'state', 'repeated'] as const

/** One of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number]

/** The roles that an argument can play in an event: a codelist of this project. */
export const ARGUMENT_ROLES = [
  'agent',
  'party',
  'patient',
  'recipient',
  'speaker',
  'addressee',
  'target',
  'topic',
  'place',
  'sponsor',
  'instrument',
  'joined',
  'represented',
] as const

/** One of {@link ARGUMENT_ROLES}. */
export type ArgumentRole = (typeof ARGUMENT_ROLES)[number]

/** A participant of an event. */
export interface Argument<I extends Ids = Ids> {
  readonly role: ArgumentRole
  readonly filler: I['entity'] | I['event']
}

/** How sure a voice is of what it says (FactBank). */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const

/** One of {@link CERTAINTIES}; `unknown` where the voice takes no position. */
export type Certainty = (typeof CERTAINTIES)[number]

/** Whether a voice says that it is so or that it is not so (FactBank). */
export const POLARITIES = ['positive', 'negative'] as const

/** One of {@link POLARITIES}. */
export type Polarity = (typeof POLARITIES)[number]

/** When a voice places an event, seen from the moment at which it speaks. */
export const TENSES = ['past', 'present', 'future', 'hypothetical'] as const

/** One of {@link TENSES}. */
export type Tense = (typeof TENSES)[number]

/**
 * What one voice says of an event. Factuality belongs to the pair of source and event (FactBank): an event has no
 * truth of its own here, only accounts.
 */
export interface Account<I extends Ids = Ids> {
  /** The quote whose source says so; `null` where the publisher says it in its own voice. */
  readonly quote: I['quote'] | null
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly tense: Tense
  /** The voice takes it for granted instead of saying it. */
  readonly presupposed?: true
  /** Words that weaken the claim. */
  readonly hedges: readonly Span[]
  /** Words that make the claim. */
  readonly evidence: readonly Span[]
}

/** How one event bears on another. */
export const RELATION_TYPES = [
  'before',
  'includes',
  'simultaneous',
  'causes',
  'enables',
  'conditional-on',
  'subevent-of',
] as const

/** One of {@link RELATION_TYPES}. */
export type RelationType = (typeof RELATION_TYPES)[number]

/** A relation from the event in which it stands to another. */
export interface Relation<I extends Ids = Ids> {
  readonly type: RelationType
  readonly to: I['event']
  /** On whose word; `null` where it is the publisher's. */
  readonly quote: I['quote'] | null
  readonly evidence: readonly Span[]
}

/** A happening, report, decision or state, real or only planned, urged, warned of or feared. */
export interface Event<I extends Ids = Ids, Id extends string = I['event']> {
  readonly kind: 'event'
  readonly id: Id
  /** What it is, in the annotators' own words. */
  readonly summary: string
  readonly aspect: Aspect
  /** Its place in the PLOVER ontology (2024); `null` where it has none. */
  readonly plover: Plover | null
  readonly arguments: readonly Argument<I>[]
  readonly time?: Time<I>
  /** The words that trigger it, in order of start, then end. */
  readonly mentions: readonly Mention[]
  /** Who says so, and how surely; at least one. */
  readonly accounts: readonly Account<I>[]
  readonly relations?: readonly Relation<I>[]
  readonly externalIds: readonly ExternalId[]
  readonly provenance: Provenance<I>
}
