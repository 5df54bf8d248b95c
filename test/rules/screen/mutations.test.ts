import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/model/index.js'
import { SCREENED } from '../../../src/rules/index.js'
import { articleSchema } from '../../../src/schema/index.js'
import { readArticle } from '../../../src/validate/read-article.js'
import { templateOf } from '../../support/corpus/template.js'
import { mutatedArticles } from '../../support/mutations/cases.js'
import { countScreen, type ScreenCounts } from '../../support/mutations/screen-counts.js'
import { ruleFixtures } from '../../support/rule-fixtures.js'

const bundled = readArticle('data/morocco-isf').article as Article

const fixtures = await ruleFixtures()

const hasShape = (value: unknown) => articleSchema.safeParse(value).success

/** Rules that no article of a right shape can break. */
const byShape = new Set([...fixtures].filter(([, { failing }]) => !hasShape(failing)).map(([code]) => code))

const short = Array.from({ length: 100 }, (_, seed) => templateOf(seed).article).filter(
  ({ events }) => events.length < 6,
)

const originals = [...[...fixtures.values()].flatMap(({ passing, failing }) => [passing, failing]), ...short]

describe('of mutated articles the screen', () => {
  let counts: ScreenCounts

  beforeAll(() => {
    counts = countScreen(mutatedArticles(originals.filter(hasShape), 15_000, 1))
  })

  it('passes none in which a rule finds something', () => {
    expect(counts.wrong).toEqual([])
  })

  it('sees many of both sorts, and refuses few without need', () => {
    expect(Math.min(counts.clean, counts.broken)).toBeGreaterThan(3000)
    expect(counts.needless).toBeLessThan(counts.clean / 10)
  })

  it('sees every rule broken by itself', () => {
    const unseen = [...SCREENED].filter((code) => !byShape.has(code) && !counts.alone.has(code))
    expect(unseen).toEqual([])
  })

  it('passes none of the bundled article either', () => {
    const { wrong, clean, broken } = countScreen(mutatedArticles([bundled], 300, 2))
    expect(wrong).toEqual([])
    expect(Math.min(clean, broken)).toBeGreaterThan(50)
  })
})
