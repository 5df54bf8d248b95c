import type {
  Account,
  AnyRecord,
  ArgumentRole,
  Entity,
  Event,
  Ids,
  Mention,
  Quote,
  Span,
  Stance,
  StanceValue,
  Time,
} from '../model/index.js'

/** Who speaks: a chain of quotes from the outermost reporter to the innermost source, or the publisher itself. */
export interface Voice<I extends Ids = Ids> {
  /** Outermost first; empty where the publisher speaks. */
  readonly quotes: readonly Quote<I>[]
  /** The source of each quote; `null` where the text names none. */
  readonly sources: readonly (Entity<I> | null)[]
  /** Whether the publisher speaks in its own voice. */
  readonly publisher: boolean
}

/** One event with one of its accounts. */
export interface Statement<I extends Ids = Ids> {
  readonly event: Event<I>
  readonly account: Account<I>
}

/** An event in its place in time. */
export interface TimelineEntry<I extends Ids = Ids> {
  readonly event: Event<I>
  /** `null` for an undated event. */
  readonly time: Time<I> | null
  /** The earliest instant at which it can start, in milliseconds since 1970-01-01 UTC; `-Infinity` where nothing is said. */
  readonly earliest: number
  /** The instant by which it must have ended; `Infinity` where nothing is said. */
  readonly latest: number
}

/** What rests on the word of one source. */
export interface Testimony<I extends Ids = Ids> {
  readonly quotes: readonly Quote<I>[]
  readonly statements: readonly Statement<I>[]
  readonly stances: readonly Stance<I>[]
}

/** A mention, and who speaks there. */
export interface VoicedMention<I extends Ids = Ids> {
  readonly mention: Mention
  readonly voice: Voice<I>
}

/** A mention whose wording judges, is disputed, softens or keeps its distance. */
export interface FramedMention<I extends Ids = Ids> {
  readonly record: Entity<I> | Event<I>
  readonly mention: Mention
  /** The quote that gives these words in quotation marks; `null` where the publisher chose them. */
  readonly quote: Quote<I> | null
}

/** Wording that takes sides. */
export interface LoadedWording<I extends Ids = Ids> {
  /** In the order of the text. */
  readonly mentions: readonly FramedMention<I>[]
  /** The stances that the publisher takes by its own choice of words. */
  readonly stances: readonly Stance<I>[]
}

/** What a quote is about. */
export interface Topics<I extends Ids = Ids> {
  readonly entities: readonly Entity<I>[]
  readonly events: readonly Event<I>[]
}

/** One way in which an entity is linked to another: an event in which both take part. */
export interface Link<I extends Ids = Ids> {
  /** The other entity. */
  readonly entity: Entity<I>
  readonly event: Event<I>
  readonly role: ArgumentRole
  /** The role of the other entity. */
  readonly otherRole: ArgumentRole
}

/** A span of a record. */
export interface Annotation<I extends Ids = Ids> {
  readonly record: AnyRecord<I>
  readonly span: Span
  /** JSON Pointer (RFC 6901) to the span inside the record, such as `/mentions/0`. */
  readonly pointer: string
}

/** What a holder thinks of a target, and who says so. */
export interface StanceCell<I extends Ids = Ids> {
  readonly holder: Entity<I>
  readonly target: Entity<I> | Event<I> | Quote<I>
  /** The value of all its stances, or `mixed` where they differ. */
  readonly value: StanceValue
  readonly stances: readonly Stance<I>[]
  readonly voices: readonly Voice<I>[]
}

/** Who stands where towards what. */
export interface StanceMatrix<I extends Ids = Ids> {
  /** The rows: from most in favor to most against, then by name. */
  readonly holders: readonly Entity<I>[]
  /** The columns: entities, events, quotes, each in the order of the document. */
  readonly targets: readonly (Entity<I> | Event<I> | Quote<I>)[]
  /** The cells that are not empty, row by row. */
  readonly cells: readonly StanceCell<I>[]
  /** The cell of a holder and a target; `undefined` where it is empty. */
  cell(holder: I['entity'], target: I['entity'] | I['event'] | I['quote']): StanceCell<I> | undefined
}
