import type {
  AnyRecord,
  Article,
  ArticleMetadata,
  EntityByType,
  EntityType,
  Event,
  Ids,
  Kind,
  Quote,
  RecordByKind,
  Stance,
} from '../model/index.js'
import type {
  Annotation,
  Link,
  LoadedWording,
  StanceMatrix,
  Statement,
  Testimony,
  TimelineEntry,
  Topics,
  Voice,
  VoicedMention,
} from './answers.js'
import type { EntityFilter, EventFilter, QuoteFilter, RecordFilter, StanceFilter } from './filter-types.js'
import type { ArticleMaps, IdsOf, RecordMaps } from './maps.js'
import type { ResolvedByKind } from './resolved.js'

/**
 * An article with its metadata and everything that can be asked of it.
 *
 * All of it is frozen. Arrays are in the order of the document unless something else is said. A method that takes an id
 * throws an {@link UnknownIdError} for one that no fitting record has, a method that takes a filter a {@link FilterError}
 * for an unknown field or value.
 *
 * @typeParam M which id has which record
 * @typeParam I the ids
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 *
 * assert.equal(article.entity('morocco').type, 'gpe')
 * for (const event of article.events({ involves: 'morocco', tense: ['future', 'hypothetical'] })) {
 *   assert.ok(article.voices(event.id).length > 0)
 * }
 * for (const quote of article.quotes({ source: 'morocco' })) {
 *   assert.equal(article.resolve(quote).source?.name, 'Morocco')
 * }
 * ```
 */
export interface ArticleView<M extends RecordMaps = ArticleMaps, I extends Ids = IdsOf<M>> extends ArticleMetadata<I> {
  /** The document itself. */
  readonly data: Article<I>
  /** The document, so that `JSON.stringify(article)` writes what {@link openArticle} reads. */
  toJSON(): Article<I>

  /** The entity with this id. */
  entity<Id extends keyof M['entity'] & string>(id: Id): M['entity'][Id]
  /** The event with this id. */
  event<Id extends keyof M['event'] & string>(id: Id): M['event'][Id]
  /** The quote with this id. */
  quote<Id extends keyof M['quote'] & string>(id: Id): M['quote'][Id]
  /** The stance with this id. */
  stance<Id extends keyof M['stance'] & string>(id: Id): M['stance'][Id]
  /** The record with this id, whatever its kind; `undefined` where there is none. Never throws. */
  find(id: string): AnyRecord<I> | undefined

  /** The entities, narrowed to the types asked for. */
  entities<T extends EntityType = EntityType>(filter?: EntityFilter<I, T>): readonly EntityByType<I['entity'], I>[T][]
  /** The events. */
  events(filter?: EventFilter<I>): readonly Event<I>[]
  /** The quotes. */
  quotes(filter?: QuoteFilter<I>): readonly Quote<I>[]
  /** The stances. */
  stances(filter?: StanceFilter<I>): readonly Stance<I>[]
  /** Entities, events, quotes and stances, in this order, narrowed to the kinds asked for. */
  records<K extends Kind = Kind>(filter?: RecordFilter<I, K>): readonly RecordByKind<I>[K][]

  /**
   * The record with what it refers to in place of ids. Times keep their anchors, provenance its agent. Not recursive.
   * An edited copy is resolved by its own fields.
   *
   * @throws {UnknownIdError} if no record of this article has its id and kind, or an id that is to be resolved
   */
  resolve<R extends AnyRecord<I>>(record: R): ResolvedByKind<I>[R['kind']]

  /** Events by their earliest start, then their latest end; undated ones last. */
  timeline(filter?: EventFilter<I>): readonly TimelineEntry<I>[]

  /** A quote and those that it is nested in, from the outermost reporter to the innermost source. */
  chain(quote: I['quote']): readonly Quote<I>[]
  /**
   * Who stands behind a record, each voice once: for an event the voice of each account, for a quote its chain, for a
   * stance one voice for each of its quotes or the publisher, for an entity who mentions it, in the order of the text.
   */
  voices(id: I[Kind]): readonly Voice<I>[]
  /**
   * Everything that rests on the word of this entity, through nested quotes: the quotes that it makes or passes on, the
   * accounts and the stances in them. For the publisher it is also what it says in its own voice.
   */
  onWordOf(entity: I['entity']): Testimony<I>
  /** What the publisher says of events in its own voice. */
  publisherStatements(): readonly Statement<I>[]
  /** Mentions with framing, and the stances that the publisher takes by its own choice of words. */
  loadedWording(): LoadedWording<I>
  /** Events that no voice says for certain happened or are happening: only planned, possible, hypothetical or denied. */
  unrealized(): readonly Event<I>[]
  /** Quotes from nobody, or from an entity that is unnamed or generic. */
  unnamedSources(): readonly Quote<I>[]

  /** Who stands where towards what. */
  stanceMatrix(): StanceMatrix<I>
  /** The entities that take part in the same events as this one; by event, then by argument. */
  links(entity: I['entity']): readonly Link<I>[]
  /** What a quote is about: the events that it or a quote in it gives an account of, and what its content mentions. */
  about(quote: I['quote']): Topics<I>

  /** Where the text mentions an entity or an event, and who speaks there; in the order of the text. */
  mentions(id: I['entity'] | I['event']): readonly VoicedMention<I>[]
  /**
   * Who speaks at an offset, counted in `text.offsetUnit`: the quote with the longest chain, then the shortest content,
   * or the publisher outside all quotes.
   *
   * @throws {RangeError} (the `OffsetError` of `reportedly/text`) outside the text
   */
  voiceAt(offset: number): Voice<I>
  /**
   * The spans of records that cover an offset, counted in `text.offsetUnit`; the shortest first.
   *
   * @throws {RangeError} (the `OffsetError` of `reportedly/text`) outside the text
   */
  annotationsAt(offset: number): readonly Annotation<I>[]
}
