import { describe, expect, it } from 'vitest'
import { ArticleError, openArticle } from '../../src/query/index.js'
import { articleSchema } from '../../src/schema/index.js'
import { sample } from './sample.js'

type Holder = Record<string | number, unknown>

/** The sample with every field that an article can have. */
function full() {
  const data = JSON.parse(JSON.stringify(sample))
  const note = 'checked'
  Object.assign(data, { $schema: 'article.json', url: 'https://daily-tide.example/ferry', modified: data.published })
  Object.assign(data.published, { stated: ['day'], note })
  Object.assign(data.rights.text, { license: 'CC0-1.0' })
  Object.assign(data.text, { codePoints: 1000, content: 'x'.repeat(1000) })
  Object.assign(data.agents[0], { version: '1' })
  Object.assign(data.entities[0], { labels: { fr: 'La Marée' }, aliases: ['The Tide'] })
  Object.assign(data.entities[0].provenance, { replacedBy: 'captain', confidence: 0.5, note })
  Object.assign(data.events[0].mentions[0], { level: 'NOM' })
  Object.assign(data.events[0], { externalIds: data.entities[1].externalIds })
  return JSON.parse(JSON.stringify(data))
}

type Place = readonly [holder: Holder, key: string, pointer: string]

function everyPlace(value: unknown, pointer = ''): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => {
    const at = `${pointer}/${key}`
    return [[value as Holder, key, at] as const, ...everyPlace(held, at)]
  })
}

/** The first value of each field in a document, with what holds it and its JSON Pointer. */
function placesIn(document: unknown): readonly Place[] {
  const first = new Map<string, Place>()
  for (const place of everyPlace(document)) {
    const field = place[2].replaceAll(/\/[0-9]+/g, '/*')
    if (!first.has(field)) first.set(field, place)
  }
  return [...first.values()]
}

function problemsOf(data: unknown): ArticleError['problems'] {
  try {
    openArticle(data)
  } catch (error) {
    if (error instanceof ArticleError) return error.problems
    throw error
  }
  return []
}

describe('an article with every field', () => {
  const data = full()

  it('opens', () => {
    expect(problemsOf(data)).toEqual([])
  })

  it('does not open where any value is of another sort, and says where', () => {
    for (const [holder, key, pointer] of placesIn(data)) {
      const before = holder[key]
      holder[key] = typeof before === 'number' ? 'five' : 5
      const [problem] = problemsOf(data)
      holder[key] = before
      expect(problem).toEqual({ pointer, message: expect.stringContaining('expected') })
    }
  })

  it('opens without just those fields that the schema makes optional', () => {
    for (const [holder, key, pointer] of placesIn(data)) {
      if (Array.isArray(holder)) continue
      const before = holder[key]
      holder[key] = undefined
      const isOptional = articleSchema.safeParse(JSON.parse(JSON.stringify(data))).success
      const [problem] = problemsOf(data)
      holder[key] = before
      expect(problem).toEqual(isOptional ? undefined : { pointer, message: expect.stringContaining('is missing') })
    }
  })
})
