import type { Writer } from 'hyparquet-writer'
import type { Column, Value } from './column.js'
import type { TableName } from './definitions.js'
import { TABLE_NAMES, TABLES, tableRows } from './rows.js'
import type { TableWriter } from './table-writer.js'

type Library = typeof import('hyparquet-writer')
type SchemaElement = ConstructorParameters<Library['ParquetWriter']>[0]['schema'][number]

/** Rows of one table that are kept in memory before they are written as a row group. Three times as many make files an eighth smaller and take 200 MB more. */
const GROUP_ROWS = 16_384
/** Characters of one table that are kept; texts are what takes memory. */
const GROUP_CHARACTERS = 2_000_000
const DAY = 86_400_000

/** Takes the bytes of one file, piece by piece. */
export type ParquetSink = (bytes: Uint8Array) => void

/**
 * Writes articles as tables of Parquet: typed, compressed with Snappy, with statistics. At most 16,384 rows of a table and
 * those of one article are in memory.
 *
 * @param sinkFor gives what takes the bytes of each table's file; each piece is the sink's to keep
 * @throws Error where the package `hyparquet-writer` is not installed
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { parquetWriter } from 'reportedly/interop'
 *
 * const files: Record<string, Uint8Array[]> = {}
 * const writer = await parquetWriter((table) => {
 *   const chunks: Uint8Array[] = (files[table] = [])
 *   return (bytes) => chunks.push(bytes)
 * })
 * writer.add(article.data)
 * writer.end()
 * assert.equal(new TextDecoder().decode(files.quotes?.[0]?.slice(0, 4)), 'PAR1')
 * ```
 */
export async function parquetWriter(sinkFor: (table: TableName) => ParquetSink): Promise<TableWriter> {
  const library = await loadLibrary()
  const files = new Map(TABLE_NAMES.map((table) => [table, new TableFile(library, table, sinkFor(table))]))
  return {
    add(article) {
      const added = tableRows(article)
      for (const [table, file] of files) file.add(added[table])
    },
    end() {
      for (const file of files.values()) file.end()
    },
  }
}

async function loadLibrary(): Promise<Library> {
  try {
    return await import('hyparquet-writer')
  } catch (cause) {
    throw new Error('Parquet is written by the package hyparquet-writer: npm install hyparquet-writer', { cause })
  }
}

/** The file of one table. */
class TableFile {
  readonly #columns: readonly Column[]
  readonly #writer: InstanceType<Library['ParquetWriter']>
  #values: Value[][]
  #characters = 0

  constructor(library: Library, table: TableName, sink: ParquetSink) {
    this.#columns = TABLES[table].columns
    this.#values = this.#columns.map(() => [])
    const schema = [{ name: 'root', num_children: this.#columns.length }, ...this.#columns.map(elementOf)]
    this.#writer = new library.ParquetWriter({ writer: writerTo(library, sink), schema, createdBy: 'reportedly' })
  }

  add(rows: readonly (readonly Value[])[]): void {
    for (const row of rows) {
      for (let i = 0; i < row.length; i++) {
        const value = row[i] as Value
        this.#values[i]?.push(value)
        if (typeof value === 'string') this.#characters += value.length
      }
    }
    const count = this.#values[0]?.length ?? 0
    if (count >= GROUP_ROWS || this.#characters >= GROUP_CHARACTERS) this.#writeGroup(count)
  }

  end(): void {
    const count = this.#values[0]?.length ?? 0
    if (count > 0) this.#writeGroup(count)
    this.#writer.finish()
  }

  #writeGroup(rowGroupSize: number): void {
    const columnData = this.#columns.map((column, i) => ({
      name: column.name,
      data: (this.#values[i] ?? []).map(encoderOf(column)),
    }))
    this.#values = this.#columns.map(() => [])
    this.#characters = 0
    this.#writer.write({ columnData, rowGroupSize })
  }
}

/** Hands on what was written with each row group and at the end, and keeps nothing of it. */
function writerTo(library: Library, sink: ParquetSink): Writer {
  const writer = new library.ByteWriter(64 * 1024)
  const handOn = () => {
    if (writer.index > 0) sink(writer.getBytes().slice())
    writer.index = 0
  }
  return Object.assign(writer, { flush: handOn, finish: handOn })
}

function elementOf({ name, type, nullable, bits }: Column): SchemaElement {
  const shared = { name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' } as const
  switch (type) {
    case 'string':
      return { ...shared, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
    case 'integer':
      return { ...shared, type: bits === 64 ? 'INT64' : 'INT32' }
    case 'number':
      return { ...shared, type: 'DOUBLE' }
    case 'boolean':
      return { ...shared, type: 'BOOLEAN' }
    case 'date':
      return { ...shared, type: 'INT32', converted_type: 'DATE' }
    case 'array':
    case 'object':
      return { ...shared, type: 'BYTE_ARRAY', converted_type: 'JSON' }
  }
}

function encoderOf({ type, bits }: Column): (value: Value) => unknown {
  if (type === 'date') return (day) => (typeof day === 'string' ? Date.parse(day) / DAY : null)
  if (type === 'integer' && bits === 64) return (number) => (typeof number === 'number' ? BigInt(number) : null)
  return (value) => value
}
