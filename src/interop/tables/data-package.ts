import type { Column, ForeignKey } from './column.js'
import type { TableName } from './definitions.js'
import { TABLE_NAMES, TABLES } from './rows.js'

/** How a folder of tables is described. */
export interface DataPackageOptions {
  /** The format of the files. */
  readonly format: 'csv' | 'parquet'
  /** A name of lower-case words joined by hyphens; `articles` where none is given. */
  readonly name?: string
  readonly title?: string
}

/** A field of a table (Table Schema, version 1). */
export interface DataPackageField {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly constraints?: Readonly<Record<string, unknown>>
}

/** Columns that refer to rows of a table; one of no name is the table itself. */
export interface DataPackageForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: string; readonly fields: readonly string[] }
}

/** A table of a data package. */
export interface DataPackageResource {
  readonly profile: 'tabular-data-resource' | 'data-resource'
  readonly name: TableName
  readonly path: string
  readonly description: string
  readonly format: string
  readonly mediatype: string
  readonly encoding?: 'utf-8'
  readonly dialect?: Readonly<Record<string, string | boolean>>
  readonly schema: {
    readonly fields: readonly DataPackageField[]
    readonly missingValues: readonly string[]
    readonly primaryKey: readonly string[]
    /** Keys all of whose parts are always there. */
    readonly foreignKeys: readonly DataPackageForeignKey[]
    /**
     * Keys that refer to nothing where one part is missing, as in SQL. No property of Table Schema: its readers take a key
     * for broken of which only a part is missing.
     */
    readonly optionalForeignKeys: readonly DataPackageForeignKey[]
  }
}

const DIALECT = { lineTerminator: '\n', doubleQuote: true, skipInitialSpace: false }

/** The descriptor of a folder of tables (Data Package, version 1). */
export interface DataPackage {
  readonly profile: 'tabular-data-package' | 'data-package'
  readonly name: string
  readonly title?: string
  readonly resources: readonly DataPackageResource[]
}

/**
 * Describes a folder of tables as a Data Package (version 1): each table's columns, types, code lists and keys.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { dataPackage } from 'reportedly/interop'
 *
 * const { resources } = dataPackage({ format: 'csv' })
 * assert.equal(resources[0]?.path, 'articles.csv')
 * ```
 */
export function dataPackage({ format, name = 'articles', title }: DataPackageOptions): DataPackage {
  const isCsv = format === 'csv'
  return {
    profile: isCsv ? 'tabular-data-package' : 'data-package',
    name,
    ...(title !== undefined && { title }),
    resources: TABLE_NAMES.map((table): DataPackageResource => {
      const { description, columns, primaryKey, foreignKeys } = TABLES[table]
      const nullable = new Set(columns.filter((column) => column.nullable).map((column) => column.name))
      const isOptional = ({ fields }: ForeignKey) => fields.some((field) => nullable.has(field))
      const keys = (wanted: boolean) =>
        foreignKeys.filter((key) => isOptional(key) === wanted).map((key) => foreignKeyOf(table, key))
      return {
        profile: isCsv ? 'tabular-data-resource' : 'data-resource',
        name: table,
        path: `${table}.${format}`,
        description,
        format,
        mediatype: isCsv ? 'text/csv' : 'application/vnd.apache.parquet',
        ...(isCsv && { encoding: 'utf-8', dialect: DIALECT }),
        schema: {
          fields: columns.map(fieldOf),
          missingValues: [''],
          primaryKey,
          foreignKeys: keys(false),
          optionalForeignKeys: keys(true),
        },
      }
    }),
  }
}

function fieldOf({ name, type, nullable, description, codes, pattern }: Column): DataPackageField {
  const constraints = {
    ...(!nullable && { required: true }),
    ...(codes && { enum: codes }),
    ...(pattern !== undefined && { pattern }),
  }
  return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) }
}

/** A table names itself with nothing. */
const foreignKeyOf = (own: TableName, { fields, table, references }: ForeignKey): DataPackageForeignKey => ({
  fields,
  reference: { resource: table === own ? '' : table, fields: references },
})
