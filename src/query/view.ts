import { type Article, type ArticleMetadata, COLLECTIONS, type Ids } from '../model/index.js'
import { lazy } from '../model/lazy.js'
import type { ArticleView } from './article-view.js'
import { deepFreeze } from './freeze.js'
import type { ArticleMaps, IdsOf, RecordMaps } from './maps.js'
import { type Queries, queriesOver } from './queries.js'
import { Records } from './records.js'

type Query = (asked: unknown) => unknown

/** Gives the view over an article that is frozen and has been checked. What it takes to answer is prepared at the first question. */
export function createView<M extends RecordMaps = ArticleMaps, I extends Ids = IdsOf<M>>(
  data: Article<I>,
): ArticleView<M, I> {
  return viewOf(data) as unknown as ArticleView<M, I>
}

function viewOf(data: Article): ArticleView {
  const records = lazy(() => new Records(data))
  const queries = lazy(() => queriesOver(records()))
  const asking = <Name extends keyof Queries>(name: Name) =>
    ((asked: unknown) => deepFreeze((queries()[name] as Query)(asked))) as Queries[Name]

  return deepFreeze<ArticleView>({
    ...metadataOf(data),
    data,
    toJSON: () => data,

    entity: (id) => records().one('entity', id),
    event: (id) => records().one('event', id),
    quote: (id) => records().one('quote', id),
    stance: (id) => records().one('stance', id),
    find: (id) => records().find(id),

    entities: asking('entities'),
    events: asking('events'),
    quotes: asking('quotes'),
    stances: asking('stances'),
    records: asking('records'),
    resolve: asking('resolve'),
    timeline: asking('timeline'),
    chain: asking('chain'),
    voices: asking('voices'),
    onWordOf: asking('onWordOf'),
    publisherStatements: asking('publisherStatements'),
    loadedWording: asking('loadedWording'),
    unrealized: asking('unrealized'),
    unnamedSources: asking('unnamedSources'),
    stanceMatrix: asking('stanceMatrix'),
    links: asking('links'),
    about: asking('about'),
    mentions: asking('mentions'),
    voiceAt: asking('voiceAt'),
    annotationsAt: asking('annotationsAt'),
  })
}

/** Everything but the records, which are not touched, since they may not be read yet. */
function metadataOf(data: Article): ArticleMetadata {
  const lists: readonly string[] = Object.values(COLLECTIONS)
  const fields = Object.keys(data).filter((field) => !lists.includes(field))
  return Object.fromEntries(fields.map((field) => [field, data[field as never]])) as never
}
