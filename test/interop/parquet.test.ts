import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parquetWriter, TABLES } from '../../src/interop/tables/index.js'
import type { Article } from '../../src/model/index.js'
import { bundled } from './tables-articles.js'
import {
  type Database,
  inFolder,
  openDuckDb,
  readParquet,
  skipWithoutReaders,
  TABLE_NAMES,
  writeParquet,
} from './tables-reader.js'

const TYPES = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  array: 'JSON',
  object: 'JSON',
}

/** The same article under many ids. */
function* copies(count: number): Generator<Article> {
  for (let i = 0; i < count; i++) yield { ...bundled, id: `copy-${i}` }
}

async function withDuckDb<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDuckDb()
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

describe.skipIf(skipWithoutReaders())('the Parquet that DuckDB reads', () => {
  it('has the types of the columns', () =>
    inFolder((folder) =>
      withDuckDb(async (database) => {
        await writeParquet(folder, [bundled])
        for (const table of TABLE_NAMES) {
          const { rows } = await database.query(`DESCRIBE SELECT * FROM ${readParquet(folder, table)}`)
          const types = TABLES[table].columns.map(({ name, type, bits }) => [
            name,
            bits === 64 ? 'BIGINT' : TYPES[type],
          ])
          expect(rows.map(([name, type]) => [name, type])).toEqual(types)
        }
      }),
    ))

  it('says which values may be missing, and what the least and the greatest are', () =>
    inFolder((folder) =>
      withDuckDb(async (database) => {
        await writeParquet(folder, [bundled])
        const { rows: schema } = await database.query(
          `SELECT name, repetition_type FROM parquet_schema(${readParquet(folder, 'quotes')}) WHERE type IS NOT NULL`,
        )
        const expected = TABLES.quotes.columns.map(({ name, nullable }) => [name, nullable ? 'OPTIONAL' : 'REQUIRED'])
        expect(schema).toEqual(expected)
        const { rows: statistics } = await database.query(
          `SELECT stats_min_value, stats_max_value, stats_null_count FROM parquet_metadata(${readParquet(folder, 'spans')}) WHERE path_in_schema = 'ordinal'`,
        )
        const { rows: counted } = await database.query(
          `SELECT min(ordinal)::VARCHAR, max(ordinal)::VARCHAR, '0' FROM ${readParquet(folder, 'spans')}`,
        )
        expect(statistics).toEqual(counted)
      }),
    ))

  it('has numbers that no 32 bits hold', () =>
    inFolder((folder) =>
      withDuckDb(async (database) => {
        const length = Number.MAX_SAFE_INTEGER
        await writeParquet(folder, [{ ...bundled, revision: length, text: { ...bundled.text, length } }])
        const { rows } = await database.query(`SELECT revision, text_length FROM ${readParquet(folder, 'articles')}`)
        expect(rows).toEqual([[String(length), String(length)]])
      }),
    ))

  it('is written a group of rows at a time, and whole', () =>
    inFolder((folder) =>
      withDuckDb(async (database) => {
        const chunks = await writeParquet(folder, copies(240))
        expect(chunks.get('spans')).toBeGreaterThan(2)
        const { rows: groups } = await database.query(
          `SELECT max(row_group_num_rows), count(DISTINCT row_group_id) FROM parquet_metadata(${readParquet(folder, 'spans')})`,
        )
        expect(Number(groups[0]?.[0])).toBeLessThan(17_000)
        expect(Number(groups[0]?.[1])).toBeGreaterThan(1)
        const { rows } = await database.query(
          `SELECT count(DISTINCT article_id), count(*) FROM ${readParquet(folder, 'stances')}`,
        )
        expect(rows).toEqual([['240', String(240 * bundled.stances.length)]])
      }),
    ))

  it('can be empty', () =>
    inFolder((folder) =>
      withDuckDb(async (database) => {
        await writeParquet(folder, [])
        for (const table of TABLE_NAMES) {
          expect((await database.query(`SELECT count(*) FROM ${readParquet(folder, table)}`)).rows).toEqual([['0']])
        }
      }),
    ))
})

describe('writing Parquet', () => {
  afterEach(() => {
    vi.doUnmock('hyparquet-writer')
    vi.resetModules()
  })

  it('gives the same bytes for the same articles', () =>
    inFolder((one) =>
      inFolder(async (other) => {
        await writeParquet(one, [bundled])
        await writeParquet(other, [structuredClone(bundled)])
        for (const table of TABLE_NAMES) {
          const [a, b] = [one, other].map((folder) => readFileSync(join(folder, `${table}.parquet`)))
          expect(a?.equals(b ?? new Uint8Array())).toBe(true)
        }
      }),
    ))

  it('hands on pieces that it does not write into afterwards', async () => {
    const pieces: Uint8Array[] = []
    const copied: Uint8Array[] = []
    const writer = await parquetWriter(() => (bytes) => {
      pieces.push(bytes)
      copied.push(bytes.slice())
    })
    for (const article of copies(120)) writer.add(article)
    writer.end()
    expect(pieces).toEqual(copied)
  })

  it('says what to install where the library is missing', async () => {
    vi.resetModules()
    vi.doMock('hyparquet-writer', () => {
      throw new Error('Cannot find package')
    })
    const { parquetWriter: withoutLibrary } = await import('../../src/interop/tables/index.js')
    await expect(withoutLibrary(() => () => {})).rejects.toThrow('npm install hyparquet-writer')
  })
})
