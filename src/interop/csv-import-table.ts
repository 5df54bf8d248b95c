import { type CsvError, parse } from 'csv-parse/browser/esm/sync'
import type { Drafting } from './draft.js'

/** A row of a table. */
export interface Row {
  /** Such as `mentions.csv line 3`. */
  readonly place: string
  readonly cells: Cells
}

/** The cells of a row by the name of the column, in lower case, and which of them were asked for. */
export class Cells {
  readonly #cells = new Map<string, string>()
  readonly #asked = new Set<string>()

  get size(): number {
    return this.#cells.size
  }

  set(column: string, cell: string): void {
    this.#cells.set(column, cell)
  }

  has(column: string): boolean {
    return this.#cells.has(column)
  }

  get(column: string): string | undefined {
    this.#asked.add(column)
    return this.#cells.get(column)
  }

  /** The columns with a cell that nobody asked for. */
  get unused(): readonly string[] {
    return [...this.#cells.keys()].filter((column) => !this.#asked.has(column))
  }
}

/** What parts the cells of a line. */
export type Delimiter = ',' | ';' | '\t'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/** A cell that stands in a row before a row is known to be as long as the header. */
interface ParsedRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a CSV (RFC 4180) with a header; columns that are not known, and rows that are broken or longer than the header,
 * are told of. Empty cells are none.
 */
export function readTable(
  drafting: Drafting,
  name: string,
  csv: string,
  columns: readonly string[],
  delimiter: Delimiter = delimiterOf(csv),
): readonly Row[] {
  const parsed = parseRows(drafting, name, csv, delimiter)
  const [header, ...rows] = parsed
  if (header === undefined) return []
  const names = header.record.map((column) => column.trim().toLowerCase())
  const isUsed = names.map((column, i) => columns.includes(column) && names.indexOf(column) === i)
  for (const [i, column] of names.entries()) {
    if (isUsed[i] || parsed.every(({ record }) => (record[i] ?? '') === '')) continue
    const why = names.indexOf(column) === i ? `is none of ${columns.join(', ')}` : 'is there already'
    drafting.leftOut(`${name} line ${header.line}`, `The column "${header.record[i]}" is left out: it ${why}.`)
  }
  return rows.flatMap(({ record, line }) => {
    const place = `${name} line ${line}`
    if (record.every((cell) => cell === '')) return []
    if (record.slice(names.length).some((cell) => cell !== '')) {
      drafting.leftOut(
        place,
        `The row has ${record.length} cells, the header ${names.length}: the others are left out.`,
      )
    }
    const cells = new Cells()
    for (const [i, column] of names.entries()) {
      const cell = record[i] ?? ''
      if (isUsed[i] && cell !== '') cells.set(column, cell)
    }
    if (cells.size > 0) return [{ place, cells }]
    drafting.leftOut(place, 'The row has nothing in any column that is known.')
    return []
  })
}

interface NumberedRecord {
  readonly record: readonly string[]
  /** Number of the line on which the record starts. */
  readonly line: number
}

function parseRows(drafting: Drafting, name: string, csv: string, delimiter: Delimiter): readonly NumberedRecord[] {
  const read = (text: string) =>
    parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as readonly ParsedRow[]
  try {
    return numbered(read(csv))
  } catch (error) {
    if (!isCsvError(error)) throw error
    drafting.leftOut(name, `This is no CSV, so nothing of it is taken: ${error.message}`)
    return []
  }
}

/** The parser counts the lines up to the end of a record. */
const numbered = (rows: readonly ParsedRow[]): readonly NumberedRecord[] =>
  rows.map(({ record, info }) => ({ record, line: info.lines - innerLines(record) }))

const innerLines = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

const isCsvError = (error: unknown): error is CsvError => error instanceof Error && 'code' in error

/** The delimiter that occurs most often in the header. */
export function delimiterOf(csv: string): Delimiter {
  const [header = ''] = csv.split(/[\r\n]/, 1)
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
