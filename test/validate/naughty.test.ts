import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REPORTER_NAMES } from '../../src/cli/reporters/table.js'
import { pathOf } from '../../src/model/pointer.js'
import { type Report, reportSchema, validateCorpus } from '../../src/validate/index.js'
import { hostileStrings } from '../cli/reporters/arbitraries.js'
import { print } from '../cli/reporters/support.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import type { Json } from '../support/mutate.js'

type Container = { [key: string]: Json }

/** What must never reach a terminal or a log: all of it but the newlines that a reporter makes. */
const FORBIDDEN = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\u2028\u2029]/u

/** Small articles first: the same ones on every run. */
const articles = fc
  .sample(arbitraryArticle, { seed: 3, numRuns: 400 })
  .map((article) => article as unknown as Json)
  .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)

/** A place for text in an article. */
interface Place {
  readonly article: Json
  readonly pointer: string
}

/** Fields that people write into, and those that programs take for names of things. */
const FREE =
  /\/(?:title|summary|name|version|labels\/\*|aliases\/\*|alternatives\/\*|note|gloss|text|content|id|source|url)$/

/** A place for each of these fields, by its name, with `*` for the numbers of items and for languages. */
const places = new Map<string, Place>()

function findPlaces(article: Json, value: Json, pointer: string, field: string): void {
  if (typeof value === 'string' && FREE.test(field) && !places.has(field)) places.set(field, { article, pointer })
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const isAny = Array.isArray(value) || field.endsWith('/labels')
    findPlaces(article, inner, `${pointer}/${key}`, `${field}/${isAny ? '*' : key}`)
  }
}

for (const article of articles) findPlaces(article, article, '', '')

/** The article as a line of JSON, after a change of what holds the place. */
function lineWith({ article, pointer }: Place, change: (owner: Container, key: string) => void): string {
  const copy = structuredClone(article)
  const path = pathOf(pointer)
  change(
    path.slice(0, -1).reduce((holder, key) => holder[key] as Container, copy as Container),
    path.at(-1) as string,
  )
  return JSON.stringify(copy)
}

const linesWith = (place: Place) =>
  hostileStrings.map((text) =>
    lineWith(place, (owner, key) => {
      owner[key] = text
    }),
  )

/** The article with a further key beside the place. */
const linesWithKey = (place: Place) =>
  hostileStrings.map((key) =>
    lineWith(place, (owner) => {
      Object.defineProperty(owner, key, { value: 'x', enumerable: true, configurable: true, writable: true })
    }),
  )

async function* bytesOf(lines: readonly string[]) {
  for (const line of lines) yield Buffer.from(`${line}\n`)
}

const validate = (lines: readonly string[], name = 'naughty.ndjson', limit = 1000) =>
  validateCorpus({ name, bytes: bytesOf(lines) }, { limit })

async function holdReport(report: Report, articles: number): Promise<void> {
  expect(reportSchema.safeParse(report).error).toBeUndefined()
  expect(report).toMatchObject({ complete: true, read: { articles } })
  for (const name of REPORTER_NAMES) expect(print(name, report), name).not.toMatch(FORBIDDEN)
}

describe('strings that hurt', () => {
  it('go into every field that people write into, and into ids', () => {
    expect(places.size).toBeGreaterThan(30)
    for (const field of [
      '/title',
      '/agents/*/name',
      '/text/content',
      '/entities/*/labels/*',
      '/quotes/*/verbatim/*/text',
    ]) {
      expect(places.has(field), field).toBe(true)
    }
  })

  it.each([...places])('in %s make a report, and no reporter lets them through', async (_, place) => {
    await holdReport(await validate(linesWith(place)), hostileStrings.length)
  })

  it.each(['/title', '/entities/*/name', '/entities/*/labels/*', '/text/content'])(
    'as a key beside %s make a report, and no reporter lets them through',
    async (field) => {
      const report = await validate(linesWithKey(places.get(field) as Place))
      await holdReport(report, hostileStrings.length)
      expect(report.read.invalid).toBeGreaterThan(hostileStrings.length / 2)
    },
  )

  it('instead of an article make a report', async () => {
    const lines = hostileStrings.map((text) => text.replaceAll('\n', ' ')).filter((text) => text.trim() !== '')
    for (const line of [...lines, ...hostileStrings.map((text) => JSON.stringify(text))]) {
      const report = await validate([line])
      expect(reportSchema.safeParse(report).success).toBe(true)
      expect(report.read, line).toMatchObject({ articles: 1, invalid: 1 })
    }
    await holdReport(await validate(lines), lines.length)
  })

  it('as the name of a file make a report', async () => {
    for (const name of hostileStrings) {
      const report = await validate(['{}', '{', 'null'], name, 3)
      expect(report.diagnostics.length).toBeGreaterThan(0)
      for (const each of report.diagnostics) expect(each.location?.file).toBe(name)
      for (const reporter of REPORTER_NAMES) expect(print(reporter, report), reporter).not.toMatch(FORBIDDEN)
    }
  })
})
