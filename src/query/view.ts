import { type Account, type AnyRecord, type Article, type Ids, KINDS } from '../model/index.js'
import type { Voice } from './answers.js'
import type { ArticleView } from './article-view.js'
import type { EventFilter } from './filter-types.js'
import { entityTest, eventTest, quoteTest, recordTest, stanceTest } from './filters.js'
import { deepFreeze } from './freeze.js'
import { lazy, memo } from './lazy.js'
import { linksOf } from './links.js'
import type { ArticleMaps, IdsOf, RecordMaps } from './maps.js'
import { Places } from './places.js'
import { Records } from './records.js'
import { resolve } from './resolve.js'
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
  const { entities, events, quotes, stances, ...metadata } = data
  const records = new Records(data)
  const voices = new Voices(records)
  const places = new Places(records, voices)
  const topics = topicsOf(records, voices)
  const links = memo((entity: string) => linksOf(records, entity))
  const matrix = lazy(() => stanceMatrix(records, voices))
  const resolved = memo((record: AnyRecord) => resolve(records, record))
  const entry = memo(timelineEntry)
  const eventsBy = (filter?: EventFilter) =>
    filter === undefined ? events : events.filter(eventTest(records, voices, filter))

  const view: ArticleView = {
    ...metadata,
    data,

    entity: (id) => records.get(id, 'entity'),
    event: (id) => records.get(id, 'event'),
    quote: (id) => records.get(id, 'quote'),
    stance: (id) => records.get(id, 'stance'),
    find: (id) => records.find(id),

    entities: (filter) => (filter === undefined ? entities : entities.filter(entityTest(records, filter))) as never,
    events: eventsBy,
    quotes: (filter) => (filter === undefined ? quotes : quotes.filter(quoteTest(records, topics, filter))),
    stances: (filter) => (filter === undefined ? stances : stances.filter(stanceTest(records, filter))),
    records: (filter) =>
      (filter === undefined ? records.all() : records.all().filter(recordTest(records, filter))) as never,

    resolve: (record) => resolved(records.get(record?.id, ...KINDS)) as never,

    timeline: (filter) => inOrderOfTime(eventsBy(filter).map(entry)),

    chain: (quote) => voices.of(records.get(quote, 'quote').id).quotes,
    voices: (id) => voicesBehind(records.get(id, ...KINDS)),
    onWordOf: (entity) => voices.onWordOf(records.get(entity, 'entity').id),
    publisherStatements: () => voices.statements().filter(({ account }) => account.quote === null),
    loadedWording: () => places.loadedWording(),
    unrealized: () => events.filter(({ accounts }) => !accounts.some(saysItIsSo)),
    unnamedSources: () => quotes.filter(quoteTest(records, topics, { unnamed: true })),

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

const saysItIsSo = ({ certainty, polarity, tense }: Account) =>
  certainty === 'certain' && polarity === 'positive' && (tense === 'past' || tense === 'present')

function withFrozenAnswers(view: ArticleView): ArticleView {
  const members = Object.entries(view).map(([name, member]) => [
    name,
    typeof member === 'function' ? (...args: never[]) => deepFreeze(member(...args)) : member,
  ])
  return deepFreeze(Object.fromEntries(members))
}
