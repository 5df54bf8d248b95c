import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { stancesSection } from '../../src/report/stances.js'
import { holdersOf, targetsOf } from '../../src/report/stances-order.js'
import { cut } from '../../src/report/stances-words.js'
import { viewOf } from '../../src/report/view.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'

const SCORE = { favor: 1, mixed: 0, neutral: 0, against: -1 } as const

const view = (article: Article) => viewOf(article, undefined, [], article.events)
const markup = (article: Article) => stancesSection(view(article))?.body.markup ?? ''
const ids = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id).sort()

test('every stance has its place exactly once', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      expect(ids(markup(article))).toEqual(article.stances.map(({ id }) => id).sort())
    }),
  )
})

test('holders come from most in favor to most against, whatever the order of the stances', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const reversed = { ...article, stances: [...article.stances].reverse() }
      expect(holdersOf(view(reversed))).toEqual(holdersOf(view(article)))
      expect(targetsOf(view(reversed))).toEqual(targetsOf(view(article)))
      const means = holdersOf(view(article)).map(
        ({ stances }) => stances.reduce((sum, { value }) => sum + SCORE[value], 0) / stances.length,
      )
      expect(means).toEqual([...means].sort((a, b) => b - a))
    }),
  )
})

test('references that lead nowhere are shown as words, without a link', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const page = markup({ ...article, entities: [], events: [], quotes: [] })
      expect(page).not.toContain('<a ')
      for (const { holder } of article.stances) expect(page).toContain(holder)
    }),
  )
})

test('a long text is cut after a word', () => {
  expect(cut('one two three', 13)).toBe('one two three')
  expect(cut('one two three', 9)).toBe('one two…')
  expect(cut('👍👍👍', 2)).toBe('👍👍…')
})
