import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { attribution } from '../../src/report/attribution.js'
import { html } from '../../src/report/html.js'
import { quotesSection } from '../../src/report/quotes.js'
import { viewOf } from '../../src/report/view.js'
import { arbitraryAnnotatedText, arbitraryArticle } from '../support/arbitrary-article.js'

const view = (article: Article, text?: string) => viewOf(article, text, [], article.events)
const markup = (article: Article, text?: string) => quotesSection(view(article, text))?.body.markup ?? ''

test('every quote has its place exactly once, whatever the order of the quotes', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const page = markup(article)
      expect([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id).sort()).toEqual(
        article.quotes.map(({ id }) => id).sort(),
      )
      expect(markup({ ...article, quotes: [...article.quotes].reverse() })).toBe(page)
    }),
  )
})

test('the cue is shown where the text is given; a text too short for it leaves it out', () => {
  fc.assert(
    fc.property(arbitraryAnnotatedText, ({ article, text }) => {
      fc.pre(article.quotes.length > 0)
      expect(markup(article, text)).toContain('Attributed by')
      expect(markup(article, '')).not.toContain('Attributed by')
    }),
  )
})

test('the attribution names every voice, the innermost first', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      for (const { id } of article.quotes) {
        const words = html`${attribution(view(article), id)}`.markup
        expect(words.split(', as told by ').length).toBe(view(article).chainOf(id).length)
      }
    }),
  )
  const [article] = fc.sample(arbitraryArticle, 1) as [Article]
  expect(attribution(view(article), null)).toBe('the publisher, in its own voice')
  expect(html`${attribution(view(article), 'nowhere')}`.markup).toContain('nowhere')
})
