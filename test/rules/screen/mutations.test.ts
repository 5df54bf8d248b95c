import { describe, expect, it } from 'vitest'
import { data as bundled } from '../../../src/generated/article.js'
import { SCREENED } from '../../../src/rules/index.js'
import { articleSchema } from '../../../src/schema/index.js'
import { templateOf } from '../../support/corpus/template.js'
import { mutatedArticles } from '../../support/mutations/cases.js'
import { countScreen } from '../../support/mutations/screen-counts.js'
import { ruleFixtures } from '../../support/rule-fixtures.js'

const fixtures = [...(await ruleFixtures()).values()]

/** Of rules whose failing articles have a wrong shape, no article of a right shape can break them. */
const byShape = [...(await ruleFixtures())].filter(([, { failing }]) => !articleSchema.safeParse(failing).success)

const short = Array.from({ length: 100 }, (_, seed) => templateOf(seed).article).filter(
  ({ events }) => events.length < 6,
)

describe('of mutated articles the screen', () => {
  const originals = [...fixtures.flatMap(({ passing, failing }) => [passing, failing]), ...short]
  const counts = countScreen(mutatedArticles(originals, 20_000, 1))

  it('passes none in which a rule finds something', () => {
    expect(counts.wrong).toEqual([])
  })

  it('sees many of both sorts, and refuses few without need', () => {
    expect(counts.clean).toBeGreaterThan(4000)
    expect(counts.broken).toBeGreaterThan(4000)
    expect(counts.needless).toBeLessThan(counts.clean / 10)
  })

  it('sees every rule broken by itself', () => {
    const shapely = [...SCREENED].filter((code) => !byShape.some(([known]) => known === code))
    expect(shapely.filter((code) => !counts.alone.has(code))).toEqual([])
  })

  it('passes none of the bundled article either', () => {
    const { wrong, clean, broken } = countScreen(mutatedArticles([bundled], 300, 2))
    expect(wrong).toEqual([])
    expect(Math.min(clean, broken)).toBeGreaterThan(50)
  })
})
