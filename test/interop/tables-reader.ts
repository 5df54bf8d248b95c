import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  csvWriter,
  parquetWriter,
  TABLES,
  type TableName,
  tableRows,
  unescapeFormula,
} from '../../src/interop/tables/index.js'
import type { Article } from '../../src/model/index.js'
import { skipWithout } from '../support/needs.js'

const readers = resolve('test/readers/package.json')
const installed = existsSync(resolve('test/readers/node_modules/@duckdb')) ? readers : undefined

/** Whether to skip what DuckDB and `datapackage` read. */
export const skipWithoutReaders = (): boolean =>
  skipWithout(installed, 'reading tables needs `npm ci --prefix test/readers`')

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

/** What is used of DuckDB. */
export interface Database {
  /** The names of the columns, and the rows, in values of JSON. */
  query(sql: string): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }>
  close(): void
}

export async function openDuckDb(): Promise<Database> {
  const { DuckDBInstance } = createRequire(readers)('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    async query(sql) {
      const reader = await connection.runAndReadAll(sql)
      return { columns: reader.columnNames(), rows: reader.getRowsJson() }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** What is used of the package `datapackage`. */
export interface DataPackageReader {
  readonly valid: boolean
  readonly errors: readonly Error[]
  getResource(name: string): {
    readonly valid: boolean
    read(options?: object): Promise<Record<string, unknown>[]>
    checkRelations(): Promise<boolean>
  }
}

export function loadPackage(descriptor: object, basePath: string): Promise<DataPackageReader> {
  return createRequire(readers)('datapackage').Package.load(descriptor, { basePath, strict: true })
}

/** Works with a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'reportedly-tables-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function writeCsv(folder: string, articles: readonly Article[]): void {
  for (const [table, text] of Object.entries(csvOf(articles))) writeFileSync(join(folder, `${table}.csv`), text)
}

export function csvOf(articles: readonly Article[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  const writer = csvWriter((table, chunk) => {
    files[table] = (files[table] ?? '') + chunk
  })
  for (const article of articles) writer.add(article)
  writer.end()
  return files
}

/** Returns how often each table was handed bytes. */
export async function writeParquet(folder: string, articles: Iterable<Article>): Promise<Map<TableName, number>> {
  const chunks = new Map<TableName, number>()
  const writer = await parquetWriter((table) => {
    const file = join(folder, `${table}.parquet`)
    writeFileSync(file, '')
    return (bytes) => {
      chunks.set(table, (chunks.get(table) ?? 0) + 1)
      writeFileSync(file, bytes, { flag: 'a' })
    }
  })
  for (const article of articles) writer.add(article)
  writer.end()
  return chunks
}

const SQL_TYPES = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  array: 'JSON',
  object: 'JSON',
} as const

/** DuckDB's reading of a CSV file, with the types of the descriptor. */
export function readCsv(folder: string, table: TableName): string {
  const columns = TABLES[table].columns.map(({ name, type }) => `'${name}': '${SQL_TYPES[type]}'`)
  const dialect = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n'`
  const nulls = "nullstr = '', allow_quoted_nulls = false"
  return `read_csv('${join(folder, `${table}.csv`)}', ${dialect}, ${nulls}, columns = {${columns.join(', ')}})`
}

export const readParquet = (folder: string, table: TableName): string => `'${join(folder, `${table}.parquet`)}'`

/** The rows of articles, as DuckDB gives them. */
export function expectedRows(articles: readonly Article[], table: TableName): readonly (readonly unknown[])[] {
  return articles.flatMap((article) => tableRows(article)[table])
}

/** The rows that DuckDB gave, as `tableRows` has them. */
export function asGiven(
  table: TableName,
  rows: readonly (readonly unknown[])[],
  isEscaped: boolean,
): readonly (readonly unknown[])[] {
  const { columns } = TABLES[table]
  return rows.map((row) =>
    row.map((value, i) => {
      const type = columns[i]?.type
      if (value === null) return null
      if (type === 'integer') return Number(value)
      if (type === 'array' || type === 'object') return JSON.parse(String(value))
      return type === 'string' && isEscaped ? unescapeFormula(String(value)) : value
    }),
  )
}
