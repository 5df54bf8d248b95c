import {
  type Account,
  type Article,
  type Entity,
  type EntityType,
  type Event,
  type PloverType,
  SCHEMA_VERSION,
} from '../model/index.js'
import { isEdtf, parseEdtf } from '../time/index.js'
import { PLOVER_COLUMNS, type PloverColumn, type PloverRow } from './plover-columns.js'
import { groupAccounts, type MarkedAccounts } from './plover-markers.js'
import { countryOf, externalId, partiesOf, type Records, recordsOf } from './plover-parties.js'

import { escapeFormula } from './tables/formula.js'

export { PLOVER_COLUMNS, type PloverColumn, type PloverRow } from './plover-columns.js'

/** Verbal cooperation, material cooperation, verbal conflict, material conflict. */
const QUAD_CODES: Readonly<Record<PloverType, '1' | '2' | '3' | '4'>> = {
  AGREE: '1',
  CONSULT: '1',
  SUPPORT: '1',
  CONCEDE: '1',
  COOPERATE: '2',
  AID: '2',
  RETREAT: '2',
  REQUEST: '3',
  ACCUSE: '3',
  REJECT: '3',
  THREATEN: '3',
  PROTEST: '4',
  SANCTION: '4',
  MOBILIZE: '4',
  COERCE: '4',
  ASSAULT: '4',
}

/** The one sector of PLOVER that follows from what an entity is. */
const SECTORS: Readonly<Partial<Record<EntityType, string>>> = { outlet: 'JRN' }

const PEOPLE: readonly EntityType[] = ['person']
const ORGANIZATIONS: readonly EntityType[] = ['organization', 'group', 'outlet']
const LOCATIONS: readonly EntityType[] = ['gpe', 'location', 'facility']

/** What is the same in all rows of an article. */
type Story = Readonly<Partial<Record<PloverColumn, string>>>

/**
 * The events of an article that have a PLOVER type as rows in the manner of POLECAT: a row for all accounts that PLOVER
 * would code alike, so that an event which one voice expects and another denies has two. Withdrawn events have none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { ploverRows } from 'reportedly/interop'
 *
 * const [row] = ploverRows(article.data)
 * assert.equal(row?.['Event Type'], 'COOPERATE')
 * assert.equal(row['Actor Name'], 'Morocco')
 * assert.equal(row.Contexts, 'military;peacekeeping;future')
 * ```
 */
export function ploverRows(article: Article): readonly PloverRow[] {
  const records = recordsOf(article)
  const story = storyOf(article)
  return article.events.flatMap((event) =>
    event.plover === null || event.provenance.status === 'deprecated'
      ? []
      : groupAccounts(event, article).map((group) => rowOf(event, group, { article, story, records })),
  )
}

interface Scene {
  readonly article: Article
  readonly story: Story
  readonly records: Records
}

function rowOf(event: Event, { markers, accounts }: MarkedAccounts, { article, story, records }: Scene): PloverRow {
  const { actor, recipient, place, others } = partiesOf(event, records)
  const { type, mode = '', contexts = [] } = event.plover ?? {}
  return filled({
    ...story,
    'Event ID': [article.id, event.id, ...markers].join('_'),
    'Event Date': exactDay(event.time?.edtf),
    'Event Type': type ?? '',
    'Event Mode': mode,
    'Quad Code': type === undefined ? '' : QUAD_CODES[type],
    Contexts: list([...contexts, ...markers]),
    ...partyColumns('Actor', actor, records),
    ...partyColumns('Recipient', recipient, records),
    Placename: names(place),
    Country: each(place, (entity) => countryOf(entity, records)),
    'GeoNames ID': each(place, (entity) => externalId(entity, 'geonames', ['exact'])),
    'Event Summary': event.summary,
    'Event EDTF': event.time?.edtf ?? '',
    'Other Arguments': list(others),
    Sources: list(accounts.map((account) => sourceOf(account, article, records))),
    Certainties: list(accounts.map(({ certainty }) => certainty)),
    Tenses: list(accounts.map(({ tense }) => tense)),
    Polarity: list(accounts.map(({ polarity }) => polarity)),
  })
}

