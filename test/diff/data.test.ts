import { describe, expect, test } from 'vitest'
import { diffData } from '../../src/diff/index.js'
import { FERRY, ferry } from './ferry.js'

const other = ferry((a) => Object.assign(a, { id: 'other-news', title: 'Other' }))
const told = (...versions: Parameters<typeof diffData>) => {
  const { bump, articles } = diffData(...versions)
  return { bump, told: articles.flatMap(({ changes }) => changes.map(({ code, article }) => [code, article])) }
}

describe('many articles', () => {
  test('the same in any order', () => {
    expect(diffData([FERRY, other], [other, FERRY])).toEqual({ bump: null, articles: [] })
  })
  test('one more', () => {
    expect(told([FERRY], [other, FERRY])).toEqual({ bump: 'minor', told: [['article-added', 'other-news']] })
  })
  test('one less', () => {
    expect(told([FERRY, other], [FERRY])).toEqual({ bump: 'major', told: [['article-removed', 'other-news']] })
  })
  test('one with another id', () => {
    const renamed = { ...other, id: 'third-news' }
    expect(told([FERRY, other], [FERRY, renamed])).toEqual({ bump: 'major', told: [['article-renamed', 'third-news']] })
  })
  test('changes of several', () => {
    const after = [ferry((a) => (a.revision = 2)), { ...other, url: 'https://news.example/3' }]
    expect(told([FERRY, other], after)).toEqual({
      bump: 'minor',
      told: [
        ['revision-changed', 'ferry-news'],
        ['metadata-changed', 'other-news'],
      ],
    })
  })
})
