import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/model/index.js'
import { base } from '../../../src/rules/fixtures/base.js'
import { checkArticle, isClean, rules, SCREENED } from '../../../src/rules/index.js'
import { articleSchema } from '../../../src/schema/index.js'
import { readArticle } from '../../../src/validate/read-article.js'
import { FIXTURES } from '../../fixtures/load.js'
import { templateOf } from '../../support/corpus/template.js'
import { screened } from '../../support/mutations/screen-counts.js'
import { ruleFixtures } from '../../support/rule-fixtures.js'

const bundled = readArticle('data/morocco-isf').article as Article

/** Rules that need no text and that the screen leaves to themselves, each with a reason. None so far. */
const LEFT_ALONE: readonly string[] = []

const fixtures = await ruleFixtures()

describe('the screen', () => {
  it('speaks for every rule that needs no text', () => {
    const withoutText = rules.filter(({ needsText }) => !needsText).map(({ code }) => code)
    expect([...SCREENED, ...LEFT_ALONE].sort()).toEqual([...withoutText].sort())
  })

  it.each([...SCREENED])('refuses what breaks %s, unless its shape is wrong', (code) => {
    const failing = fixtures.get(code)?.failing
    expect(articleSchema.safeParse(failing).success && isClean(failing as typeof base)).toBe(false)
  })

  it.each([...fixtures.keys()])('accepts what is close to breaking %s', (code) => {
    expect(isClean(fixtures.get(code)?.passing as typeof base)).toBe(true)
  })

  it('accepts the bundled article and those of the fixtures', () => {
    const articles = [bundled, base, ...FIXTURES.map(({ article }) => article)]
    const clean = articles.filter((article) => checkArticle(article, { rules: screened }).length === 0)
    expect(clean.length).toBeGreaterThan(3)
    expect(clean.filter((article) => !isClean(article)).map(({ id }) => id)).toEqual([])
  })

  it('accepts every generated article', () => {
    const refused = Array.from({ length: 500 }, (_, seed) => seed).filter((seed) => !isClean(templateOf(seed).article))
    expect(refused).toEqual([])
  })
})
