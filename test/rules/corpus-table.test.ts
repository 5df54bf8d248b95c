import { describe, expect, it } from 'vitest'
import { claimsOf, corpusRules } from '../../src/rules/index.js'

describe('the rules between articles', () => {
  it('weigh what they weigh, and say what to do', () => {
    expect(corpusRules.map(({ code, group, severity, hint }) => [code, group, severity, hint])).toEqual([
      ['article-id-reused', 'corpus', 'error', 'give one of them another id, or keep only one revision of the article'],
      ['schema-version-mixed', 'corpus', 'error', 'bring all articles to one version'],
      [
        'external-id-type',
        'corpus',
        'warning',
        'correct one of the types, or weaken one match to close, broad, narrow or related',
      ],
    ])
  })

  it('know of each other by a law that is known', () => {
    expect(corpusRules.map(({ law }) => law).filter((law) => !['unique', 'agree'].includes(law))).toEqual([])
  })

  it.each([
    { schemaVersion: true },
    { schemaVersion: {} },
    { entities: [{ type: 'person', externalIds: [{ scheme: 1, id: 'Q1', match: 'exact' }] }] },
    { entities: [{ type: 'person', externalIds: [{ scheme: 'wikidata', id: 1, match: 'exact' }] }] },
    { entities: [{ type: 7, externalIds: [{ scheme: 'wikidata', id: 'Q1', match: 'exact' }] }] },
    { entities: [null, { externalIds: [null] }, { externalIds: 'Q1' }] },
  ])('hear no claim where something is of another type: %j', (document) => {
    expect(corpusRules.flatMap((rule) => claimsOf(rule, document))).toEqual([])
  })

  it('take a version that is a text for a version', () => {
    const rule = corpusRules.find(({ code }) => code === 'schema-version-mixed') ?? expect.unreachable()
    expect(claimsOf(rule, { schemaVersion: '1' })).toHaveLength(1)
  })
})
