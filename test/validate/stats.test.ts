import fc from 'fast-check'
import pc from 'picocolors'
import { describe, expect, it } from 'vitest'
import { formatStats } from '../../src/cli/format-stats.js'
import { articleWith, base } from '../../src/rules/fixtures/base.js'
import { emptyStats, mergeStats, type Stats, statsOf } from '../../src/validate/stats.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { templateOf } from '../support/corpus/template.js'

const templates = Array.from({ length: 20 }, (_, i) => templateOf(i).article)

/** Articles that are quickly made, in languages and of years that vary. */
const articles = fc.array(
  fc
    .tuple(fc.constantFrom(...templates), fc.stringMatching(/^[a-z]{2,3}$/), fc.integer({ min: 1000, max: 9999 }))
    .map(([template, language, year]) => ({
      ...template,
      language,
      published: { ...template.published, edtf: `${year}` },
    })),
  { maxLength: 5 },
)
const arbitraryStats = articles.map((some) => some.map(statsOf).reduce(mergeStats, emptyStats))

/** Merging has to give the same bytes, the order of the keys included. */
const bytes = (stats: Stats) => JSON.stringify(stats)
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

describe('the statistics of an article', () => {
  it('count each record by what it is', () => {
    const stats = statsOf(base)
    expect(stats).toMatchObject({
      articles: 1,
      languages: { en: 1 },
      years: { 2026: 1 },
      records: { entity: 6, event: 5, quote: 3, stance: 2 },
      specificities: { named: 6, unnamed: 0, generic: 0 },
      voices: { publisher: 2, quote: 3 },
      certainties: { certain: 4, probable: 1, possible: 0, unknown: 0 },
      quoteModes: { direct: 1, indirect: 2, mixed: 0 },
      quoteSources: { named: 2, unnamed: 0, generic: 0, none: 1, unresolved: 0 },
      stanceValues: { favor: 2, against: 0, neutral: 0, mixed: 0 },
      methods: { manual: 16, assisted: 0, automatic: 0 },
    })
    expect(stats.ploverTypes).toMatchObject({ none: 5, THREATEN: 0 })
  })

  it('count everything once in each table', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const { entities, events, quotes, stances } = article
        const stats = statsOf(article)
        const accounts = events.flatMap((event) => event.accounts).length
        const records = entities.length + events.length + quotes.length + stances.length
        for (const table of [stats.languages, stats.years]) expect(sum(table)).toBe(1)
        for (const table of [stats.records, stats.methods, stats.statuses]) expect(sum(table)).toBe(records)
        for (const table of [stats.entityTypes, stats.specificities]) expect(sum(table)).toBe(entities.length)
        for (const table of [stats.voices, stats.certainties, stats.polarities, stats.tenses])
          expect(sum(table)).toBe(accounts)
        for (const table of [stats.quoteModes, stats.quoteSources]) expect(sum(table)).toBe(quotes.length)
        for (const table of [stats.stanceValues, stats.stanceExpressions]) expect(sum(table)).toBe(stances.length)
        expect(sum(stats.ploverTypes)).toBe(events.length)
      }),
    )
  })

  it.each([
    ['zh-Hant-TW', 'zh'],
    ['EN', 'en'],
    ['x-harbour', 'x'],
  ])('count the language %s as %s', (language, subtag) => {
    const article = articleWith((draft) => {
      draft.language = language
    })
    expect(statsOf(article).languages).toEqual({ [subtag]: 1 })
  })

  it.each([
    ['2026-03~', '2026'],
    ['2026-03-01/2026-03-05', '2026'],
    ['202X', 'unknown'],
    ['2025-12-31/2026-01-01', 'unknown'],
    ['2026-03/..', 'unknown'],
    ['last week', 'unknown'],
  ])('count a publication of %s in the year %s', (edtf, year) => {
    const article = articleWith((draft) => {
      draft.published.edtf = edtf
    })
    expect(statsOf(article).years).toEqual({ [year]: 1 })
  })

  it('count a source that is no entity as unresolved', () => {
    const article = articleWith((draft) => {
      for (const quote of draft.quotes) quote.source = 'nobody-knows'
    })
    expect(statsOf(article).quoteSources).toMatchObject({ named: 0, unresolved: 3 })
  })
})

describe('merging statistics', () => {
  it('is associative and commutative, and leaves what is merged with nothing', () => {
    fc.assert(
      fc.property(arbitraryStats, arbitraryStats, arbitraryStats, (a, b, c) => {
        expect(bytes(mergeStats(mergeStats(a, b), c))).toBe(bytes(mergeStats(a, mergeStats(b, c))))
        expect(bytes(mergeStats(a, b))).toBe(bytes(mergeStats(b, a)))
        expect(bytes(mergeStats(emptyStats, a))).toBe(bytes(a))
      }),
    )
  })

  it('adds up', () => {
    fc.assert(
      fc.property(articles, (some) => {
        const { records, ...stats } = some.map(statsOf).reduce(mergeStats, emptyStats)
        expect(stats.articles).toBe(some.length)
        expect(sum(stats.years)).toBe(some.length)
        expect(records.quote).toBe(some.flatMap(({ quotes }) => quotes).length)
      }),
    )
  })
})

describe('statistics for people', () => {
  const lines = (stats: Stats) => formatStats(stats, pc.createColors(false)).split('\n')

  it('show labels, counts and shares, the most frequent first', () => {
    const shown = lines(statsOf(base))
    expect(shown[0]).toBe('1 article')
    const at = shown.indexOf('Records by kind')
    expect(shown.slice(at, at + 5)).toEqual([
      'Records by kind',
      '  entity  6   37.5 %',
      '  event   5   31.3 %',
      '  quote   3   18.8 %',
      '  stance  2   12.5 %',
    ])
  })

  it('leave out what does not occur', () => {
    expect(lines(statsOf(base)).join('\n')).not.toMatch(/ 0 /)
  })

  it('keep years in their order and group digits', () => {
    const stats = { ...emptyStats, articles: 1234, years: { 2024: 34, 2025: 1000, 2026: 200 } }
    const shown = lines(stats)
    const at = shown.indexOf('Articles by year of publication')
    expect(shown.slice(at + 1, at + 4)).toEqual([
      '  2024     34    2.8 %',
      '  2025  1,000   81.0 %',
      '  2026    200   16.2 %',
    ])
  })

  it('say so where there is nothing', () => {
    expect(lines(emptyStats).filter((line) => line === '  none').length).toBeGreaterThan(10)
  })
})
