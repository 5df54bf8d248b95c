import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { article } from '../../src/index.js'
import { canonicalize, verify } from '../../src/text/index.js'
import { checkDocument } from '../../src/validate/check-document.js'
import { readArticle } from '../../src/validate/read-article.js'
import { skipWithoutText, textPath } from '../support/needs.js'

const folder = 'data/morocco-isf'

describe('the bundled article', () => {
  test('breaks no rule, not even one that only warns', () => {
    expect(checkDocument(readArticle(folder).article)).toEqual([])
  })

  test('is settled in every record', () => {
    expect(article.records().filter(({ provenance }) => provenance.status !== 'adjudicated')).toEqual([])
  })

  describe.skipIf(skipWithoutText('holding every span against the text'))('held against its text', () => {
    const text = () => readFileSync(textPath as string, 'utf8')

    test('matches in every span', () => {
      const { ok, spans, mismatches } = verify(article, text())
      expect({ ok, mismatches }).toEqual({ ok: true, mismatches: [] })
      expect(spans).toBeGreaterThan(400)
    })

    test('breaks no rule that needs the text', () => {
      expect(checkDocument(readArticle(folder).article, canonicalize(text()).text)).toEqual([])
    })
  })
})
