import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PLOVER_COLUMNS, type PloverRow, ploverLine, ploverRows } from '../../src/interop/plover-rows.js'
import { type Account, type Article, type Event, PLOVER_MODES } from '../../src/model/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { FIXTURES } from '../fixtures/load.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'

const bundled = readArticle('data/morocco-isf').article as Article

const tsv = (rows: readonly PloverRow[]): string =>
  [PLOVER_COLUMNS.join('\t'), ...rows.map(ploverLine)].map((line) => `${line}\n`).join('')

const read = (document: string): Record<string, string>[] => parse(document, { delimiter: '\t', columns: true })

/** The columns of a published POLECAT file. */
const POLECAT_HEADER =
  'Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version'

test('the columns are those of POLECAT, and others after them', () => {
  expect(PLOVER_COLUMNS.slice(0, 40).join()).toBe(POLECAT_HEADER)
  expect(new Set(PLOVER_COLUMNS).size).toBe(PLOVER_COLUMNS.length)
})

const account = (fields: Partial<Account>): Account => ({
  quote: null,
  certainty: 'certain',
  polarity: 'positive',
  tense: 'past',
  hedges: [],
  evidence: [],
  ...fields,
})

/** The bundled article with one event that is like this. */
function articleWith(fields: Partial<Event>, more: Partial<Article> = {}): Article {
  const [first] = bundled.events as readonly [Event]
  const { time: _, ...event } = first
  return { ...bundled, ...more, events: [{ ...event, arguments: [], accounts: [account({})], ...fields }] } as Article
}

const rowOf = (fields: Partial<Event>, more?: Partial<Article>): PloverRow =>
  ploverRows(articleWith(fields, more))[0] as PloverRow

describe('rows', () => {
  test('the bundled article has one for each event with a PLOVER type and each way in which it is told', () => {
    const rows = ploverRows(bundled)
    expect(rows).toHaveLength(40)
    expect(new Set(rows.map((row) => row['Event ID'])).size).toBe(40)
    expect(rows[0]).toMatchObject({
      'Event ID': 'morocco-isf_morocco-joins-isf_future',
      'Event Date': '',
      'Event Type': 'COOPERATE',
      'Quad Code': '2',
      Contexts: 'military;peacekeeping;future',
      'Actor Name': 'Morocco',
      'Actor Country': 'MA',
      'Wikidata Actor ID': 'Q1028',
      'Recipient Name': 'International Stabilization Force',
      Source: 'Morocco World News',
      'Publication Date': '',
      'Publication EDTF': '2026-02-17~',
      Sources: ';The Jerusalem Post',
      Certainties: 'probable;probable',
      Tenses: 'future;future',
    })
  })

  test('an event without a PLOVER type has none, nor has one that is withdrawn', () => {
    expect(ploverRows(articleWith({ plover: null }))).toEqual([])
    const provenance = { by: 'desk', at: '2026-11-22', method: 'manual', status: 'deprecated' } as const
    expect(ploverRows(articleWith({ provenance }))).toEqual([])
  })

  test('accounts that PLOVER codes alike share one, in the order in which they stand', () => {
    const rows = ploverRows(
      articleWith({
        plover: { type: 'ASSAULT', mode: 'aerial', contexts: ['military'] },
        accounts: [
          account({}),
          account({ polarity: 'negative', certainty: 'probable' }),
          account({ tense: 'present', certainty: 'possible' }),
          account({ tense: 'hypothetical', polarity: 'negative' }),
        ],
      }),
    )
    expect(rows.map((row) => row.Contexts)).toEqual(['military', 'military;negation', 'military;negation;hypothetical'])
    expect(rows.map((row) => row.Certainties)).toEqual(['certain;possible', 'probable', 'certain'])
    expect(rows.map((row) => row['Event ID'])).toEqual([
      'morocco-isf_morocco-joins-isf',
      'morocco-isf_morocco-joins-isf_negation',
      'morocco-isf_morocco-joins-isf_negation_hypothetical',
    ])
    expect(rows[0]).toMatchObject({ 'Event Mode': 'aerial', 'Quad Code': '4', Polarity: 'positive;positive' })
  })

  test.each([
    ['2026-02-16', 'past', ''],
    ['2025-02-17', 'past', ''],
    ['2025-02-16', 'past', 'historical'],
    ['1948', 'past', 'historical'],
    ['1948', 'present', ''],
    ['1948/..', 'past', ''],
    ['no date', 'past', ''],
  ] as const)('what is told of %s in the %s is marked %j', (edtf, tense, expected) => {
    const row = rowOf(
      { plover: { type: 'AID' }, time: { edtf, basis: 'stated' }, accounts: [account({ tense })] },
      { published: { edtf: '2026-02-17', basis: 'stated' } },
    )
    expect(row.Contexts).toBe(expected)
  })

  test.each([
    ['2026-02-16', '2026-02-16'],
    ['2026-02-16T23:30-05:00', '2026-02-16'],
    ['2026-02-16~', ''],
    ['2026-02-16?', ''],
    ['2026-02', ''],
    ['2026-02-XX', ''],
    ['2026', ''],
    ['2026-02-16/2026-02-17', ''],
    ['[2026-02-16,2026-02-18]', ''],
    ['no date', ''],
  ])('the date %s gives the day %j and stays as it is', (edtf, day) => {
    const row = rowOf({ time: { edtf, basis: 'stated' } })
    expect([row['Event Date'], row['Event EDTF']]).toEqual([day, edtf])
  })

  test('roles become actors, recipients and places, and what has no side is listed', () => {
    const [opening] = articleWith({}).events as readonly [Event]
    const row = rowOf({
      arguments: [
        { role: 'speaker', filler: 'steve-witkoff' },
        { role: 'party', filler: 'united-states' },
        { role: 'addressee', filler: 'hamas' },
        { role: 'place', filler: 'rabat' },
        { role: 'topic', filler: 'isf' },
        { role: 'target', filler: opening.id },
      ],
    })
    expect(row).toMatchObject({
      'Actor Name': 'Steve Witkoff;United States',
      'Actor Title': 'envoy;',
      'Actor Country': ';US',
      'Recipient Name': 'Hamas',
      Placename: 'Rabat',
      Country: 'MA',
      'Other Arguments':
        'topic: International Stabilization Force;target: Morocco joins the international force for Gaza.',
    })
  })

  test('an outlet is in the sector of journalists', () => {
    const row = rowOf({ arguments: [{ role: 'agent', filler: 'jerusalem-post' }] })
    expect([row['Primary Actor Sector'], row['Actor Sectors']]).toEqual(['JRN', 'JRN'])
  })

  test('every PLOVER type has a quad code', () => {
    for (const type of Object.keys(PLOVER_MODES)) {
      expect(rowOf({ plover: { type } as Event['plover'] })['Quad Code']).toMatch(/^[1-4]$/)
    }
  })

  test('a country is found through what a place belongs to, even if that goes in a circle', () => {
    const rabat = bundled.entities.find(({ id }) => id === 'rabat') as Article['entities'][number]
    const entities = [
      { ...rabat, id: 'quarter', externalIds: [], partOf: ['street', 'rabat'] },
      { ...rabat, id: 'street', externalIds: [], partOf: ['quarter'] },
      { ...rabat, externalIds: [{ scheme: 'iso3166-1', id: 'MA', match: 'broad' }] },
    ]
    const row = rowOf({ arguments: [{ role: 'place', filler: 'quarter' }] }, { entities } as Partial<Article>)
    expect(row.Country).toBe('MA')
  })
})

