import type {
  ArgumentRole,
  Aspect,
  Certainty,
  EntityType,
  ExternalId,
  Ids,
  Kind,
  Match,
  PloverMode,
  PloverType,
  Polarity,
  QuoteMode,
  Specificity,
  StanceExpression,
  StanceValue,
  Status,
  Tense,
} from '../model/index.js'

/** What a field of a filter takes: one value, several of which any will do (none, if empty), or `undefined` for no condition. */
export type AnyOf<T> = T | readonly T[] | undefined

/** Which entities; all conditions hold together. */
export interface EntityFilter<I extends Ids = Ids, T extends EntityType = EntityType> {
  readonly type?: AnyOf<T>
  readonly specificity?: AnyOf<Specificity>
  /** Belongs directly to this entity. */
  readonly partOf?: AnyOf<I['entity']>
  /** Has one external id of which all this holds. */
  readonly externalId?:
    | { readonly scheme?: AnyOf<ExternalId['scheme']>; readonly id?: AnyOf<string>; readonly match?: AnyOf<Match> }
    | undefined
}

/** Which events; all conditions hold together. */
export interface EventFilter<I extends Ids = Ids> {
  /** Has this argument; with `role`, in that role. */
  readonly involves?: AnyOf<I['entity'] | I['event']>
  readonly role?: AnyOf<ArgumentRole>
  readonly aspect?: AnyOf<Aspect>
  /** The PLOVER type; `null` for events outside PLOVER. */
  readonly plover?: AnyOf<PloverType | null>
  /** The PLOVER mode. */
  readonly mode?: AnyOf<PloverMode>
  /** EDTF: may happen in part or as a whole in this period. Undated events do not match. */
  readonly overlaps?: AnyOf<string>
  /** EDTF: happens nowhere outside this period. Undated events do not match. */
  readonly during?: AnyOf<string>
  /** This and the fields below hold of one and the same account. */
  readonly certainty?: AnyOf<Certainty>
  readonly polarity?: AnyOf<Polarity>
  readonly tense?: AnyOf<Tense>
  /** Whether it is taken for granted instead of said. */
  readonly presupposed?: boolean | undefined
  /** Rests on the word of this entity, at any place in the chain of voices; `null` for a source that is not named. */
  readonly source?: AnyOf<I['entity'] | null>
  /** Stands in this quote; `null` for the publisher's own voice. */
  readonly quote?: AnyOf<I['quote'] | null>
  /** Whether the publisher says it in its own voice. */
  readonly publisher?: boolean | undefined
}

/** Which quotes; all conditions hold together. */
export interface QuoteFilter<I extends Ids = Ids> {
  /** Its own source; `null` where the text names none. */
  readonly source?: AnyOf<I['entity'] | null>
  readonly mode?: AnyOf<QuoteMode>
  /** Reported directly in this quote; `null` where the publisher reports it. */
  readonly within?: AnyOf<I['quote'] | null>
  /** Is about this entity or event, as {@link ArticleView.about} says. */
  readonly about?: AnyOf<I['entity'] | I['event']>
  /** Whether its source has no name: none given, or an entity that is unnamed or generic. */
  readonly unnamed?: boolean | undefined
}

/** Which stances; all conditions hold together. */
export interface StanceFilter<I extends Ids = Ids> {
  readonly holder?: AnyOf<I['entity']>
  readonly target?: AnyOf<I['entity'] | I['event'] | I['quote']>
  readonly value?: AnyOf<StanceValue>
  readonly expression?: AnyOf<StanceExpression>
}

/** Which records of any kind; all conditions hold together. */
export interface RecordFilter<I extends Ids = Ids, K extends Kind = Kind> {
  readonly kind?: AnyOf<K>
  readonly status?: AnyOf<Status>
  /** Names this record in one of its fields. */
  readonly refersTo?: AnyOf<I[Kind]>
}
