import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Article, Entity, ExternalId } from '../../../src/model/index.js'
import type { CorpusOptions, Report } from '../../../src/validate/index.js'
import { canonicalJson } from '../../../src/validate/report/canonical.js'
import { documentSource } from '../../fuzz/documents.js'
import { makeCorpus } from '../../support/corpus/generate.js'
import { templateOf } from '../../support/corpus/template.js'
import { inFolder } from './folder.js'

const BINARY = '../../../src/validate/corpus/binary-string.js'
const DOCUMENT = '../../../src/validate/document.js'

type Validate = typeof import('../../../src/validate/corpus/validate-corpus.js')['validateCorpus']
/** The validator as it is, and one that gets no binary string of anything. */
let validators: readonly [on: Validate, off: Validate]
/** How many documents were found to be clean by their binary strings. */
let clean = 0

const load = async () => (await import('../../../src/validate/corpus/validate-corpus.js')).validateCorpus

beforeAll(async () => {
  const document = await import('../../../src/validate/document.js')
  const checkBinary: typeof document.checkBinary = (...args) => {
    const check = document.checkBinary(...args)
    if (check?.verdict === 'clean') clean++
    return check
  }
  vi.doMock(DOCUMENT, () => ({ ...document, checkBinary }))
  const on = await load()
  vi.doUnmock(DOCUMENT)
  vi.resetModules()
  const binary = await import('../../../src/validate/corpus/binary-string.js')
  vi.doMock(BINARY, () => ({ ...binary, binaryStringOf: () => undefined }))
  validators = [on, await load()]
})

afterAll(() => {
  vi.doUnmock(BINARY)
  vi.resetModules()
})

type Files = Readonly<Record<string, string | Uint8Array>>

/** The report on files, once it is the same with binary strings and without; and what they held. */
const reportOn = (files: Files, options: CorpusOptions = {}): Promise<Report> =>
  inFolder(files, async (folder) => {
    clean = 0
    const [on, off] = validators
    const settings = { concurrency: 1, limit: 10_000, ...options }
    const rejects = [join(folder, 'rejects-on'), join(folder, 'rejects-off')] as const
    const report = await on(
      Object.keys(files).map((name) => join(folder, name)),
      { ...settings, rejects: rejects[0] },
    )
    const byText = clean
    const other = await off(
      Object.keys(files).map((name) => join(folder, name)),
      { ...settings, rejects: rejects[1] },
    )
    expect(clean).toBe(byText)
    expect(canonicalJson(report)).toBe(canonicalJson(other))
    expect(readFileSync(rejects[0], 'utf8')).toBe(readFileSync(rejects[1], 'utf8'))
    return JSON.parse(canonicalJson(report).replaceAll(`${folder}/`, '')) as Report
  })

describe('with binary strings and without, the report is the same', () => {
  it.each([
    ['of articles without texts', { texts: 0 }, 0.5],
    ['of articles of which some have texts', {}, 0.3],
    ['of articles with texts', { texts: 1 }, 0],
  ])('%s', async (_, options, share) => {
    const { data, manifest } = makeCorpus({ bytes: 1_200_000, invalid: 0.3, seed: 11, ...options })
    const { counts, read } = await reportOn({ 'news.ndjson': data })
    expect(read.articles).toBe(manifest.articles)
    expect(counts.error).toBeGreaterThan(0.2 * manifest.articles)
    expect(clean).toBeGreaterThanOrEqual(share * manifest.articles)
  })

  it.each<[string, CorpusOptions]>([
    ['where keys that stand twice are not looked for', { duplicateKeys: false }],
    ['where little may be nested', { maxDepth: 5 }],
    ['where only some rules run', { only: ['article-id-reused', 'plain-text', 'external-id-type'] }],
    ['where some rules are left out', { skip: ['plain-text', 'edtf-syntax'] }],
  ])('%s', async (_, options) => {
    const { data } = makeCorpus({ bytes: 300_000, invalid: 0.3, seed: 12 })
    expect((await reportOn({ 'news.ndjson': data }, options)).counts.error).toBeGreaterThan(0)
  })
})

const [LINE] = String(makeCorpus({ bytes: 1, texts: 0 }).data).split('\n') as [string]

