import {
  type Account,
  type AnyRecord,
  type Article,
  type ArticleMetadata,
  type Event,
  type Ids,
  KINDS,
} from '../model/index.js'
import type { Voice } from './answers.js'
import type { ArticleView } from './article-view.js'
import { Collection } from './collection.js'
import { entitiesBy, eventsBy, quotesBy, recordsBy, stancesBy } from './filters.js'
import { deepFreeze } from './freeze.js'
import { lazy, memo } from './lazy.js'
import { linksOf } from './links.js'
import type { ArticleMaps, IdsOf, RecordMaps } from './maps.js'
import { Places } from './places.js'
import { Records } from './records.js'
import { resolving } from './resolve.js'
import { stanceMatrix } from './stances.js'
import { inOrderOfTime, timelineEntry } from './timeline.js'
import { topicsOf } from './topics.js'
import { Voices } from './voices.js'

/** Gives the view over an article that is frozen and has been checked. */
export function createView<M extends RecordMaps = ArticleMaps, I extends Ids = IdsOf<M>>(
  data: Article<I>,
): ArticleView<M, I> {
  return viewOf(data) as unknown as ArticleView<M, I>
}

function viewOf(data: Article): ArticleView {
  const records = new Records(data)
  const voices = new Voices(records)
  const places = new Places(records, voices)
  const topics = topicsOf(records, voices)
  const matrix = lazy(() => stanceMatrix(records, voices))
  const entities = entitiesBy(records)
  const events = eventsBy(records, voices)
  const quotes = quotesBy(records, topics)
  const links = memo((id: string) => linksOf(records, records.get(id, 'entity'), events({ involves: id })))
  const entry = memo((event: Event) => deepFreeze(timelineEntry(event)))
  const timeline = new Collection(lazy(() => inOrderOfTime(events().map(entry))))

  const view: ArticleView = {
    ...metadataOf(data),
    data,
    toJSON: () => data,

    entity: (id) => records.get(id, 'entity'),
    event: (id) => records.get(id, 'event'),
    quote: (id) => records.get(id, 'quote'),
    stance: (id) => records.get(id, 'stance'),
    find: (id) => records.find(id),

    entities: entities as ArticleView['entities'],
    events,
    quotes,
    stances: stancesBy(records),
    records: recordsBy(records) as ArticleView['records'],

    resolve: resolving(records) as ArticleView['resolve'],

    timeline: (filter) => (filter === undefined ? timeline.list() : timeline.inOrder(events(filter).map(entry))),

    chain: (quote) => voices.of(records.get(quote, 'quote').id).quotes,
    voices: (id) => voicesBehind(records.get(id, ...KINDS)),
    onWordOf: (entity) => voices.onWordOf(records.get(entity, 'entity').id),
    publisherStatements: lazy(() => voices.statements().filter(({ account }) => account.quote === null)),
    loadedWording: lazy(() => places.loadedWording()),
    unrealized: lazy(() => events().filter(({ accounts }) => !accounts.some(saysItIsSo))),
    unnamedSources: () => quotes({ unnamed: true }),

    stanceMatrix: matrix,
    links,
    about: topics,

    mentions: (id) => places.mentions(id),
    voiceAt: (offset) => places.voiceAt(offset),
    annotationsAt: (offset) => places.annotationsAt(offset),
  }

  function voicesBehind(record: AnyRecord): readonly Voice[] {
    switch (record.kind) {
      case 'entity':
        return places.voicesMentioning(record.id)
      case 'event':
        return voices.ofEvent(record)
      case 'quote':
        return [voices.of(record.id)]
      case 'stance':
        return voices.ofStance(record)
    }
  }
  return withFrozenAnswers(view)
}

function metadataOf({ entities, events, quotes, stances, ...metadata }: Article): ArticleMetadata {
  return metadata
}

const saysItIsSo = ({ certainty, polarity, tense }: Account) =>
  certainty === 'certain' && polarity === 'positive' && (tense === 'past' || tense === 'present')

function withFrozenAnswers(view: ArticleView): ArticleView {
  const members = Object.entries(view).map(([name, member]) => [
    name,
    typeof member === 'function' ? (...args: never[]) => deepFreeze(member(...args)) : member,
  ])
  return deepFreeze(Object.fromEntries(members))
}
