import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptorModule } from '../../../src/build/acceptor/module.js'
import { ACCEPTED_DEPTH, acceptArticle, acceptRecord } from '../../../src/generated/accept.js'
import { data } from '../../../src/generated/article.js'
import { type Article, COLLECTIONS, KINDS } from '../../../src/model/index.js'
import { inspect } from '../../../src/validate/json/inspect.js'
import { FIXTURES } from '../../fixtures/load.js'
import { arbitraryArticle } from '../../support/arbitrary-article.js'
import { templateOf } from '../../support/corpus/template.js'

/** As it is after a way through JSON. */
const parsed = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const keysIn = (value: unknown): number => inspect(value, ACCEPTED_DEPTH).keys

function expectAccepted(given: Article): void {
  const article = parsed(given)
  expect(acceptArticle(article)).toBe(keysIn(article))
  for (const kind of KINDS) {
    for (const record of article[COLLECTIONS[kind]]) expect(acceptRecord[kind](record)).toBe(keysIn(record))
  }
}

describe('the built acceptors', () => {
  it('accept the bundled article', () => expectAccepted(data))
  it.each(FIXTURES)('accept $id', ({ article }) => expectAccepted(article))

  it('accept the articles of the generated corpus', () => {
    for (let seed = 0; seed < 100; seed++) expectAccepted(templateOf(seed).article)
  })

  it('accept articles in which every field occurs', () => {
    fc.assert(fc.property(arbitraryArticle, expectAccepted), { seed: 1, numRuns: 100 })
  })

  it('refuse what nests deeper than an article can', () => {
    const deepest = parsed(FIXTURES[1]?.article)
    expect(inspect(deepest, ACCEPTED_DEPTH).tooDeep).toBe(false)
    expect(inspect(deepest, ACCEPTED_DEPTH - 1).tooDeep).toBe(true)
  })

  it('are those of the schemas as they are', () => {
    const built = readFileSync(new URL('../../../src/generated/accept.ts', import.meta.url), 'utf8')
    expect(built === acceptorModule()).toBe(true)
  })
})
