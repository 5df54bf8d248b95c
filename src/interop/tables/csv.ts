// The build for browsers: the other one needs the global `Buffer` of Node as soon as it is loaded.
import { type Options, stringify } from 'csv-stringify/browser/esm/sync'
import type { Row } from './column.js'
import type { TableName } from './definitions.js'
import { escapeFormula } from './formula.js'
import { TABLE_NAMES, TABLES, tableRows } from './rows.js'
import type { TableWriter } from './table-writer.js'

/** Rows that are kept before they are written: the library takes its time to start. */
const BATCH = 500

const SPACE = 0x20

/** In quotation marks: what is empty, which is not missing, and what starts or ends with space, which some readers would trim. */
function text(value: string) {
  const isPlain = value.charCodeAt(0) > SPACE && value.charCodeAt(value.length - 1) > SPACE
  return isPlain ? escapeFormula(value) : { value: escapeFormula(value), quoted: true, quoted_empty: true }
}

const OPTIONS: Options = {
  record_delimiter: '\n',
  quote_record_delimiter: true,
  cast: { boolean: String, string: text },
}

/** Takes text for the file of a table, piece by piece. */
export type CsvSink = (table: TableName, chunk: string) => void

/**
 * Writes articles as tables of CSV (RFC 4180 with LF, UTF-8, a header); a missing value is empty and an empty text is `""`.
 * Texts that a spreadsheet would take for formulas start with an apostrophe: {@link unescapeFormula} takes it away.
 *
 * @param sink gets every table's name at least once, with its header
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { csvWriter } from 'reportedly/interop'
 *
 * const files: Record<string, string> = {}
 * const writer = csvWriter((table, chunk) => {
 *   files[table] = (files[table] ?? '') + chunk
 * })
 * writer.add(article.data)
 * writer.end()
 * assert.ok(files.agents?.startsWith('article_id,id,type,name,version\nmorocco-isf,reportedly-editors,'))
 * ```
 */
export function csvWriter(sink: CsvSink): TableWriter {
  const pending = new Map<TableName, Row[]>()
  const write = (table: TableName, rows: readonly (readonly unknown[])[]) => {
    sink(table, stringify(rows as unknown[][], OPTIONS))
  }
  for (const table of TABLE_NAMES) {
    pending.set(table, [])
    write(table, [TABLES[table].columns.map(({ name }) => name)])
  }
  return {
    add(article) {
      const added = tableRows(article)
      for (const [table, rows] of pending) {
        for (const row of added[table]) rows.push(row)
        if (rows.length >= BATCH) write(table, rows.splice(0))
      }
    },
    end() {
      for (const [table, rows] of pending) if (rows.length > 0) write(table, rows.splice(0))
    },
  }
}
