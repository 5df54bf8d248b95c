import type { Article, Entity, EntityByType, Event, Ids, Kind, Quote, Stance } from '../model/index.js'

/** Something that maps ids to records, for each kind. */
export type RecordMaps = { readonly [K in Kind]: object }

/** Which id has which record, for an article whose ids are known only at run time. */
export interface ArticleMaps {
  readonly entity: Readonly<Record<string, Entity>>
  readonly event: Readonly<Record<string, Event>>
  readonly quote: Readonly<Record<string, Quote>>
  readonly stance: Readonly<Record<string, Stance>>
}

/** The ids that {@link RecordMaps} have as keys. */
export interface IdsOf<M extends RecordMaps> extends Ids {
  readonly entity: keyof M['entity'] & string
  readonly event: keyof M['event'] & string
  readonly quote: keyof M['quote'] & string
  readonly stance: keyof M['stance'] & string
}

/** The ids that stand in the type of an article. */
export interface LiteralIds<A extends Article> extends Ids {
  readonly entity: A['entities'][number]['id']
  readonly event: A['events'][number]['id']
  readonly quote: A['quotes'][number]['id']
  readonly stance: A['stances'][number]['id']
}

/** Which id has which record, for an article whose type spells its ids out. */
export interface MapsOf<A extends Article> {
  readonly entity: {
    readonly [R in A['entities'][number] as R['id']]: EntityByType<R['id'], LiteralIds<A>>[R['type']]
  }
  readonly event: { readonly [Id in A['events'][number]['id']]: Event<LiteralIds<A>, Id> }
  readonly quote: { readonly [Id in A['quotes'][number]['id']]: Quote<LiteralIds<A>, Id> }
  readonly stance: { readonly [Id in A['stances'][number]['id']]: Stance<LiteralIds<A>, Id> }
}
