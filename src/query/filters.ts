import {
  type AnyRecord,
  ARGUMENT_ROLES,
  ASPECTS,
  CERTAINTIES,
  ENTITY_TYPES,
  type Entity,
  type Event,
  KINDS,
  MATCHES,
  PLOVER_MODES,
  POLARITIES,
  QUOTE_MODES,
  type Quote,
  SPECIFICITIES,
  STANCE_EXPRESSIONS,
  STANCE_VALUES,
  STATUSES,
  type Stance,
  TENSES,
} from '../model/index.js'
import { visitReferences } from '../model/references.js'
import { contains, overlaps } from '../time/relations.js'
import type { Topics } from './answers.js'
import { filtering, itself, PartsOf } from './filter.js'
import type { EntityFilter, EventFilter, QuoteFilter, RecordFilter, StanceFilter } from './filter-types.js'
import { flag, idOf, orNull, period, text, word } from './filter-values.js'
import type { Records } from './records.js'
import type { Voices } from './voices.js'

export function entitiesBy(records: Records) {
  return filtering<EntityFilter, Entity>('entity filter', records.entities, () => {
    const entity = new PartsOf(records.entities, itself)
    const externalId = new PartsOf(records.entities, ({ externalIds }) => externalIds)
    return {
      type: entity.by(word(...ENTITY_TYPES), ({ type }) => type),
      specificity: entity.by(word(...SPECIFICITIES), ({ specificity }) => specificity),
      partOf: entity.by(idOf(records, 'entity'), ({ partOf }) => partOf),
      externalId: externalId.nested('external id filter', {
        scheme: externalId.by(text, ({ scheme }) => scheme),
        id: externalId.by(text, ({ id }) => id),
        match: externalId.by(word(...MATCHES), ({ match }) => match),
      }),
    }
  })
}

export function eventsBy(records: Records, voices: Voices) {
  return filtering<EventFilter, Event>('event filter', records.events, () => {
    const event = new PartsOf(records.events, itself)
    const argument = new PartsOf(records.events, (event) => event.arguments)
    const account = new PartsOf(records.events, ({ accounts }) => accounts)
    return {
      involves: argument.by(idOf(records, 'entity', 'event'), ({ filler }) => filler),
      role: argument.by(word(...ARGUMENT_ROLES), ({ role }) => role),
      aspect: event.by(word(...ASPECTS), ({ aspect }) => aspect),
      plover: event.by(word(...Object.keys(PLOVER_MODES), null), ({ plover }) => plover?.type ?? null),
      mode: event.by(word(...new Set(Object.values(PLOVER_MODES).flat())), ({ plover }) => plover?.mode),
      overlaps: event.where(period, ({ time }, period) => time !== undefined && overlaps(period, time.edtf)),
      during: event.where(period, ({ time }, period) => time !== undefined && contains(period, time.edtf)),
      certainty: account.by(word(...CERTAINTIES), ({ certainty }) => certainty),
      polarity: account.by(word(...POLARITIES), ({ polarity }) => polarity),
      tense: account.by(word(...TENSES), ({ tense }) => tense),
      presupposed: account.by(flag, ({ presupposed }) => presupposed === true),
      source: account.by(orNull(idOf(records, 'entity')), ({ quote }) => voices.sourcesOf(quote)),
      quote: account.by(orNull(idOf(records, 'quote')), ({ quote }) => quote),
      publisher: account.by(flag, ({ quote }) => quote === null),
    }
  })
}

export function quotesBy(records: Records, topics: (quote: string) => Topics) {
  return filtering<QuoteFilter, Quote>('quote filter', records.quotes, () => {
    const quote = new PartsOf(records.quotes, itself)
    return {
      source: quote.by(orNull(idOf(records, 'entity')), ({ source }) => source),
      mode: quote.by(word(...QUOTE_MODES), ({ mode }) => mode),
      within: quote.by(orNull(idOf(records, 'quote')), ({ within }) => within),
      about: quote.by(idOf(records, 'entity', 'event'), ({ id }) => {
        const { entities, events } = topics(id)
        return [...entities, ...events].map(({ id }) => id)
      }),
      unnamed: quote.by(flag, ({ source }) => source === null || records.get(source, 'entity').specificity !== 'named'),
    }
  })
}

export function stancesBy(records: Records) {
  return filtering<StanceFilter, Stance>('stance filter', records.stances, () => {
    const stance = new PartsOf(records.stances, itself)
    return {
      holder: stance.by(idOf(records, 'entity'), ({ holder }) => holder),
      target: stance.by(idOf(records, 'entity', 'event', 'quote'), ({ target }) => target),
      value: stance.by(word(...STANCE_VALUES), ({ value }) => value),
      expression: stance.by(word(...STANCE_EXPRESSIONS), ({ expression }) => expression),
    }
  })
}

export function recordsBy(records: Records) {
  return filtering<RecordFilter, AnyRecord>('record filter', records.all, () => {
    const record = new PartsOf(records.all, itself)
    return {
      kind: record.by(word(...KINDS), ({ kind }) => kind),
      status: record.by(word(...STATUSES), ({ provenance }) => provenance.status),
      refersTo: record.by(idOf(records, ...KINDS), referencesOf),
    }
  })
}

function referencesOf(record: AnyRecord): readonly string[] {
  const ids: string[] = []
  visitReferences(record, (id, kinds) => {
    if (!kinds.includes('agent')) ids.push(id)
  })
  return ids
}
