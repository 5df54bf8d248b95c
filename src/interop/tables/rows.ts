import type { Article } from '../../model/index.js'
import type { Column, ColumnOf, Row, Table } from './column.js'
import type { TableOf } from './define-table.js'
import { DEFINITIONS, type TableName } from './definitions.js'
import { type Source, sourceOf } from './source.js'

export const TABLE_NAMES = Object.keys(DEFINITIONS) as readonly TableName[]

/**
 * What each table is made of: its columns with their types and meanings, its keys. Frozen.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { TABLES } from 'reportedly/interop'
 *
 * assert.deepEqual(TABLES.quotes.primaryKey, ['article_id', 'id'])
 * assert.equal(TABLES.events.columns.find(({ name }) => name === 'time_earliest')?.type, 'date')
 * ```
 */
export const TABLES: Readonly<Record<TableName, Table>> = Object.freeze(
  Object.fromEntries(TABLE_NAMES.map((name) => [name, described(DEFINITIONS[name])])) as Record<TableName, Table>,
)

function described({ description, columns, primaryKey, foreignKeys }: Table): Table {
  return deepFreeze({
    description,
    columns: columns.map(({ name, type, nullable, description, codes, pattern, bits }): Column => {
      const more = { ...(codes && { codes: [...codes] }), ...(pattern && { pattern }), ...(bits && { bits }) }
      return { name, type, nullable, description, ...more }
    }),
    primaryKey: [...primaryKey],
    foreignKeys: structuredClone(foreignKeys),
  })
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner)
  return Object.freeze(value)
}

/**
 * The rows of one article in every table, each an array of values in the order of the table's columns; lists and maps as they
 * are. Rows stand in the order of the article.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { TABLES, tableRows } from 'reportedly/interop'
 *
 * const { quotes } = tableRows(article.data)
 * const source = TABLES.quotes.columns.findIndex(({ name }) => name === 'source')
 * assert.equal(quotes.length, article.data.quotes.length)
 * assert.equal(quotes[0]?.[source], article.data.quotes[0]?.source)
 * ```
 */
export function tableRows(article: Article): Record<TableName, Row[]> {
  const source = sourceOf(article)
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(source, name)])) as Record<TableName, Row[]>
}

function rowsOf(source: Source, name: TableName): Row[] {
  // Each table makes rows of items of its own kind, which no name of a table tells the compiler.
  const { items, columns } = DEFINITIONS[name] as TableOf<unknown>
  return items(source).map((item) => rowOf(columns, item))
}

function rowOf(columns: readonly ColumnOf<unknown>[], item: unknown): Row {
  const row = new Array(columns.length)
  for (let i = 0; i < columns.length; i++) row[i] = columns[i]?.value(item) ?? null
  return row
}
