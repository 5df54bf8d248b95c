import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/build/contrast.js'
import { explain } from '../../src/build/explanations.js'
import { formatJson, type Json } from '../../src/build/format-json.js'
import { corpusRules } from '../../src/rules/corpus/index.js'
import { shapes } from '../../src/rules/fixtures/shapes.js'
import { sources } from '../../src/rules/fixtures/sources.js'
import { rules } from '../../src/rules/index.js'
import { codes } from '../../src/validate/codes.js'

const explanations = await explain(codes)

describe('the explanations', () => {
  it('are one for each code', () => {
    expect(explanations.map(({ code }) => code)).toEqual(codes.map(({ code }) => code))
  })

  it('have examples for every rule, and for each code with a fixture', () => {
    const expected = [...rules, ...corpusRules]
      .map(({ code }) => code)
      .concat(Object.keys(shapes), Object.keys(sources))
    const withExamples = explanations.filter(({ bad, good }) => bad && good).map(({ code }) => code)
    expect(withExamples.sort()).toEqual([...new Set(expected)].sort())
  })

  it.each(explanations.flatMap(({ code, bad, good }) => (bad && good ? [{ code, bad, good }] : [])))(
    'show $code in few lines, wrong and right apart',
    ({ code, bad, good }) => {
      expect(bad.json).not.toBe(good.json)
      for (const { json } of [bad, good]) expect(json.split('\n').length).toBeLessThanOrEqual(15)
      const isDocument = !Object.hasOwn(sources, code) && !corpusRules.some((rule) => rule.code === code)
      if (isDocument) for (const { json } of [bad, good]) expect(() => JSON.parse(json)).not.toThrow()
    },
  )

  it('are the same every time', async () => {
    expect(await explain(codes)).toEqual(explanations)
  })
})

describe('contrast', () => {
  const article = (title: string, name: string, city = 'Oslo') => ({
    title,
    language: 'en',
    entities: [
      { kind: 'entity', id: 'a', name, type: 'person' },
      { kind: 'entity', id: 'b', name: city, type: 'gpe' },
    ],
  })

  it('gives the record alone where nothing else differs', () => {
    expect(contrast([article('T', 'A')], [article('T', 'B')], '/entities/0/name')).toEqual({
      bad: [{ kind: 'entity', id: 'a', name: 'A' }],
      good: [{ kind: 'entity', id: 'a', name: 'B' }],
    })
  })

  it('keeps all that differs, and what the finding is about', () => {
    const { bad } = contrast([article('T', 'A', 'Bergen')], [article('U', 'A')], '/entities/0/type')
    expect(bad).toEqual([
      {
        title: 'T',
        entities: [
          { kind: 'entity', id: 'a', type: 'person' },
          { kind: 'entity', id: 'b', name: 'Bergen' },
        ],
      },
    ])
  })

  it('keeps near the finding where that is asked for', () => {
    const { bad } = contrast([article('T', 'A', 'Bergen')], [article('U', 'B')], '/entities/1/name', true)
    expect(bad).toEqual([{ kind: 'entity', id: 'b', name: 'Bergen' }])
  })

  it('shows where several documents differ from each other', () => {
    const [first, second] = [article('T', 'A'), article('T', 'B')]
    expect(contrast([first, second], [first, first], '/entities/0/name').bad).toEqual([
      { kind: 'entity', id: 'a', name: 'A' },
      { kind: 'entity', id: 'a', name: 'B' },
    ])
  })
})

describe('formatJson', () => {
  it('writes JSON of the same value, but for long strings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.stringify(JSON.parse(formatJson(value as Json)))).toBe(JSON.stringify(value))
      }),
    )
  })

  it('cuts long strings', () => {
    expect(formatJson('x'.repeat(200))).toBe(`"${'x'.repeat(100)}…"`)
  })
})
