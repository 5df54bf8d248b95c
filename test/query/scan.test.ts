import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as model from '../../src/model/index.js'
import type { EntityFilter, EventFilter, QuoteFilter, RecordFilter, StanceFilter } from '../../src/query/index.js'
import { openArticle } from '../../src/query/index.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { naive } from './naive.js'
import { ids, sample } from './sample.js'

/** The invented article of these tests, or any other. */
const articles: fc.Arbitrary<model.Article> = fc.oneof(fc.constant(sample), arbitraryArticle)

/** One value, or several in any order, some of them twice; `undefined` where there are none to choose from. */
const anyOf = <T>(values: readonly T[]): fc.Arbitrary<unknown> =>
  values.length === 0
    ? fc.constant(undefined)
    : fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 4 }))
/** Any of these conditions together; few of them most of the time, so that something is found. */
const filter = <F>(fields: { readonly [K in keyof F]-?: fc.Arbitrary<unknown> }): fc.Arbitrary<F> =>
  fc
    .uniqueArray(fc.constantFrom(...(Object.keys(fields) as (keyof F & string)[])), { maxLength: 4 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name]])))) as fc.Arbitrary<F>

const entityFilter = ({ entities }: model.Article) =>
  filter<EntityFilter>({
    type: anyOf(model.ENTITY_TYPES),
    specificity: anyOf(model.SPECIFICITIES),
    partOf: anyOf(ids(entities)),
    externalId: filter<NonNullable<EntityFilter['externalId']>>({
      scheme: anyOf(['wikidata', 'iso3166-1', 'url', 'none']),
      id: anyOf(entities.flatMap(({ externalIds }) => ids(externalIds))),
      match: anyOf(model.MATCHES),
    }),
  })
const eventFilter = ({ entities, events, quotes }: model.Article) =>
  filter<EventFilter>({
    involves: anyOf([...ids(entities), ...ids(events)]),
    role: anyOf(model.ARGUMENT_ROLES),
    aspect: anyOf(model.ASPECTS),
    plover: anyOf(['CONSULT', 'REJECT', 'COOPERATE', null]),
    mode: anyOf(Object.values(model.PLOVER_MODES).flat()),
    overlaps: anyOf(['2026', '2026-02', '2027/..', '../2026-02-28', '2026-03-01']),
    during: anyOf(['2026', '2026-03', '2020/2030']),
    certainty: anyOf(model.CERTAINTIES),
    polarity: anyOf(model.POLARITIES),
    tense: anyOf(model.TENSES),
    source: anyOf([...ids(entities), null]),
    quote: anyOf([...ids(quotes), null]),
    presupposed: fc.boolean(),
    publisher: fc.boolean(),
  })
const quoteFilter = ({ entities, events, quotes }: model.Article) =>
  filter<QuoteFilter>({
    source: anyOf([...ids(entities), null]),
    mode: anyOf(model.QUOTE_MODES),
    within: anyOf([...ids(quotes), null]),
    about: anyOf([...ids(entities), ...ids(events)]),
    unnamed: fc.boolean(),
  })
const stanceFilter = ({ entities, events, quotes }: model.Article) =>
  filter<StanceFilter>({
    holder: anyOf(ids(entities)),
    target: anyOf([...ids(entities), ...ids(events), ...ids(quotes)]),
    value: anyOf(model.STANCE_VALUES),
    expression: anyOf(model.STANCE_EXPRESSIONS),
  })
const recordFilter = ({ entities, events, quotes, stances }: model.Article) =>
  filter<RecordFilter>({
    kind: anyOf(model.KINDS),
    status: anyOf(model.STATUSES),
    refersTo: anyOf(ids([...entities, ...events, ...quotes, ...stances])),
  })

const several = <F>(filters: (article: model.Article) => fc.Arbitrary<F>) =>
  articles.chain((article) =>
    fc.tuple(fc.constant(article), fc.array(filters(article), { minLength: 1, maxLength: 4 })),
  )

describe('any filter finds what a scan finds', () => {
  const cases = [
    ['entities', entityFilter],
    ['events', eventFilter],
    ['quotes', quoteFilter],
    ['stances', stanceFilter],
    ['records', recordFilter],
    ['timeline', eventFilter],
  ] as const
  test.each(cases)('of %s', (method, filters) => {
    fc.assert(
      fc.property(several<object>(filters), ([article, asked]) => {
        const [view, scan] = [openArticle(article), naive(article)]
        const found: (filter: object) => unknown = view[method]
        const wanted: (filter: object) => unknown = scan[method]
        for (const filter of asked) expect(found(filter)).toEqual(wanted(filter))
      }),
    )
  })
})

test('what is asked by id is what a scan finds', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const [view, scan] = [openArticle(article), naive(article)]
      for (const { id } of article.quotes) expect(view.about(id)).toEqual(scan.about(id))
      for (const { id } of article.entities) {
        expect(view.onWordOf(id)).toEqual(scan.onWordOf(id))
        expect(view.links(id)).toEqual(scan.links(id))
      }
      for (const { id } of [...article.entities, ...article.events]) {
        for (const { mention, voice } of view.mentions(id)) {
          expect(ids(voice.quotes)).toEqual(scan.speakingOver(mention))
        }
      }
    }),
  )
})

test('at any offset speaks who a scan finds', () => {
  fc.assert(
    fc.property(articles, fc.nat(), (article, offset) => {
      const start = offset % article.text.length
      const { quotes } = openArticle(article).voiceAt(start)
      expect(ids(quotes)).toEqual(naive(article).speakingOver({ start, end: start + 1 }))
    }),
  )
})
