import { describe, expect, test } from 'vitest'
import { diffArticles } from '../../src/diff/index.js'
import type { Article } from '../../src/model/index.js'
import { FIXTURES } from '../fixtures/load.js'
import { FERRY, ferry } from './ferry.js'

const recordsOf = ({ entities, events, quotes, stances }: Article) => [...entities, ...events, ...quotes, ...stances]

const REFERENCES =
  'id publisher dateline holder of filler anchor quote to source within act target partOf quotes replacedBy'

/** An article in which every record has another id. */
function renamed(article: Article): Article {
  const ids = new Map(recordsOf(article).map(({ id }, i) => [id, `record-${i}`]))
  const fields = new Set(REFERENCES.split(' '))
  const rename = (value: unknown, field: string): unknown => {
    if (field === 'externalIds' || field === 'agents') return value
    if (typeof value === 'string') return fields.has(field) ? (ids.get(value) ?? value) : value
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => rename(item, field))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner, key)]))
  }
  return { ...(rename(article, '') as Article), id: article.id }
}

describe('renamed records', () => {
  test.each(FIXTURES)('every id of $id', ({ article }) => {
    const { changes } = diffArticles(article, renamed(article))
    const records = recordsOf(article)
    expect(changes.map(({ code }) => code)).toEqual(records.map(() => 'record-renamed'))
    expect(changes.map(({ before }) => before)).toEqual(records.map(({ id }) => id))
  })

  test('an annotator, and all that it annotated', () => {
    const after = ferry((a) => {
      a.agents[0].id = 'night-desk'
      for (const list of ['entities', 'events', 'quotes', 'stances'] as const)
        for (const { provenance } of a[list]) provenance.by = 'night-desk'
    })
    expect(diffArticles(FERRY, after).changes).toMatchObject([
      { code: 'record-renamed', record: { kind: 'agent', id: 'night-desk' }, before: 'desk' },
    ])
  })

  test('a record with another id and other content is another record', () => {
    const after = ferry((a) => Object.assign(a.stances[1], { id: 'other', gloss: 'Otherwise.' }))
    expect(diffArticles(FERRY, after).changes.map(({ code }) => code)).toEqual(['record-removed', 'record-added'])
  })

  test('a reference that does not follow is told', () => {
    const after = ferry((a) => {
      a.entities[3].id = 'port'
      a.entities[1].roles[0].of = 'port'
      a.events[0].arguments[1].filler = 'port'
      delete a.dateline
    })
    expect(diffArticles(FERRY, after).changes.map(({ code }) => code)).toEqual(['record-renamed', 'metadata-changed'])
  })

  test('two records that refer to each other', () => {
    const after = ferry((a) => {
      a.stances[0].id = 'new-one'
      a.stances[1].id = 'new-two'
      a.stances[1].provenance.replacedBy = 'new-one'
    })
    expect(diffArticles(FERRY, after).changes.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['record-renamed', 'mayor-toward-closure', 'new-one'],
      ['record-renamed', 'company-toward-closure', 'new-two'],
    ])
  })
})