function partyColumns(side: 'Actor' | 'Recipient', parties: readonly Entity[], records: Records): Story {
  const sectors = each(parties, ({ type }) => SECTORS[type])
  return {
    [`${side} Name`]: names(parties),
    [`${side} Country`]: each(parties, (entity) => countryOf(entity, records)),
    [`Primary ${side} Sector`]: sectors,
    [`${side} Sectors`]: sectors,
    [`${side} Title`]: each(parties, ({ roles }) => roles?.map(({ title }) => title).join(', ')),
    [`Wikidata ${side} ID`]: each(parties, (entity) => externalId(entity, 'wikidata', ['exact'])),
  }
}

function storyOf({ id, revision, publisher, published, language, entities }: Article): Story {
  const named = (types: readonly EntityType[]) =>
    names(entities.filter(({ type, provenance }) => types.includes(type) && provenance.status !== 'deprecated'))
  return {
    Source: entities.find((entity) => entity.id === publisher)?.name ?? publisher,
    'Publication Date': exactDay(published.edtf),
    'Story People': named(PEOPLE),
    'Story Organizations': named(ORGANIZATIONS),
    'Story Locations': named(LOCATIONS),
    Language: language,
    Version: `reportedly schema ${SCHEMA_VERSION}, revision ${revision}`,
    'Story ID': id,
    'Publication EDTF': published.edtf,
  }
}

/** The name of the voice of an account; empty where the text names none. */
function sourceOf({ quote }: Account, { publisher, quotes }: Article, records: Records): string {
  const source = quote === null ? publisher : quotes.find(({ id }) => id === quote)?.source
  const record = records.get(source ?? '')
  return record?.kind === 'entity' ? record.name : ''
}

/** The day of a date that is one day and certain; empty for any other. */
function exactDay(edtf: string | undefined): string {
  if (edtf === undefined || !isEdtf(edtf)) return ''
  const date = parseEdtf(edtf)
  if (date.type !== 'date' || date.uncertain || date.approximate) return ''
  return date.day === null || date.month === null
    ? ''
    : edtf.slice(0, edtf.indexOf('T') < 0 ? undefined : edtf.indexOf('T'))
}

const names = (entities: readonly Entity[]): string => list(entities.map(({ name }) => name))

/** A value for each entity, in their order; nothing at all where none has one. */
function each(entities: readonly Entity[], value: (entity: Entity) => string | undefined): string {
  const values = entities.map(value)
  return values.some((one) => one) ? list(values.map((one) => one ?? '')) : ''
}

/** Values as POLECAT puts them into one field. */
const list = (values: readonly string[]): string => values.map((value) => value.replaceAll(';', ',')).join(';')

const filled = (columns: Story): PloverRow =>
  Object.fromEntries(PLOVER_COLUMNS.map((column) => [column, columns[column] ?? ''])) as PloverRow

/**
 * A row as a line of tab-separated values, without its end. Tabs and line breaks become spaces; a field that holds a
 * quotation mark stands in quotation marks, which are doubled inside it, as readers of tables expect. Texts that a
 * spreadsheet would take for formulas start with an apostrophe: {@link unescapeFormula} takes it away.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { PLOVER_COLUMNS, ploverLine, ploverRows } from 'reportedly/interop'
 *
 * const lines = [PLOVER_COLUMNS.join('\t'), ...ploverRows(article.data).map(ploverLine)]
 * assert.ok(lines.every((line) => line.split('\t').length === PLOVER_COLUMNS.length))
 * ```
 */
export const ploverLine = (row: PloverRow): string => PLOVER_COLUMNS.map((column) => field(row[column])).join('\t')

const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]/g

function field(value: string): string {
  const onOneLine = escapeFormula(value.replace(BREAKS, ' '))
  return onOneLine.includes('"') ? `"${onOneLine.replaceAll('"', '""')}"` : onOneLine
}
