import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled, hostileArticle } from './tables-articles.js'
import {
  asGiven,
  type Database,
  expectedRows,
  inFolder,
  openDuckDb,
  readCsv,
  readParquet,
  skipWithoutReaders,
  TABLE_NAMES,
  writeCsv,
  writeParquet,
} from './tables-reader.js'

describe.skipIf(skipWithoutReaders())('DuckDB', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDuckDb()
  })
  afterAll(() => database.close())

  it('reads the rows of the bundled article from CSV and from Parquet', () =>
    inFolder(async (folder) => {
      writeCsv(folder, [bundled])
      await writeParquet(folder, [bundled])
      for (const table of TABLE_NAMES) {
        const expected = expectedRows([bundled], table)
        const csv = await database.query(`SELECT * FROM ${readCsv(folder, table)}`)
        const parquet = await database.query(`SELECT * FROM ${readParquet(folder, table)}`)
        expect(asGiven(table, csv.rows, true)).toEqual(expected)
        expect(asGiven(table, parquet.rows, false)).toEqual(expected)
      }
    }))

  it('finds the columns of a CSV by itself', () =>
    inFolder(async (folder) => {
      writeCsv(folder, [bundled])
      for (const table of TABLE_NAMES) {
        const { rows } = await database.query(`SELECT count(*) FROM '${folder}/${table}.csv'`)
        expect(rows).toEqual([[String(expectedRows([bundled], table).length)]])
      }
    }))

  it('reads whatever texts stood in articles', () =>
    fc.assert(
      fc.asyncProperty(fc.array(hostileArticle, { minLength: 1, maxLength: 3 }), (articles) =>
        inFolder(async (folder) => {
          writeCsv(folder, articles)
          await writeParquet(folder, articles)
          for (const table of TABLE_NAMES) {
            const expected = withoutMarks(expectedRows(articles, table))
            const parquet = await database.query(`SELECT * FROM ${readParquet(folder, table)}`)
            expect(withoutMarks(asGiven(table, parquet.rows, false)), table).toEqual(expected)
            const csv = await database.query(`SELECT * FROM ${readCsv(folder, table)}`)
            expect(withoutMarks(asGiven(table, csv.rows, true)), table).toEqual(expected)
          }
        }),
      ),
      { numRuns: 25 },
    ))

  it('takes the apostrophes before formulas away as the documentation says', () =>
    inFolder(async (folder) => {
      const titles = ['=1', "''@x", "'tis", '\n1', '＝x', '1-2']
      writeCsv(
        folder,
        titles.map((title, i) => ({ ...bundled, id: `copy-${i}`, title })),
      )
      const plain = String.raw`regexp_replace(title, '^''(''*[-=+@\t\r\n＝＋－＠])', '\1')`
      const { rows } = await database.query(`SELECT ${plain} FROM ${readCsv(folder, 'articles')} ORDER BY article_id`)
      expect(rows.flat()).toEqual(titles)
    }))

  it('keeps a byte order mark at the start of a text', () =>
    inFolder(async (folder) => {
      const articles = [{ ...bundled, title: '\ufeffx' }]
      writeCsv(folder, articles)
      await writeParquet(folder, articles)
      for (const read of [readCsv, readParquet]) {
        const { rows } = await database.query(`SELECT unicode(title) FROM ${read(folder, 'articles')}`)
        expect(rows).toEqual([[0xfeff]])
      }
    }))
})

/** Without the byte order marks that DuckDB's package for Node takes from the start of texts when it hands them over. */
const withoutMarks = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((value) => (typeof value === 'string' ? value.replace(/^\ufeff/, '') : value)))
