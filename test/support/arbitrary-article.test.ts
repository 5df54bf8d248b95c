import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkArticle } from '../../src/rules/index.js'
import { verify } from '../../src/text/index.js'
import { arbitraryAnnotatedText } from './arbitrary-article.js'

it('generated articles fit their texts and no rule finds an error in them', () => {
  fc.assert(
    fc.property(arbitraryAnnotatedText, ({ article, text }) => {
      expect(verify(article, text).ok).toBe(true)
      expect(checkArticle(article, { text }).filter(({ severity }) => severity === 'error')).toEqual([])
    }),
  )
})
