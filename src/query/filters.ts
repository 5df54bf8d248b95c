import {
  type Account,
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
  visitReferences,
} from '../model/index.js'
import { contains, overlaps } from '../time/relations.js'
import type { Topics } from './answers.js'
import { type Fields, flag, idOf, orNull, period, readFilter, text, type Wanted, wants, word } from './filter.js'
import type { EntityFilter, EventFilter, QuoteFilter, RecordFilter, StanceFilter } from './filter-types.js'
import type { Records } from './records.js'
import type { Voices } from './voices.js'

type Test<R> = (record: R) => boolean

const externalIdFields = { scheme: text, id: text, match: word(...MATCHES) }

export function entityTest(records: Records, filter: EntityFilter): Test<Entity> {
  const fields: Fields<EntityFilter> = {
    type: word(...ENTITY_TYPES),
    specificity: word(...SPECIFICITIES),
    partOf: idOf(records, 'entity'),
    externalId: (value, path) => [readFilter('external id filter', externalIdFields, value, path)],
  }
  const wanted = readFilter('entity filter', fields, filter)
  const external = wanted.externalId?.[0] as Wanted<typeof externalIdFields> | undefined
  return (entity) =>
    wants(wanted.type, entity.type) &&
    wants(wanted.specificity, entity.specificity) &&
    (wanted.partOf === undefined || (entity.partOf ?? []).some((whole) => wants(wanted.partOf, whole))) &&
    (external === undefined ||
      entity.externalIds.some(
        ({ scheme, id, match }) =>
          wants(external.scheme, scheme) && wants(external.id, id) && wants(external.match, match),
      ))
}

export function eventTest(records: Records, voices: Voices, filter: EventFilter): Test<Event> {
  const fields: Fields<EventFilter> = {
    involves: idOf(records, 'entity', 'event'),
    role: word(...ARGUMENT_ROLES),
    aspect: word(...ASPECTS),
    plover: word(...Object.keys(PLOVER_MODES), null),
    mode: word(...new Set(Object.values(PLOVER_MODES).flat())),
    overlaps: period,
    during: period,
    certainty: word(...CERTAINTIES),
    polarity: word(...POLARITIES),
    tense: word(...TENSES),
    source: orNull(idOf(records, 'entity')),
    quote: orNull(idOf(records, 'quote')),
    publisher: flag,
  }
  const wanted = readFilter('event filter', fields, filter)
  const [meets, within] = [wanted.overlaps, wanted.during] as readonly (readonly string[] | undefined)[]
  const takesPart = (event: Event) =>
    (wanted.involves === undefined && wanted.role === undefined) ||
    event.arguments.some(({ filler, role }) => wants(wanted.involves, filler) && wants(wanted.role, role))
  const inTime = ({ time }: Event) =>
    (meets === undefined || (time !== undefined && meets.some((period) => overlaps(period, time.edtf)))) &&
    (within === undefined || (time !== undefined && within.some((period) => contains(period, time.edtf))))
  const fits = (account: Account) =>
    wants(wanted.certainty, account.certainty) &&
    wants(wanted.polarity, account.polarity) &&
    wants(wanted.tense, account.tense) &&
    wants(wanted.quote, account.quote) &&
    wants(wanted.publisher, account.quote === null) &&
    (wanted.source === undefined ||
      (wanted.source as (string | null)[]).some((source) => voices.restsOn(account.quote, source)))
  const asksAccounts = ACCOUNT_FIELDS.some((field) => wanted[field] !== undefined)
  return (event) =>
    takesPart(event) &&
    wants(wanted.aspect, event.aspect) &&
    wants(wanted.plover, event.plover?.type ?? null) &&
    wants(wanted.mode, event.plover?.mode) &&
    inTime(event) &&
    (!asksAccounts || event.accounts.some(fits))
}

const ACCOUNT_FIELDS = ['certainty', 'polarity', 'tense', 'source', 'quote', 'publisher'] as const

export function quoteTest(records: Records, topics: (quote: string) => Topics, filter: QuoteFilter): Test<Quote> {
  const fields: Fields<QuoteFilter> = {
    source: orNull(idOf(records, 'entity')),
    mode: word(...QUOTE_MODES),
    within: orNull(idOf(records, 'quote')),
    about: idOf(records, 'entity', 'event'),
    unnamed: flag,
  }
  const wanted = readFilter('quote filter', fields, filter)
  const isAbout = ({ entities, events }: Topics) => [...entities, ...events].some(({ id }) => wants(wanted.about, id))
  return (quote) =>
    wants(wanted.source, quote.source) &&
    wants(wanted.mode, quote.mode) &&
    wants(wanted.within, quote.within) &&
    wants(wanted.unnamed, isUnnamed(records, quote)) &&
    (wanted.about === undefined || isAbout(topics(quote.id)))
}

function isUnnamed(records: Records, { source }: Quote): boolean {
  return source === null || records.get(source, 'entity').specificity !== 'named'
}

export function stanceTest(records: Records, filter: StanceFilter): Test<Stance> {
  const fields: Fields<StanceFilter> = {
    holder: idOf(records, 'entity'),
    target: idOf(records, 'entity', 'event', 'quote'),
    value: word(...STANCE_VALUES),
    expression: word(...STANCE_EXPRESSIONS),
  }
  const wanted = readFilter('stance filter', fields, filter)
  return (stance) =>
    wants(wanted.holder, stance.holder) &&
    wants(wanted.target, stance.target) &&
    wants(wanted.value, stance.value) &&
    wants(wanted.expression, stance.expression)
}

export function recordTest(records: Records, filter: RecordFilter): Test<AnyRecord> {
  const fields: Fields<RecordFilter> = {
    kind: word(...KINDS),
    status: word(...STATUSES),
    refersTo: idOf(records, ...KINDS),
  }
  const wanted = readFilter('record filter', fields, filter)
  return (record) =>
    wants(wanted.kind, record.kind) &&
    wants(wanted.status, record.provenance.status) &&
    (wanted.refersTo === undefined || refersToAny(record, wanted.refersTo))
}

function refersToAny(record: AnyRecord, ids: readonly unknown[]): boolean {
  let found = false
  visitReferences(record, (id, kinds) => {
    found ||= !kinds.includes('agent') && ids.includes(id)
  })
  return found
}
