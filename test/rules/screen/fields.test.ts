import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/model/index.js'
import { isClean } from '../../../src/rules/index.js'
import { arbitraryArticle } from '../../support/arbitrary-article.js'
import { type Places, placesOf, put } from '../../support/mutations/places.js'

const articles = fc.sample(arbitraryArticle, { numRuns: 400, seed: 1 })
const clean = articles.filter(isClean)

/** What breaks a rule wherever it is put. */
const BREAKING: Record<keyof Places, (article: Article, pointer: string) => void> = {
  references: (article, pointer) => put(article, pointer, 'nobody'),
  spans: (article, pointer) => put(article, `${pointer}/end`, 2 ** 20),
  times: (article, pointer) => put(article, `${pointer}/edtf`, 'tomorrow'),
  prose: (article, pointer) => put(article, pointer, 'a\u0007b'),
}

const fieldOf = (pointer: string) =>
  pointer.replace(/^(\/[a-z]+\/[0-9]+\/labels)\/.*/, '$1/*').replaceAll(/\/[0-9]+/g, '/*')

const fieldsOf = (some: readonly Article[], sort: keyof Places) =>
  [...new Set(some.flatMap((article) => placesOf(article)[sort].map(fieldOf)))].sort()

describe.each(Object.keys(BREAKING) as (keyof Places)[])('of %s the screen', (sort) => {
  it('meets every field', () => {
    expect(fieldsOf(clean, sort)).toEqual(fieldsOf(articles, sort))
  })

  it('sees every one that is wrong', () => {
    const missed = clean.flatMap((article) =>
      placesOf(article)[sort].filter((pointer) => {
        const broken = structuredClone(article)
        BREAKING[sort](broken, pointer)
        return isClean(broken)
      }),
    )
    expect(missed).toEqual([])
  })
})
