import { type Account, type AnyRecord, type ArticleMetadata, type Event, KINDS } from '../model/index.js'
import { lazy, memo } from '../model/lazy.js'
import type { Voice } from './answers.js'
import type { ArticleView } from './article-view.js'
import { Collection } from './collection.js'
import { entitiesBy, eventsBy, quotesBy, recordsBy, stancesBy } from './filters.js'
import { deepFreeze } from './freeze.js'
import { linksOf } from './links.js'
import { Places } from './places.js'
import type { Records } from './records.js'
import { resolving } from './resolve.js'
import { stanceMatrix } from './stances.js'
import { inOrderOfTime, timelineEntry } from './timeline.js'
import { topicsOf } from './topics.js'
import { Voices } from './voices.js'

/** What can be asked of an article, other than for a record by its id. */
export type Queries = Omit<
  ArticleView,
  keyof ArticleMetadata | 'data' | 'toJSON' | 'entity' | 'event' | 'quote' | 'stance' | 'find'
>

/** Prepares the queries over the records of an article. Their answers are not all frozen. */
export function queriesOver(records: Records): Queries {
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

  return {
    entities: entities as Queries['entities'],
    events,
    quotes,
    stances: stancesBy(records),
    records: recordsBy(records) as Queries['records'],

    resolve: resolving(records) as Queries['resolve'],

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
}

const saysItIsSo = ({ certainty, polarity, tense }: Account) =>
  certainty === 'certain' && polarity === 'positive' && (tense === 'past' || tense === 'present')