describe('lines', () => {
  test.each([['morocco-isf', bundled] as const, ...FIXTURES.map(({ id, article }) => [id, article] as const)])(
    '%s comes back through a reader of tables',
    (_, article) => {
      const rows = ploverRows(article)
      expect(read(tsv(rows))).toEqual(rows)
    },
  )

  test('any valid article comes back, and so do its accounts', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const rows = ploverRows(article)
        expect(read(tsv(rows))).toEqual(rows)
        const current = article.events.filter(({ plover, provenance }) => plover && provenance.status !== 'deprecated')
        const accounts = rows.flatMap((row) => row.Certainties.split(';'))
        expect(accounts.toSorted()).toEqual(
          current.flatMap((event) => event.accounts.map(({ certainty }) => certainty)).toSorted(),
        )
      }),
    )
  })

  test('no value can break a row or a field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const summary = `"${words}\t\r\n"`
        const document = tsv(ploverRows(articleWith({ summary })))
        const [row, ...others] = read(document)
        expect(others).toEqual([])
        expect(row?.['Event Summary']).toBe(summary.replace(/[\t\n\v\f\r\x85\u2028\u2029]/g, ' '))
        expect(document.split('\n')).toHaveLength(3)
        expect(document.split('\n')[1]?.split('\t')).toHaveLength(PLOVER_COLUMNS.length)
      }),
    )
  })

  test('a semicolon in a name does not part a list', () => {
    const [publisher, ...others] = bundled.entities
    const entities = [{ ...publisher, name: 'News; and more' }, ...others] as Article['entities']
    const row = rowOf({ arguments: [{ role: 'agent', filler: publisher?.id ?? '' }] }, { entities })
    expect(row['Actor Name']).toBe('News, and more')
    expect(row.Source).toBe('News; and more')
  })
})
