import { describe, expect, it } from 'vitest'
import { REPORTER_NAMES } from '../../src/cli/reporters/table.js'
import { type Report, reportSchema, validateCorpus } from '../../src/validate/index.js'
import { pathOf } from '../../src/validate/json/pointer.js'
import { hostileStrings } from '../cli/reporters/arbitraries.js'
import { print } from '../cli/reporters/support.js'
import type { Json } from '../support/mutate.js'
import { representatives } from '../support/schema-documents.js'

type Container = { [key: string]: Json }

/** What must never reach a terminal or a log: all of it but the newlines that a reporter makes. */
const FORBIDDEN = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\u2028\u2029]/u

const [article = null] = representatives('article')

/** One place for each field that holds text, by the field: records and items of a list are told apart by nothing else. */
function textFields(value: Json, pointer = '', field = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') found.set(field, found.get(field) ?? pointer)
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inner] of Object.entries(value)) {
    textFields(inner, `${pointer}/${key}`, `${field}/${Array.isArray(value) ? '*' : key}`, found)
  }
  return found
}

/** The article with another text at a place, as a line of JSON. */
function lineWith(pointer: string, text: string): string {
  const copy = structuredClone(article)
  const path = pathOf(pointer)
  const owner = path.slice(0, -1).reduce((holder, key) => holder[key] as Container, copy as Container)
  owner[path.at(-1) as string] = text
  return JSON.stringify(copy)
}

/** The article with another key in an object. */
function lineWithKey(pointer: string, key: string): string {
  const copy = structuredClone(article)
  const owner = pathOf(pointer).reduce((holder, part) => holder[part] as Container, copy as Container)
  Object.defineProperty(owner, key, { value: 'x', enumerable: true, configurable: true, writable: true })
  return JSON.stringify(copy)
}

async function* bytesOf(lines: readonly string[]) {
  for (const line of lines) yield Buffer.from(`${line}\n`)
}

const validate = (lines: readonly string[], name = 'naughty.ndjson', limit = 1000) =>
  validateCorpus({ name, bytes: bytesOf(lines) }, { limit })

async function holdReport(report: Report, articles: number): Promise<void> {
  expect(reportSchema.safeParse(report).error).toBeUndefined()
  expect(report).toMatchObject({ complete: true, read: { articles } })
  for (const name of REPORTER_NAMES) expect(await print(name, report), name).not.toMatch(FORBIDDEN)
}

const fields = [...textFields(article)]

describe('strings that hurt', () => {
  it('go into every field that holds text', () => {
    expect(fields.length).toBeGreaterThan(60)
    const free = ['/title', '/summary', '/entities/*/name', '/quotes/*/gloss', '/agents/*/name', '/text/content']
    expect(fields.map(([field]) => field)).toEqual(expect.arrayContaining(free))
  })

  it.each(fields)('in %s make a report, and no reporter lets them through', async (_, pointer) => {
    const report = await validate(hostileStrings.map((text) => lineWith(pointer, text)))
    await holdReport(report, hostileStrings.length)
  })

  it.each(['', '/entities/0', '/text', '/rights/text'])('as a key of "%s" make a report', async (pointer) => {
    const report = await validate(hostileStrings.map((key) => lineWithKey(pointer, key)))
    await holdReport(report, hostileStrings.length)
    expect(report.read.invalid).toBeGreaterThan(hostileStrings.length - 20)
  })

  it('as a language of labels make a report', async () => {
    const [, pointer = ''] = fields.find(([field]) => field.includes('/labels/')) ?? []
    const report = await validate(hostileStrings.map((key) => lineWithKey(pointer.replace(/\/[^/]*$/, ''), key)))
    await holdReport(report, hostileStrings.length)
  })

  it('instead of an article make a report', async () => {
    const lines = hostileStrings.map((text) => text.replaceAll('\n', ' ')).filter((text) => text.trim() !== '')
    for (const line of [...lines, ...hostileStrings.map((text) => JSON.stringify(text))]) {
      const report = await validate([line])
      expect(reportSchema.safeParse(report).success).toBe(true)
      expect(report.read, line).toMatchObject({ articles: 1, invalid: 1 })
    }
    await holdReport(await validate(lines), lines.length).catch((error: unknown) => {
      if (!String(error).includes('complete')) throw error
    })
  })

  it('as the name of a file make a report', async () => {
    for (const name of hostileStrings) {
      const report = await validate(['{}', '{', 'null'], name, 3)
      expect(report.diagnostics.length).toBeGreaterThan(0)
      for (const each of report.diagnostics) expect(each.location?.file).toBe(name)
      for (const reporter of REPORTER_NAMES) expect(await print(reporter, report), reporter).not.toMatch(FORBIDDEN)
    }
  })
})
