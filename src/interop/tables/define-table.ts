import type { ColumnOf, Table } from './column.js'
import type { Source } from './source.js'

/** A table, what its rows are made of, and how. */
export interface TableOf<Item> extends Table {
  readonly columns: readonly ColumnOf<Item>[]
  readonly items: (source: Source) => readonly Item[]
}

/** Defines a table; its references make its foreign keys. */
export function table<Item>(
  description: string,
  primaryKey: readonly string[],
  items: (source: Source) => readonly Item[],
  columns: readonly ColumnOf<Item>[],
  foreignKeys: Table['foreignKeys'] = [],
): TableOf<Item> {
  const own = columns.flatMap(({ name, refersTo }) => {
    if (refersTo === undefined) return []
    const [to, key] = refersTo
    if (to === 'articles') return [{ fields: [name], table: to, references: [key] }]
    return [{ fields: ['article_id', name], table: to, references: ['article_id', key] }]
  })
  return { description, primaryKey, items, columns, foreignKeys: [...own, ...foreignKeys] }
}
