import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type CorpusOptions, type Report, reportSchema, validateCorpus } from '../../../src/validate/index.js'
import { CODES, DEFECTS, makeCorpus } from '../../support/corpus/generate.js'
import { inFolder } from './folder.js'

const { data, manifest } = makeCorpus({ bytes: 700_000, invalid: 0.4 })

const validate = (files: Readonly<Record<string, string | Uint8Array>>, options: CorpusOptions = {}) =>
  inFolder(files, async (folder) => {
    const report = await validateCorpus(folder, { concurrency: 1, limit: 1000, ...options })
    return JSON.parse(JSON.stringify(report).replaceAll(`${folder}/`, '')) as Report
  })

/** All but the names of files. */
const withoutNames = (report: Report) =>
  JSON.parse(JSON.stringify(report, (key, value: unknown) => (key === 'file' ? '' : value))) as Report

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const article = (id: string) => ({ ...JSON.parse(String(data.subarray(0, data.indexOf('\n')))), id })

describe('validateCorpus', () => {
  it('finds every defect of a corpus, in its line, and nothing else', async () => {
    const report = await validate({ 'a.ndjson': data })
    expect(reportSchema.safeParse(report).success).toBe(true)
    expect(report).toMatchObject({
      complete: true,
      read: { articles: manifest.articles, bytes: manifest.bytes, files: 1 },
    })
    const found = report.diagnostics.filter(({ severity }) => severity === 'error')
    const expected = DEFECTS.flatMap((defect) => manifest.expected[defect].map((line) => `${line} ${CODES[defect]}`))
    expect(found.map(({ location, code }) => `${location?.line} ${code}`).sort()).toEqual(expected.sort())
    expect(report.counts.error).toBe(expected.length)
    expect(report.read.invalid).toBe(expected.length - manifest.expected['duplicate-article-id'].length)
  })

  it('finds the same in a compressed file, and in a stream of any chunks', async () => {
    const plain = withoutNames(await validate({ 'a.ndjson': data }))
    expect(withoutNames(await validate({ 'a.ndjson.gz': gzipSync(data) }))).toEqual(plain)
    expect(withoutNames(await validate({ 'a.ndjson.br': brotliCompressSync(data) }))).toEqual(plain)
    for (const [name, bytes] of Object.entries({ 'a.ndjson': data, 'a.jsonl.gz': gzipSync(data), a: gzipSync(data) })) {
      for (const size of [1000, 77_777, data.length]) {
        const options = { concurrency: 2, limit: 1000 }
        const report = await validateCorpus({ name, bytes: inChunks(bytes, size) }, options)
        expect(withoutNames(report)).toEqual(plain)
        expect(new Set(report.diagnostics.map(({ location }) => location?.file))).toEqual(new Set([name]))
      }
    }
  })

  it('lists of each code the first ones only, and counts them all', async () => {
    const all = await validate({ 'a.ndjson': data })
    for (const limit of [0, 1, 3]) {
      const report = await validate({ 'a.ndjson': data }, { limit })
      expect(report.counts).toEqual(all.counts)
      const seen = new Map<string, number>()
      const first = all.diagnostics.filter(({ code }) => {
        seen.set(code, (seen.get(code) ?? 0) + 1)
        return (seen.get(code) as number) <= limit
      })
      expect(report.diagnostics).toEqual(first)
    }
  })

  it('finds a contradiction between files, with both places', async () => {
    const line = JSON.stringify(article('twice'))
    const report = await validate({ 'a.ndjson': `\n${line}\n`, 'b/c.json': JSON.stringify(article('twice'), null, 1) })
    expect(report.diagnostics).toMatchObject([
      {
        code: 'article-id-reused',
        location: { file: 'b/c.json' },
        related: [{ location: { file: 'a.ndjson', line: 2 } }],
      },
    ])
  })

  it('goes on after a line that is too long, and says that the run is not complete', async () => {
    const [first, second] = [JSON.stringify(article('one')), JSON.stringify(article('two'))]
    const file = `${first}\n"${'x'.repeat(100_000)}"\n${second.replace('"en"', '"En glish"')}\n{}\n`
    const report = await validate({ 'a.ndjson': file }, { maxLineBytes: 90_000 })
    expect(report.failures).toMatchObject([{ file: 'a.ndjson', line: 2 }])
    expect(report).toMatchObject({ complete: false, read: { articles: 3, bytes: Buffer.byteLength(file) } })
    expect(report.diagnostics.some(({ location }) => location?.line === 4)).toBe(true)
  })

  it('does not check a document that is too long', async () => {
    const report = await validate({ 'a.json': `"${'x'.repeat(1000)}"` }, { maxLineBytes: 1000 })
    expect(report).toMatchObject({ complete: false, read: { articles: 0 }, diagnostics: [] })
  })

  it('does not leave a long line out of a document that is written on several', async () => {
    const file = `{\n"title":"${'x'.repeat(1000)}"\n}\n`
    const report = await validate({ 'a.ndjson': '' }, { allowEmpty: true })
    expect(report.complete).toBe(true)
    const [failure] = await inFolder({ notes: file }, async (folder) => {
      const { failures, read } = await validateCorpus(join(folder, 'notes'), { concurrency: 1, maxLineBytes: 100 })
      expect(read.articles).toBe(0)
      return failures
    })
    expect(failure?.message).toMatch(/longer than 100 bytes/)
  })

  it('says that a file without an article is empty, unless that is allowed', async () => {
    for (const contents of ['', '\n', ' \r\n\t\n', '\ufeff', '\ufeff\n', `${' '.repeat(10_000)}\n`]) {
      for (const name of ['a.ndjson', 'a.json']) {
        const report = await validate({ [name]: contents })
        expect(
          report.diagnostics.map(({ code }) => code),
          JSON.stringify([name, contents]),
        ).toEqual(['json/empty'])
        expect(await validate({ [name]: contents }, { allowEmpty: true })).toMatchObject({
          counts: { error: 0 },
          complete: true,
        })
      }
    }
  })

  it('accepts what a baseline lists, an empty file by its name too, and nothing else', async () => {
    const broken = JSON.stringify({ ...article('one'), language: 'En glish' })
    const files = { 'a.ndjson': '', 'b.ndjson': `${broken}\n{"a":}\n` }
    await inFolder({ ...files, 'later/c.ndjson': '', 'later/d.ndjson': '{"b":}\n' }, async (folder) => {
      const known = Object.keys(files).map((name) => join(folder, name))
      const { diagnostics, counts } = await validateCorpus(known, { concurrency: 1 })
      const baseline = new Set(diagnostics.map(({ fingerprint }) => fingerprint))
      expect(diagnostics.map(({ code }) => code)).toEqual(['json/empty', 'shape/wrong-form', 'json/syntax'])
      const after = await validateCorpus(folder, { concurrency: 1, baseline })
      expect(after.counts.suppressed).toBe(counts.error)
      expect(after.diagnostics.map(({ code, location }) => [code, location?.file.slice(-8)])).toEqual([
        ['json/empty', 'c.ndjson'],
        ['json/syntax', 'd.ndjson'],
      ])
    })
  })

  it('goes on after a file that cannot be read', async () => {
    const report = await inFolder({ 'a.ndjson': '{}\n', 'c.ndjson': '{}\n' }, async (folder) => {
      symlinkSync(join(folder, 'gone'), join(folder, 'b.ndjson'))
      symlinkSync(join(folder, 'd.ndjson'), join(folder, 'd.ndjson'))
      return validateCorpus(folder, { concurrency: 1 })
    })
    expect(report.failures.map(({ file }) => file.replace(/.*\//, ''))).toEqual(['b.ndjson', 'd.ndjson'])
    expect(report).toMatchObject({ complete: false, read: { articles: 2 } })
  })

  it('says where a file ends in the middle of a line', async () => {
    const line = JSON.stringify(article('one'))
    const cut = await validate({ 'a.ndjson': `${line}\n${line.slice(0, -9)}` })
    expect(cut.failures).toMatchObject([{ file: 'a.ndjson', line: 2 }])
    expect(await validate({ 'a.ndjson': `${line}\n${line}` })).toMatchObject({ complete: true })
    expect(await validate({ 'a.ndjson': `${line}\n${line.slice(0, -9)}\n` })).toMatchObject({ complete: true })
  })

  it('splits at LF and nowhere else', async () => {
    const separators = '\u2028\u2029\u0085\u000b\u000c'
    const file = `${JSON.stringify({ ...article('one'), title: `a${separators.slice(0, 3)}b` })}\r\n{}\r\n`
    const report = await validate({ 'a.ndjson': file })
    expect(report.read.articles).toBe(2)
    expect(
      new Set(report.diagnostics.filter(({ code }) => code.startsWith('shape/')).map(({ location }) => location?.line)),
    ).toEqual(new Set([2]))
  })
})