/** Documents that are no articles, or nearly one. */
const ODD: Readonly<Record<string, string>> = {
  'a string': '"é"',
  'a number': ' 1 ',
  null: 'null',
  'an array': '["é", {"é": "字"}]',
  'a key beyond ASCII': LINE.replace('{', '{"é字":"é",'),
  'a key beyond ASCII that stands twice': LINE.replace('{', '{"é":"字","é":"é",'),
  'a key that stands twice': LINE.replace('{', '{"id":"字",'),
  'a key __proto__': LINE.replace('{', '{"__proto__":{"é":"字"},'),
  'words beyond ASCII where an id has to be': LINE.replace(/"id":"[^"]*"/, '"id":"é字🚢"'),
  'a control character as it is': LINE.replace('"title":"', '$&\u0001é'),
  'a control character beyond ASCII': LINE.replace('"title":"', '$&字\u0085'),
  'a space that is none in JSON': `\u00a0${LINE}`,
  'half a document': LINE.slice(0, LINE.length / 2),
  'an escape and what is beyond ASCII': LINE.replace('"title":"', '$&é\\u202e'),
  'deep nesting': `${'['.repeat(9000)}"é"${']'.repeat(9000)}`,
  'a byte order mark': `\ufeff${LINE}`,
}

describe('of what is no article, or hardly one, the report is the same with binary strings and without', () => {
  it.each(Object.entries(ODD))('%s', async (_, source) => {
    expect((await reportOn({ 'a.json': source })).diagnostics).not.toEqual([])
    const { read, diagnostics } = await reportOn({ 'a.ndjson': `${LINE}\n${source}\n${LINE}\n` })
    expect(read.articles).toBe(3)
    expect(diagnostics.some(({ location }) => location?.line === 2)).toBe(true)
  })

  it('bytes that are no UTF-8', async () => {
    const bytes = Buffer.from(LINE.replace('"title":"', '$&\u00e9'), 'latin1')
    expect((await reportOn({ 'a.json': bytes })).diagnostics.map(({ code }) => code)).toContain('json/encoding')
  })

  it('articles, and what changes made of them', async () => {
    const seen = { articles: 0, invalid: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(documentSource(0), { minLength: 10, maxLength: 30 }), async (sources) => {
        const { read } = await reportOn({ 'a.ndjson': sources.join('\n') })
        seen.articles += read.articles
        seen.invalid += read.invalid
      }),
      { numRuns: 20 },
    )
    expect(seen.articles).toBeGreaterThan(100)
    expect(seen.invalid).toBeGreaterThan(50)
  })
})

/** An article in each language, none with its text. */
const LANGUAGES = ['en', 'fr', 'ar', 'ja']
const byLanguage = LANGUAGES.map((language) => {
  for (let seed = 0; ; seed++) {
    const { article } = templateOf(seed, 0)
    if (article.language === language && article.entities.length > 1) return article
  }
})

interface Draft {
  readonly id: string
  readonly language: number
  readonly type: Entity['type']
  readonly externalIds: readonly Omit<ExternalId, 'match'>[]
  /** Stands before the claims. */
  readonly title?: string
}

/** An article with an entity of a type to which external ids are given; no rule finds anything in it by itself. */
function articleOf({ id, language, type, externalIds, title }: Draft): Article {
  const article = structuredClone(byLanguage[language] as Article)
  const claimant: Entity = {
    kind: 'entity',
    id: 'claimant',
    type,
    specificity: 'named',
    name: 'Æther 字',
    externalIds: externalIds.map((externalId) => ({ ...externalId, match: 'exact' })),
    mentions: [],
    provenance: article.entities[0]?.provenance as Entity['provenance'],
  }
  const [first, ...others] = article.entities as [Entity, ...Entity[]]
  const entities = [claimant, { ...first, partOf: ['claimant'] }, ...others].map((entity) =>
    entity === claimant ? entity : { ...entity, externalIds: [] },
  )
  return { ...article, id, entities, ...(title !== undefined && { title }) }
}

/** The place of an offset, counted from the text alone. */
function placeIn(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n')
  const column = (lines.at(-1)?.length as number) + 1
  return { line: lines.length, column, byte: Buffer.byteLength(text.slice(0, offset)) }
}

const placesOf = ({ diagnostics }: Report, code: string) =>
  diagnostics
    .filter((each) => each.code === code)
    .map(({ location }) => ({ line: location?.line, column: location?.column, byte: location?.byte }))

const TITLE = 'Ünïcödé 字幕 قارب 🚢\u00a0'

