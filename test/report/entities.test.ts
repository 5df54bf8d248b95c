import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { entitiesSection } from '../../src/report/entities.js'
import { viewOf } from '../../src/report/view.js'
import { arbitraryAnnotatedText, arbitraryArticle } from '../support/arbitrary-article.js'

const markup = (article: Article, text?: string) =>
  entitiesSection(viewOf(article, text, [], article.events))?.body.markup ?? ''

test('every entity has its place exactly once, whatever the order of the entities', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const page = markup(article)
      expect([...page.matchAll(/ id="([a-z0-9][^"]*)"/g)].map(([, id]) => id).sort()).toEqual(
        article.entities.map(({ id }) => id).sort(),
      )
      expect(markup({ ...article, entities: [...article.entities].reverse() })).toBe(page)
    }),
  )
})

test('spans outside of the text and a text of no length leave out the strip and the words', () => {
  fc.assert(
    fc.property(arbitraryAnnotatedText, ({ article }) => {
      const page = markup({ ...article, text: { ...article.text, length: 0 } }, '')
      expect(page).not.toMatch(/class="strip"|NaN%|Infinity%|“<bdi/)
    }),
  )
})

test('every wording that is more than a name is told of, once for each record, kind and alternatives', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const terms = new Set(
        [...article.entities, ...article.events].flatMap(({ id, mentions }) =>
          mentions.flatMap(({ framing }) =>
            framing === undefined ? [] : JSON.stringify([id, framing.kind, framing.alternatives]),
          ),
        ),
      )
      expect(markup(article).split('<ul class="terms">')[1]?.split('<li ').length ?? 1).toBe(terms.size + 1)
    }),
  )
})
