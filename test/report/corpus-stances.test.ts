import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article, Stance } from '../../src/model/index.js'
import { targetsSection } from '../../src/report/corpus-stances.js'
import { CorpusSummary } from '../../src/report/corpus-summary.js'
import { machine } from '../fixtures/load.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'

function summaryOf(articles: readonly Article[]): CorpusSummary {
  const summary = new CorpusSummary()
  for (const [i, article] of articles.entries()) summary.add(article, `a-${i}`, { place: '', errors: 0, warnings: 0 })
  return summary
}

const totalOf = (summary: CorpusSummary) =>
  summary.targets.reduce((sum, { values }) => sum + values.favor + values.against + values.neutral + values.mixed, 0)

/** An article of one entity with stances on it. */
function articleOn(name: string, values: readonly Stance['value'][], wikidata?: string): Article {
  const [entity] = machine.article.entities
  if (entity === undefined) throw new Error('the fixture has no entity')
  const externalIds = wikidata === undefined ? [] : [{ scheme: 'wikidata', id: wikidata, match: 'exact' } as const]
  const stances = values.map(
    (value, i): Stance => ({
      kind: 'stance',
      id: `s-${i}`,
      holder: 'x',
      target: entity.id,
      value,
      expression: 'explicit',
      quotes: [],
      gloss: 'So.',
      evidence: [],
      provenance: entity.provenance,
    }),
  )
  return { ...machine.article, entities: [{ ...entity, name, externalIds }], events: [], quotes: [], stances }
}

test('every stance is counted once: for its target, or as one on something else', () => {
  fc.assert(
    fc.property(fc.array(arbitraryArticle, { maxLength: 4 }), (articles) => {
      const summary = summaryOf(articles)
      expect(totalOf(summary) + summary.otherStances).toBe(articles.flatMap(({ stances }) => stances).length)
      for (const { articles: count } of summary.targets) expect(count).toBeLessThanOrEqual(articles.length)
    }),
    { numRuns: 40 },
  )
})

test('a target is one of several articles by its external id, whatever it is called, else by its name', () => {
  const summary = summaryOf([
    articleOn('Here', ['favor', 'favor'], 'Q1'),
    articleOn('There', ['against'], 'Q1'),
    articleOn('Here', ['mixed']),
    articleOn('Here', ['neutral']),
  ])
  expect(summary.targets).toEqual([
    expect.objectContaining({
      name: 'Here',
      externalId: 'wikidata:Q1',
      articles: 2,
      values: { favor: 2, against: 1, neutral: 0, mixed: 0 },
    }),
    expect.objectContaining({ name: 'Here', articles: 2, values: { favor: 0, against: 0, neutral: 1, mixed: 1 } }),
  ])
})

test('targets come by the number of articles, then by name, and those beyond fifty are told of', () => {
  const names = Array.from({ length: 53 }, (_, i) => `Target ${String(i).padStart(2, '0')}`)
  const articles = [...names].reverse().map((name) => articleOn(name, ['favor']))
  const section = targetsSection(summaryOf([...articles, articleOn('Target 52', ['against', 'against'])]))
  const shown = [...(section?.body.markup ?? '').matchAll(/<bdi>(Target \d+)<\/bdi>/g)].map(([, name]) => name)
  expect(shown).toEqual(['Target 52', ...names.slice(0, 49)])
  expect(section?.body.markup).toContain('3 more targets are not shown')
  expect(section?.count).toBe(53)
})

test('without stances there is no table of them', () => {
  expect(targetsSection(summaryOf([articleOn('Here', [])]))).toBeUndefined()
})
