import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createOpen,
  executeRun,
  inProcess,
  memoryStore,
  planShards,
  prepareRun,
  type RunOutcome,
  type Task,
} from '../../src/distributed/index.js'
import { TableFiles } from '../../src/distributed/table-files.js'
import { csvWriter } from '../../src/interop/tables/index.js'
import type { Article } from '../../src/model/index.js'
import { emptyStats, mergeStats, statsOf, validateCorpus } from '../../src/validate/index.js'
import { asGiven, expectedRows, openDuckDb, skipWithoutReaders, TABLE_NAMES } from '../interop/tables-reader.js'
import { CODES, makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'

const { data, manifest } = makeCorpus({ bytes: 300_000, invalid: 0.2 })
const clean = makeCorpus({ bytes: 200_000, invalid: 0, seed: 2 }).data
const articlesIn = (bytes: Buffer): Article[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const outcomeOf = async (uris: readonly string[], task: Task, targetBytes: number, keepGoing = false) => {
  const store = memoryStore()
  const run = await prepareRun(await planShards(uris, { targetBytes }), { store, task })
  const outcome = await executeRun(run, { store, execute: inProcess({ open: createOpen(), store }), keepGoing })
  return { store, run, outcome }
}

const convertedIn = (outcome: RunOutcome) => {
  if (outcome.kind !== 'convert') throw new Error(`expected a conversion, got ${outcome.kind}`)
  return outcome
}

/** What one writer makes of articles, table by table. */
function csvOf(articles: readonly Article[]): Record<string, string> {
  const tables: Record<string, string> = {}
  const writer = csvWriter((table, text) => {
    tables[table] = (tables[table] ?? '') + text
  })
  for (const article of articles) writer.add(article)
  writer.end()
  return tables
}

/** Some CSV files one after the other, with the header of the first. */
const joined = (files: readonly string[]): string =>
  files.map((text, i) => (i === 0 ? text : text.slice(text.indexOf('\n') + 1))).join('')

describe('a conversion over shards', () => {
  it('makes the same tables as one writer, wherever files are cut', async () => {
    await inFolder({ 'a.ndjson': clean }, async (folder) => {
      const expected = csvOf(articlesIn(clean))
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 10_000, max: 300_000 }), async (targetBytes) => {
          const file = join(folder, 'a.ndjson')
          const { store, outcome } = await outcomeOf([file], { kind: 'convert', to: 'csv' }, targetBytes)
          const { manifest, report } = convertedIn(outcome)
          expect(report).toEqual(await validateCorpus(file, { concurrency: 1 }))
          const tables: Record<string, string> = {}
          for (const [table, files] of Object.entries(manifest?.tables ?? {})) {
            const texts = await Promise.all(files.map(({ name }) => store.get(name)))
            tables[table] = joined(texts.map((bytes) => Buffer.from(bytes).toString('utf8')))
          }
          expect(tables).toEqual(expected)
          const stored = JSON.parse(Buffer.from(await store.get(manifest?.name ?? '')).toString('utf8'))
          expect(stored).toEqual(manifest)
        }),
        { numRuns: 10 },
      )
    })
  })

  it.skipIf(skipWithoutReaders())('leaves files of Parquet that DuckDB reads as one table', async () => {
    await inFolder({ 'a.ndjson': clean }, async (folder) => {
      const { store, outcome } = await outcomeOf([folder], { kind: 'convert', to: 'parquet' }, 50_000)
      const articles = articlesIn(clean)
      const database = await openDuckDb()
      for (const table of TABLE_NAMES) {
        const files = convertedIn(outcome).manifest?.tables[table] ?? []
        const paths = files.map(({ bytes }, i) => ({ bytes, path: join(folder, `${table}-${i}.parquet`) }))
        for (const [i, { path }] of paths.entries()) writeFileSync(path, await store.get(files[i]?.name ?? ''))
        const list = paths.map(({ path }) => `'${path}'`).join()
        const { rows } = await database.query(`SELECT * FROM read_parquet([${list}])`)
        expect(asGiven(table, rows, false), table).toEqual(expectedRows(articles, table))
        expect(paths.length).toBeGreaterThan(1)
      }
      database.close()
    })
  })

  it('is there only where nothing is wrong, or what is wrong may be left out', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const task: Task = { kind: 'convert', to: 'parquet' }
      const refused = await outcomeOf([folder], task, 50_000)
      expect(convertedIn(refused.outcome).manifest).toBeUndefined()
      const kept = await outcomeOf([folder], task, 50_000, true)
      const wrong = Object.entries(manifest.expected)
        .filter(([defect]) => CODES[defect as keyof typeof CODES] !== 'article-id-reused')
        .flatMap(([, lines]) => lines)
      const made = convertedIn(kept.outcome).manifest
      expect(made).toMatchObject({ articles: manifest.articles - wrong.length, leftOut: wrong.length })
      await expect(refused.store.get(made?.name ?? '')).rejects.toThrow('it is not in this store')
      for (const { name, bytes } of made?.tables.events ?? []) {
        const file = Buffer.from(await kept.store.get(name))
        expect(file).toHaveLength(bytes)
        expect([file.subarray(0, 4).toString(), file.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
      }
    })
  })

  it('writes several files of a table where one would take too much memory', async () => {
    const store = memoryStore()
    const files = await TableFiles.open({ store, prefix: '', to: 'csv', bytesAFile: 50_000 })
    const articles = articlesIn(clean)
    for (const article of articles) {
      files.add(article, JSON.stringify(article).length)
      await files.settle()
    }
    await files.end()
    const quotes = files.written.filter(({ table }) => table === 'quotes')
    expect(quotes.length).toBeGreaterThan(2)
    const texts = await Promise.all(quotes.map(({ name }) => store.get(name)))
    expect(joined(texts.map((bytes) => Buffer.from(bytes).toString('utf8')))).toBe(csvOf(articles).quotes)
  })
})

describe('statistics over shards', () => {
  it('are those of all articles, with what is left out and what is not read', async () => {
    const files = {
      'a.ndjson': Buffer.concat([clean, Buffer.from('{"no":"article"}\nnor this\n')]),
      'b.ndjson.gz': gzipSync(clean),
      'c.ndjson.gz': gzipSync(clean).subarray(0, -9),
    }
    await inFolder(files, async (folder) => {
      const expected = articlesIn(clean).map(statsOf).reduce(mergeStats, emptyStats)
      const uris = ['a.ndjson', 'b.ndjson.gz'].map((name) => join(folder, name))
      const { outcome } = await outcomeOf(uris, { kind: 'stats' }, 30_000)
      expect(outcome).toEqual({ kind: 'stats', stats: mergeStats(expected, expected), leftOut: 2, failures: [] })
      const cut = join(folder, 'c.ndjson.gz')
      const { outcome: incomplete } = await outcomeOf([...uris, cut], { kind: 'stats' }, 30_000)
      expect(incomplete).toMatchObject({ failures: [{ file: cut, message: expect.stringMatching(/^it is cut/) }] })
    })
  })
})
