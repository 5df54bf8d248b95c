import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.js'
import { articleSchema, jsonSchema } from '../../src/schema/index.js'
import { checkSource } from '../../src/validate/check-source.js'
import { corpusRules, type Diagnostic, validateArticle, validateCorpus } from '../../src/validate/index.js'
import { documentSource } from '../fuzz/documents.js'
import { inFolder } from './corpus/folder.js'

// biome-ignore lint/suspicious/noExplicitAny: the package's types say otherwise than its module
const ajv = (addFormats as any)(new Ajv2020({ strict: true })) as Ajv2020
const ajvAccepts = ajv.compile(jsonSchema('article'))

const isOfShape = ({ code }: { code: string }) => /^(?:shape|json)\//.test(code)

/** What only the source of a document shows, or what a schema has no words for: ajv accepts each of these. */
const DIFFERENCES: readonly { code: string; what: string; example: (source: string) => string }[] = [
  {
    code: 'json/duplicate-key',
    what: 'a key that its object has twice: parsing keeps the last',
    example: (source) => source.replace('"title":', '"title":"once","title":'),
  },
  {
    code: 'json/inexact-number',
    what: 'minus zero, which is zero to a schema',
    example: (source) => source.replace(/"start":\d+/, '"start":-0'),
  },
  {
    code: 'json/inexact-number',
    what: 'a whole number that no double holds: parsing rounds it',
    example: (source) => source.replace(/"revision":\d+/, '"revision":9007199254740993'),
  },
  {
    code: 'json/lone-surrogate',
    what: 'half of a character, which is text to a schema',
    example: (source) => source.replace('"title":"', '"title":"\\ud800'),
  },
]

const BASE = fc.sample(documentSource(0), { seed: 1, numRuns: 200 }).find((source) => {
  const { findings } = checkSource(source)
  return findings.length === 0 && source.includes('"start":')
}) as string

describe('checkSource and ajv', () => {
  it.each(DIFFERENCES)('differ on $what', ({ code, example }) => {
    const source = example(BASE)
    expect(source).not.toBe(BASE)
    const codes = checkSource(source)
      .findings.map((finding) => finding.code)
      .filter((found) => isOfShape({ code: found }))
    const accepted = ajvAccepts(JSON.parse(source))
    expect(codes).toEqual([code])
    expect(accepted || code === 'json/inexact-number').toBe(true)
  })

  it('judge documents with several changes alike but for these', () => {
    const verdicts = { accepted: 0, refused: 0 }
    const known = new Set(DIFFERENCES.map(({ code }) => code))
    fc.assert(
      fc.property(documentSource(0), (source) => {
        const { value, findings, hasShape } = checkSource(source)
        if (value === undefined) return
        const accepted = ajvAccepts(value)
        expect(hasShape).toBe(accepted)
        const ofShape = findings.filter(isOfShape)
        if (ofShape.length > 0 !== !accepted) expect(ofShape.every(({ code }) => known.has(code))).toBe(true)
        verdicts[accepted ? 'accepted' : 'refused']++
      }),
      { numRuns: 1500 },
    )
    expect(verdicts.accepted).toBeGreaterThan(100)
    expect(verdicts.refused).toBeGreaterThan(100)
  })

  it('agree that what the schema takes for a web address is a URI (RFC 3986), but for brackets, "%" and "#" that real ones have', () => {
    const isUri = ajv.compile({ type: 'string', format: 'uri' })
    const piece = fc.constantFrom(...'abz09.-_~:/?#[]@!$&\'()*+,;=%é 😀{}|\\^`"<>', '%20', '%zz', '::1', ':80')
    const article = JSON.parse(BASE)
    let accepted = 0
    fc.assert(
      fc.property(
        fc.constantFrom('https://', 'http://', 'https://a', 'http://a.example/', ''),
        fc.array(piece, { maxLength: 8 }),
        (start, rest) => {
          const url = start + rest.join('')
          if (/[[\]]|#.*#|%(?![0-9a-f]{2})/.test(url) || !articleSchema.safeParse({ ...article, url }).success) return
          accepted++
          expect(isUri(url), url).toBe(true)
        },
      ),
      { numRuns: 5000 },
    )
    expect(accepted).toBeGreaterThan(200)
  })
})

/** What a finding says, without its place in a file. */
const said = ({ code, pointer, message }: Pick<Diagnostic, 'code' | 'pointer' | 'message'>) =>
  `${code} ${pointer} ${message}`

const ofCorpus = new Set(corpusRules.map(({ code }) => code))
const LIMIT = 100_000

/** What validating a corpus of one article finds. */
const findIn = (files: Readonly<Record<string, string | Uint8Array>>, path: string) =>
  inFolder(files, async (folder) => {
    const { diagnostics } = await validateCorpus(join(folder, path), { concurrency: 1, limit: LIMIT })
    return diagnostics
      .filter(({ code }) => !ofCorpus.has(code))
      .map(said)
      .sort()
  })

/** The files of an article that is authored as a folder; `undefined` where a collection is not there. */
function filesOf(value: unknown): Record<string, string> | undefined {
  const collections = ['entities', 'events', 'quotes', 'stances']
  if (typeof value !== 'object' || value === null || !collections.every((key) => Object.hasOwn(value, key)))
    return undefined
  const rest = Object.entries(value).filter(([key]) => !collections.includes(key))
  return {
    'one/article.json': JSON.stringify(Object.fromEntries(rest)),
    ...Object.fromEntries(
      collections.map((key) => [`one/${key}.json`, JSON.stringify({ [key]: (value as Record<string, unknown>)[key] })]),
    ),
  }
}

describe('one article', () => {
  const source = documentSource(0).filter((text) => {
    const { value, findings } = checkSource(text)
    return value !== undefined && findings.every(({ code }) => !code.startsWith('json/'))
  })

  it('has the same findings as a value, a document, a line, a compressed line and a folder', async () => {
    let folders = 0
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const expected = checkSource(text, { rules }).findings.map(said).sort()
        const value: unknown = JSON.parse(text)
        expect(validateArticle(value, { limit: LIMIT }).diagnostics.map(said).sort()).toEqual(expected)
        expect(await findIn({ 'a.json': JSON.stringify(value, null, '\t') }, 'a.json')).toEqual(expected)
        expect(await findIn({ 'a.ndjson': `\n${text}` }, 'a.ndjson')).toEqual(expected)
        expect(await findIn({ 'a.ndjson.gz': gzipSync(`${text}\n`) }, 'a.ndjson.gz')).toEqual(expected)
        const files = filesOf(value)
        // A folder leaves "$schema" out, so a wrong one does not keep the rules from running there.
        if (files === undefined || expected.some((each) => each.includes('/$schema'))) return
        folders++
        expect(await findIn(files, 'one')).toEqual(expected)
      }),
      { numRuns: 150 },
    )
    expect(folders).toBeGreaterThan(50)
  })
})
