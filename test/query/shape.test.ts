import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleShape } from '../../src/query/article-shape.js'
import type { Problem } from '../../src/query/errors.js'
import { FIXTURES } from '../fixtures/load.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { draft } from './sample.js'

const shape = articleShape()

function problemsOf(value: unknown): Problem[] {
  const problems: Problem[] = []
  shape.explain(value, '', (problem) => problems.push(problem))
  return problems
}

describe('a value fits exactly if nothing about it needs explaining', () => {
  test.each(FIXTURES)('$id', ({ article }) => {
    expect(shape.fits(article)).toBe(true)
    expect(problemsOf(article)).toEqual([])
  })

  test('any article', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        expect(shape.fits(article)).toBe(true)
        expect(problemsOf(article)).toEqual([])
      }),
    )
  })

  test('an article in which one value is another or missing', () => {
    const data = draft()
    const places = placesIn(data)
    const values = fc.oneof(
      fc.constantFrom<unknown>(null, true, -1, 0, 1, 1.5, '', 'past', 'gpe', '2026-02', [], {}, [null], [{}]),
      fc.jsonValue(),
    )
    const changes = fc.record({ place: fc.constantFrom(...places), value: values, removed: fc.boolean() })
    fc.assert(
      fc.property(changes, ({ place: [holder, key], value, removed }) => {
        const before = Object.entries(holder)
        if (removed) delete holder[key]
        else holder[key] = value
        const fits = shape.fits(data)
        const problems = problemsOf(data)
        for (const each of Object.keys(holder)) delete holder[each]
        Object.assign(holder, Object.fromEntries(before))
        expect(problems.length === 0).toBe(fits)
      }),
      { numRuns: 2000 },
    )
    expect(shape.fits(data)).toBe(true)
  })

  test('what is no article', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(value).length === 0).toBe(shape.fits(value))
      }),
    )
  })
})

/** Every field of every object in a value. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(placesIn)
  if (Array.isArray(value)) return below
  const object = value as Record<string, unknown>
  return [...Object.keys(object).map((key): [Record<string, unknown>, string] => [object, key]), ...below]
}
