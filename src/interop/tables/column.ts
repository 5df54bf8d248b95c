/** The types of columns, by their names in Table Schema; `array` and `object` are JSON. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'array' | 'object'

/** A value of a table: text, a number, yes or no, a day as `YYYY-MM-DD`, JSON, or nothing. */
export type Value = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>

/** One row: values in the order of the table's columns. */
export type Row = readonly Value[]

/** One column of a table. */
export interface Column {
  /** In snake_case. */
  readonly name: string
  readonly type: ColumnType
  /** Whether a value may be missing: `NULL`. */
  readonly nullable: boolean
  readonly description: string
  /** All values that it may take, where they come from a code list. */
  readonly codes?: readonly string[]
  /** A regular expression for all of its values. */
  readonly pattern?: string
  /** Of whole numbers; 32 where none is given. */
  readonly bits?: 64
}

/** Columns whose values together are the primary key of a row of another table, unless one of them is missing. */
export interface ForeignKey {
  readonly fields: readonly string[]
  readonly table: string
  readonly references: readonly string[]
}

/** What a table is made of. */
export interface Table {
  readonly description: string
  readonly columns: readonly Column[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** A column, where its value stands in what a row is made of, and the table to whose `id` it refers. */
export interface ColumnOf<Item> extends Column {
  readonly value: (item: Item) => Value | undefined
  readonly refersTo?: readonly [table: string, key: string]
}

type More = Partial<Pick<Column, 'codes' | 'pattern' | 'bits'>> & Pick<ColumnOf<never>, 'refersTo'>

/** A column that always has a value. */
export const required = <Item>(
  name: string,
  type: ColumnType,
  value: (item: Item) => Value,
  description: string,
  more?: More,
): ColumnOf<Item> => ({ name, type, nullable: false, description, value, ...more })

/** A column whose value may be missing. */
export const optional = <Item>(
  name: string,
  type: ColumnType,
  value: (item: Item) => Value | undefined,
  description: string,
  more?: More,
): ColumnOf<Item> => ({ name, type, nullable: true, description, value, ...more })

const ID = { pattern: '[a-z0-9]+(-[a-z0-9]+)*' }

/** An id, always there. */
export const idColumn = <Item>(
  name: string,
  value: (item: Item) => string,
  description: string,
  table?: string,
  key = 'id',
): ColumnOf<Item> =>
  required(name, 'string', value, description, { ...ID, ...(table !== undefined && { refersTo: [table, key] }) })

/** The id of a row of another table, or nothing. */
export const reference = <Item>(
  name: string,
  table: string,
  value: (item: Item) => string | null | undefined,
  description: string,
): ColumnOf<Item> => optional(name, 'string', value, description, { ...ID, refersTo: [table, 'id'] })
