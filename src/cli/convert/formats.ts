import { bratConfiguration, toBrat } from '../../interop/brat/index.js'
import { iCalendarWriter } from '../../interop/icalendar.js'
import { toJsonLd } from '../../interop/json-ld.js'
import { PLOVER_COLUMNS, ploverLine, ploverRows } from '../../interop/plover-rows.js'
import { rdfWriter } from '../../interop/rdf/index.js'
import {
  csvWriter,
  dataPackage,
  parquetWriter,
  TABLES,
  type TableName,
  type TableWriter,
} from '../../interop/tables/index.js'
import { toWebAnnotations } from '../../interop/web-annotation.js'
import { digestText } from '../../text/index.js'
import type { Target } from '../commands/convert.js'
import type { ConverterFormat } from './converter.js'
import { oneOrLines } from './one-or-lines.js'

const DESCRIPTOR = 'datapackage.json'

type WriteTable = (table: TableName, piece: string | Uint8Array) => void

const tables = (
  format: 'csv' | 'parquet',
  writerOf: (write: WriteTable) => TableWriter | Promise<TableWriter>,
): ConverterFormat => ({
  replaces: [DESCRIPTOR, ...Object.keys(TABLES).map((table) => `${table}.${format}`)],
  async open(output) {
    const writer = await writerOf((table, piece) => output.write(`${table}.${format}`, piece))
    return {
      add(article) {
        writer.add(article)
        return []
      },
      end() {
        writer.end()
        output.write(DESCRIPTOR, `${JSON.stringify(dataPackage({ format }), null, 2)}\n`)
      },
    }
  },
})

const rdf = (format: 'n-quads' | 'turtle'): ConverterFormat => ({
  async open(output, options) {
    const writer = await rdfWriter(format, options)
    return {
      add(article) {
        output.write('', writer.add(article))
        return []
      },
      end: () => output.write('', writer.end()),
    }
  },
})

/** How each format of `--to` is written. */
export const FORMATS: Readonly<Record<Target, ConverterFormat>> = {
  'json-ld': { open: (output, options) => oneOrLines(output, (article) => toJsonLd(article, options)) },
  'web-annotation': {
    open: (output, options) =>
      oneOrLines(output, (article, text) =>
        toWebAnnotations(article, { ...options, ...(text !== undefined && { text }) }),
      ),
  },
  'n-quads': rdf('n-quads'),
  turtle: rdf('turtle'),
  csv: tables('csv', (write) => csvWriter(write)),
  parquet: tables('parquet', (write) => parquetWriter((table) => (bytes) => write(table, bytes))),
  brat: {
    replaces: [],
    needsText: true,
    open(output) {
      const put = (name: string, content: string) => {
        output.write(name, content)
        output.close(name)
      }
      return {
        add(article, text) {
          const { txt, ann, notes } = toBrat(article, text)
          const name = fileName(article.id)
          put(`${name}.txt`, txt)
          put(`${name}.ann`, ann)
          return notes
        },
        end() {
          for (const [name, content] of Object.entries(bratConfiguration())) put(name, content)
        },
      }
    },
  },
  plover: {
    open(output) {
      output.write('', `${PLOVER_COLUMNS.join('\t')}\n`)
      return {
        add(article) {
          for (const row of ploverRows(article)) output.write('', `${ploverLine(row)}\n`)
          return []
        },
        end() {},
      }
    },
  },
  icalendar: {
    open(output, options) {
      const writer = iCalendarWriter(options)
      output.write('', writer.start())
      return {
        add(article) {
          const { text, notes } = writer.add(article)
          output.write('', text)
          return notes
        },
        end: () => output.write('', writer.end()),
      }
    },
  },
}

/** File systems take names of 255 bytes. */
const LONGEST_NAME = 200

/** The name of an article's files, without what says what is in them. */
const fileName = (id: string): string =>
  id.length <= LONGEST_NAME ? id : `${id.slice(0, LONGEST_NAME - 44)}-${digestText(id)}`
