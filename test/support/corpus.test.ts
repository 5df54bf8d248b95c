import { describe, expect, it } from 'vitest'
import { COLLECTIONS, KINDS } from '../../src/model/index.js'
import { checkArticle } from '../../src/rules/index.js'
import { findDuplicateKey } from '../../src/validate/json/duplicate-key.js'
import { checkShape } from '../../src/validate/shape.js'
import { CODES, type CorpusOptions, DEFECTS, makeCorpus } from './corpus/generate.js'
import { bytesOf } from './corpus/size.js'
import { templateOf } from './corpus/template.js'

const templates = Array.from({ length: 200 }, (_, i) => templateOf(i))
const small: CorpusOptions = { bytes: 1_000_000, invalid: 0.3 }
const { data, manifest } = makeCorpus(small)

/** The lines of a corpus, without their ends. */
function linesOf(corpus: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let at = 0; at < corpus.length; ) {
    const end = corpus.indexOf('\n', at)
    lines.push(corpus.subarray(at, end))
    at = end + 1
  }
  return lines
}

const lines = linesOf(data)
const defectOf = new Map(DEFECTS.flatMap((defect) => manifest.expected[defect].map((line) => [line, defect] as const)))

/** The errors of one line, as a plain validator finds them: by code. */
function errorsOf(line: Buffer): string[] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return [CODES['invalid-utf-8']]
  }
  let document: ReturnType<typeof templateOf>['article']
  try {
    document = JSON.parse(text)
  } catch {
    return [CODES['truncated-line']]
  }
  const shape = checkShape(document)
  const findings = shape.length > 0 ? shape : checkArticle(document)
  return [...findings.map(({ code }) => code), ...(findDuplicateKey(text) ? [CODES['duplicate-key']] : [])]
}

describe('the templates of a corpus', () => {
  it('have nothing wrong with them, with their text and without', () => {
    for (const { article, text } of templates) {
      expect(checkShape(article)).toEqual([])
      expect(checkArticle(article)).toEqual([])
      expect(checkArticle(article, { text })).toEqual([])
    }
  })

  it('are in several languages and scripts, and count offsets in every unit', () => {
    const articles = templates.map(({ article }) => article)
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'ar', 'ja']))
    expect(new Set(articles.map(({ text }) => text.offsetUnit)).size).toBe(3)
    expect(templates.some(({ text }) => /\p{Emoji_Presentation}/u.test(text))).toBe(true)
  })

  it('hold records in about the proportions of the bundled article', () => {
    const total = (kind: (typeof KINDS)[number]) =>
      templates.reduce((sum, { article }) => sum + article[COLLECTIONS[kind]].length, 0)
    const [entities, events, quotes, stances] = KINDS.map(total) as [number, number, number, number]
    for (const [ratio, bundled] of [
      [entities / events, 0.5],
      [quotes / events, 0.29],
      [stances / events, 0.56],
    ] as const) {
      expect(ratio).toBeGreaterThan(bundled * 0.75)
      expect(ratio).toBeLessThan(bundled * 1.75)
    }
  })
})

describe('a corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeCorpus(small).data.equals(data)).toBe(true)
    expect(makeCorpus({ ...small, seed: 2 }).data.equals(data)).toBe(false)
  })

  it('has the size that was asked for, up to an article, and the one that its manifest says', () => {
    expect(data.length).toBe(manifest.bytes)
    expect(data.length - (lines.at(-1)?.length ?? 0) - 1).toBeLessThan(small.bytes)
    expect(data.length).toBeGreaterThanOrEqual(small.bytes)
    expect(lines).toHaveLength(manifest.articles)
  })

  it('has articles of about nine kilobytes', () => {
    const { manifest } = makeCorpus({ bytes: 10_000_000 })
    const mean = manifest.bytes / manifest.articles
    expect(mean).toBeGreaterThan(8000)
    expect(mean).toBeLessThan(10_000)
  })

  it('has in each line the one error that its manifest says, and else none', () => {
    for (const [i, line] of lines.entries()) {
      const defect = defectOf.get(i + 1)
      const expected = defect && defect !== 'duplicate-article-id' ? [CODES[defect]] : []
      expect(errorsOf(line), `line ${i + 1}`).toEqual(expected)
    }
  })

  it('repeats article ids in the lines that its manifest says, and nowhere else', () => {
    const seen = new Set<string>()
    const repeated = lines.flatMap((line, i) => {
      if (['truncated-line', 'invalid-utf-8'].includes(defectOf.get(i + 1) ?? '')) return []
      const { id } = JSON.parse(line.toString())
      const isRepeated = seen.has(id)
      seen.add(id)
      return isRepeated ? [i + 1] : []
    })
    expect(repeated).toEqual(manifest.expected['duplicate-article-id'])
  })

  it('gives an external id to one entity only', () => {
    const names = new Map<string, string>()
    for (const [i, line] of lines.entries()) {
      if (defectOf.has(i + 1)) continue
      for (const { name, externalIds } of JSON.parse(line.toString()).entities) {
        for (const { id } of externalIds) {
          expect(names.get(id) ?? name).toBe(name)
          names.set(id, name)
        }
      }
    }
    expect(names.size).toBeGreaterThan(100)
  })

  it('has every defect about equally often, or none', () => {
    const counts = DEFECTS.map((defect) => manifest.expected[defect].length)
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    const none = makeCorpus({ ...small, invalid: 0 }).manifest
    expect(Object.values(none.expected).flat()).toEqual([])
  })
})

describe('a size', () => {
  it.each([
    ['2G', 2e9],
    ['1.5M', 1.5e6],
    ['10K', 1e4],
    ['7', 7],
  ])('%s is read', (text, bytes) => expect(bytesOf(text)).toBe(bytes))

  it.each(['', '2g', 'M', '-1', '1GB'])('%j is refused', (text) => expect(() => bytesOf(text)).toThrow('500K'))
})