describe.each([
  ['one article a line', (articles: readonly Article[]) => [articles.map((each) => JSON.stringify(each)).join('\n')]],
  ['one article a file', (articles: readonly Article[]) => articles.map((each) => JSON.stringify(each, null, 2))],
  [
    'files indented with tabs',
    (articles: readonly Article[]) => articles.map((each) => JSON.stringify(each, null, '\t')),
  ],
])('a contradiction is found in its place: %s', (_, write) => {
  const report = (sources: readonly string[]) =>
    reportOn(Object.fromEntries(sources.map((source, i) => [sources.length > 1 ? `${i}.json` : 'all.ndjson', source])))

  it('where an id was used before', async () => {
    const articles = ['a', 'b', 'a'].map((id, language) =>
      articleOf({ id, language, type: 'person', externalIds: [], title: TITLE }),
    )
    const sources = write(articles)
    const last = sources.at(-1) as string
    const found = await report(sources)
    expect(clean).toBe(3)
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['article-id-reused'])
    // The id of the article stands before that of any record.
    const at = last.indexOf('"a"', last.lastIndexOf('"schemaVersion"'))
    expect(placesOf(found, 'article-id-reused')).toEqual([placeIn(last, at)])
  })

  it.each(['東京', 'Côte d’Azur', 'البحرين', '🚢', 'Q90', '\u00a0'])('where %s is of two types', async (name) => {
    const sources = write([
      articleOf({ id: 'a', language: 0, type: 'person', externalIds: [{ scheme: 'wikipedia-ja', id: name }] }),
      articleOf({
        id: 'b',
        language: 3,
        type: 'organization',
        title: TITLE,
        externalIds: [
          { scheme: 'wikidata', id: 'Ünïque' },
          { scheme: 'wikipedia-ja', id: name },
        ],
      }),
    ])
    const last = sources.at(-1) as string
    const found = await report(sources)
    expect(clean).toBe(2)
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['external-id-type'])
    expect(found.diagnostics[0]?.message).toContain(`wikipedia-ja ${name} is of the type organization here`)
    expect(placesOf(found, 'external-id-type')).toEqual([
      placeIn(last, last.lastIndexOf('{', last.lastIndexOf(`"${name}"`))),
    ])
  })
})

const NAMES = ['東京', 'Tōkyō', 'Q90', 'é', '\u00e3\u0080', 'Ã©']

const draftsWith = (schemes: readonly string[]) =>
  fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      language: fc.nat(3),
      type: fc.constantFrom('person', 'organization', 'outlet'),
      externalIds: fc.uniqueArray(fc.record({ scheme: fc.constantFrom(...schemes), id: fc.constantFrom(...NAMES) }), {
        maxLength: 3,
        selector: ({ scheme, id }) => `${scheme} ${id}`,
      }),
      title: fc.constantFrom(TITLE, 'Tides', `Tides${TITLE}\u202e`),
      indent: fc.constantFrom(0, 0, 2, '\t'),
    }),
    { minLength: 2, maxLength: 8 },
  )

type Drafts = ReturnType<typeof draftsWith> extends fc.Arbitrary<infer T> ? T : never

/** JSON that is ASCII, as Python writes it. */
const escaped = (source: string) =>
  source.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What is on one line goes into one file, each other article into one of its own. */
function filesOf(drafts: Drafts, encode: (source: string) => string): Files {
  const files: Record<string, string> = {}
  let name = ''
  for (const [i, { indent, ...draft }] of drafts.entries()) {
    const source = encode(JSON.stringify(articleOf(draft), null, indent))
    if (indent !== 0) files[`${i}.json`] = source
    if (indent === 0 && !name.endsWith('ndjson')) name = `${i}.ndjson`
    if (indent === 0) files[name] = `${files[name] ?? ''}${source}\n`
    else name = ''
  }
  return files
}

/** Compares reports on many corpora; returns how many contradictions and clean documents there were. */
async function compareMany(schemes: readonly string[], encode: (source: string) => string) {
  const seen = { contradictions: 0, warnings: 0, clean: 0 }
  await fc.assert(
    fc.asyncProperty(draftsWith(schemes), async (drafts) => {
      const { counts, diagnostics } = await reportOn(filesOf(drafts, encode))
      seen.contradictions += counts.error
      seen.warnings += diagnostics.filter(({ code }) => code === 'external-id-type').length
      seen.clean += clean
    }),
    { numRuns: 60 },
  )
  return seen
}

describe('among articles that contradict each other the report is the same with binary strings and without', () => {
  it('where characters beyond ASCII stand as they are', async () => {
    const { contradictions, warnings, clean } = await compareMany(['wikidata', 'wikipedia-ja'], (source) => source)
    expect(contradictions).toBeGreaterThan(20)
    expect(warnings).toBeGreaterThan(20)
    expect(clean).toBeGreaterThan(60)
  })

  it('where a register has a name beyond ASCII', async () => {
    const { warnings, clean } = await compareMany(['wikidata', 'ウィキペディア'], (source) => source)
    expect(warnings).toBeGreaterThan(20)
    expect(clean).toBeGreaterThan(60)
  })

  it('where they are escaped', async () => {
    expect((await compareMany(['wikidata', 'wikipedia-ja'], escaped)).warnings).toBeGreaterThan(20)
  })

  it('where they are escaped in some articles', async () => {
    const some = (source: string) =>
      source.includes('"id":"a"') || source.includes('"id": "a"') ? escaped(source) : source
    expect((await compareMany(['wikidata', 'wikipedia-ja'], some)).warnings).toBeGreaterThan(20)
  })
})
