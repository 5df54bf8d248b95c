import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataPackage, TABLES, type TableName, tableRows } from '../../src/interop/tables/index.js'
import type { Article } from '../../src/model/index.js'
import { bundled, hostileArticle } from './tables-articles.js'
import { asGiven, inFolder, loadPackage, skipWithoutReaders, TABLE_NAMES, writeCsv } from './tables-reader.js'

const descriptor = dataPackage({ format: 'csv' })

type Key = (typeof descriptor.resources)[number]['schema']['foreignKeys'][number]

/** Where the rows stand that are checked against the tables; rows may refer to others of their own table. */
const REFERRING = 'referring'

/** The tables without keys, and one with rows of a table and one of its keys: the library reads keys wrongly that share a column. */
function withKey(table: TableName, key?: Key): object {
  const resources = descriptor.resources.map((resource) => {
    const { foreignKeys, optionalForeignKeys, ...schema } = resource.schema
    return { ...resource, schema }
  })
  if (key === undefined) return structuredClone({ ...descriptor, resources })
  const { fields, reference } = key
  const target = { ...reference, resource: reference.resource || table }
  const referring = resources
    .filter(({ name }) => name === table)
    .map((resource) => ({
      ...resource,
      name: REFERRING,
      path: `${REFERRING}.csv`,
      schema: { ...resource.schema, foreignKeys: [{ fields, reference: target }] },
    }))
  return structuredClone({ ...descriptor, resources: [...resources, ...referring] })
}

type Lines = readonly (readonly string[])[]

/** Writes the lines of a table, changed, as those that are checked; the head is not among them. */
function refer(folder: string, table: TableName, change: (lines: Lines) => Lines): void {
  const [head = [], ...lines]: string[][] = parse(readFileSync(join(folder, `${table}.csv`)))
  writeFileSync(join(folder, `${REFERRING}.csv`), stringify([head, ...change(lines)] as string[][]))
}

async function readRows(folder: string, table: TableName): Promise<Record<string, unknown>[]> {
  const read = await loadPackage(withKey(table), folder)
  return read.getResource(table).read({ keyed: true, cast: true })
}

describe.skipIf(skipWithoutReaders())('the CSV that the package datapackage reads', () => {
  it('is described well', () =>
    inFolder(async (folder) => {
      writeCsv(folder, [bundled])
      const read = await loadPackage(structuredClone(descriptor), folder)
      expect(read.errors).toEqual([])
      expect(read.valid).toBe(true)
    }))

  it('has the rows that were written', () =>
    inFolder(async (folder) => {
      writeCsv(folder, [bundled])
      const expected = tableRows(bundled)
      for (const table of TABLE_NAMES) {
        const { columns } = TABLES[table]
        const rows = await readRows(folder, table)
        const values = rows.map((row) =>
          columns.map(({ name, type }) => {
            const value = row[name]
            if (type === 'date' && value instanceof Date) return localDay(value)
            return type === 'array' || type === 'object' ? value && JSON.stringify(value) : value
          }),
        )
        expect(asGiven(table, values, true), table).toEqual(expected[table])
      }
    }))

  it('has whatever texts stood in an article', () =>
    fc.assert(
      fc.asyncProperty(hostileArticle, (article) =>
        inFolder(async (folder) => {
          writeCsv(folder, [article])
          const expected = tableRows(article)
          for (const table of ['entities', 'quotes', 'stances'] as const) {
            const at = TABLES[table].columns.findIndex(({ name }) => name === (table === 'entities' ? 'name' : 'gloss'))
            const name = TABLES[table].columns[at]?.name ?? ''
            const rows = await readRows(folder, table)
            const texts = rows.map((row) => TABLES[table].columns.map((_, i) => (i === at ? row[name] : null)))
            expect(asGiven(table, texts, true).map((row) => row[at])).toEqual(expected[table].map((row) => row[at]))
          }
        }),
      ),
      { numRuns: 10 },
    ))

  const keys = descriptor.resources.flatMap(({ name, schema }) =>
    [...schema.foreignKeys, ...schema.optionalForeignKeys].map((key) => [name, key.fields.join(), key] as const),
  )

  it.each(keys)('%s: %s leads to rows that are there, and to none where one is missing', (table, _, key) =>
    inFolder(async (folder) => {
      writeCsv(folder, [withEverything(bundled)])
      const columns = key.fields.map((field) => TABLES[table].columns.findIndex(({ name }) => name === field))
      const last = columns.at(-1) ?? 0
      // A key of which only a part is missing is broken, says the library.
      const whole = (lines: Lines) => lines.filter((line) => columns.every((column) => line[column] !== ''))
      const check = async () => (await loadPackage(withKey(table, key), folder)).getResource(REFERRING).checkRelations()
      refer(folder, table, whole)
      await expect(check()).resolves.toBe(true)
      const nowhere = TABLES[table].columns[last]?.type === 'integer' ? '999999' : 'nowhere'
      refer(folder, table, (lines) => whole(lines).map((line) => line.with(last, nowhere)))
      await expect(check()).rejects.toThrow(/[Ff]oreign key/)
    }),
  )
})

/** As moment reads days, in the zone of the machine. */
const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** The article with a row for each reference that it does not happen to have. */
function withEverything(article: Article): Article {
  const [event] = article.events
  const [quote] = article.quotes
  const [entity] = article.entities
  const [stance] = article.stances
  if (!event || !quote || !entity || !stance) throw new Error('the article is empty')
  const { published, provenance } = { published: article.published, provenance: event.provenance }
  const time = { edtf: '2026', basis: 'inferred', anchor: event.id } as const
  const span = { start: 0, end: 1, digest: 'AAAAAAAAAAA' }
  const replacedBy = <R extends { readonly id: string }>({ id }: R) => ({ ...provenance, replacedBy: id })
  return {
    ...article,
    published: { ...published, anchor: event.id },
    modified: time,
    entities: [...article.entities, { ...entity, id: 'a-copy', provenance: replacedBy(entity), mentions: [span] }],
    events: [
      ...article.events,
      {
        ...event,
        id: 'b-copy',
        provenance: replacedBy(event),
        time,
        mentions: [span],
        arguments: [
          { role: 'topic', filler: event.id },
          { role: 'agent', filler: entity.id },
        ],
        accounts: [{ ...event.accounts[0], quote: quote.id } as never],
        relations: [{ type: 'before', to: event.id, quote: quote.id, evidence: [] }],
        externalIds: [{ scheme: 'url', id: 'https://news.example/', match: 'exact' }],
      },
    ],
    quotes: [
      ...article.quotes,
      { ...quote, id: 'c-copy', within: quote.id, act: event.id, provenance: replacedBy(quote) },
    ],
    stances: [
      ...article.stances,
      {
        ...stance,
        id: 'd-copy',
        target: quote.id,
        evidence: [span],
        quotes: [quote.id],
        provenance: replacedBy(stance),
      },
    ],
  } as Article
}
