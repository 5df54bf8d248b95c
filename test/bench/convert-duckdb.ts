import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './measure.js'
import { pathOf } from './part.js'

const PACKAGE = pathOf('test/readers/package.json')

/** Whether DuckDB is there. */
export const hasDuckDb = (): boolean => existsSync(pathOf('test/readers/node_modules/@duckdb/node-api'))

const PROVENANCE = 'provenance STRUCT("by" VARCHAR, "at" VARCHAR, method VARCHAR, status VARCHAR, confidence DOUBLE)'
const TIME = 'STRUCT(edtf VARCHAR, basis VARCHAR, anchor VARCHAR)'
const SPANS = 'STRUCT("start" BIGINT, "end" BIGINT, digest VARCHAR, level VARCHAR)[]'

/** What is read of an article; the rest is skipped. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'VARCHAR',
  revision: 'BIGINT',
  title: 'VARCHAR',
  summary: 'VARCHAR',
  language: 'VARCHAR',
  publisher: 'VARCHAR',
  published: TIME,
  entities: `STRUCT(id VARCHAR, type VARCHAR, specificity VARCHAR, name VARCHAR, labels JSON, aliases VARCHAR[], mentions ${SPANS}, ${PROVENANCE})[]`,
  events: `STRUCT(id VARCHAR, summary VARCHAR, aspect VARCHAR, plover STRUCT(type VARCHAR, mode VARCHAR), time ${TIME}, arguments STRUCT(role VARCHAR, filler VARCHAR)[], accounts STRUCT(quote VARCHAR, certainty VARCHAR, polarity VARCHAR, tense VARCHAR, presupposed BOOLEAN)[], ${PROVENANCE})[]`,
  quotes: `STRUCT(id VARCHAR, mode VARCHAR, source VARCHAR, "within" VARCHAR, act VARCHAR, gloss VARCHAR, content ${SPANS}, ${PROVENANCE})[]`,
  stances: `STRUCT(id VARCHAR, holder VARCHAR, target VARCHAR, value VARCHAR, expression VARCHAR, gloss VARCHAR, ${PROVENANCE})[]`,
}

const BY =
  'r.provenance."by" AS annotated_by, r.provenance."at" AS annotated_at, r.provenance.method AS method, r.provenance.status AS status, r.provenance.confidence AS confidence'
const from = (list: string) => `FROM corpus c, unnest(c.${list}) AS u(r)`
const inner = (list: string, field: string) => `${from(list)}, unnest(r.${field}) AS v(x)`

/** The tables nearest to ours: no dates are worked out, and spans are those of mentions and of what quotes say. */
const TABLES: Readonly<Record<string, string>> = {
  articles:
    'SELECT id, revision, title, summary, language, publisher, published.edtf AS edtf, published.basis AS basis FROM corpus',
  entities: `SELECT c.id AS article_id, r.id AS id, r.type AS type, r.specificity AS specificity, r.name AS name, r.labels AS labels, to_json(r.aliases) AS aliases, ${BY} ${from('entities')}`,
  mentions: `SELECT c.id AS article_id, r.id AS entity, x."start" AS start_offset, x."end" AS end_offset, x.digest AS digest, x.level AS level ${inner('entities', 'mentions')}`,
  events: `SELECT c.id AS article_id, r.id AS id, r.summary AS summary, r.aspect AS aspect, r.plover.type AS plover_type, r.plover.mode AS plover_mode, r.time.edtf AS edtf, r.time.basis AS basis, r.time.anchor AS anchor, ${BY} ${from('events')}`,
  arguments: `SELECT c.id AS article_id, r.id AS event, x.role AS role, x.filler AS filler ${inner('events', 'arguments')}`,
  accounts: `SELECT c.id AS article_id, r.id AS event, x.quote AS quote, x.certainty AS certainty, x.polarity AS polarity, x.tense AS tense, coalesce(x.presupposed, false) AS presupposed ${inner('events', 'accounts')}`,
  quotes: `SELECT c.id AS article_id, r.id AS id, r.mode AS mode, r.source AS source, r."within" AS within_quote, r.act AS act, r.gloss AS gloss, ${BY} ${from('quotes')}`,
  spans: `SELECT c.id AS article_id, r.id AS quote, x."start" AS start_offset, x."end" AS end_offset, x.digest AS digest ${inner('quotes', 'content')}`,
  stances: `SELECT c.id AS article_id, r.id AS id, r.holder AS holder, r.target AS target, r.value AS value, r.expression AS expression, r.gloss AS gloss, ${BY} ${from('stances')}`,
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`

/** Runs statements one after the other. */
const PROGRAM = `
const { createRequire } = require('node:module')
const [readers, ...statements] = process.argv.slice(1)
const { DuckDBInstance } = createRequire(readers)('@duckdb/node-api')
async function run() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const statement of statements) await connection.run(statement)
}
run().catch((error) => { console.error(error); process.exitCode = 1 })
`

/** DuckDB reading a corpus and writing tables of it, in a process of its own. */
export function duckDb(corpus: string, folder: string, format: 'parquet' | 'csv', threads?: number): Command {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${text(name)}: ${text(type)}`)
  const read = `read_json(${text(corpus)}, format = 'newline_delimited', columns = {${columns.join(', ')}})`
  const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet'
  const copies = Object.entries(TABLES).map(
    ([table, query]) => `COPY (${query}) TO ${text(join(folder, `${table}.${format}`))} (${options})`,
  )
  const statements = [
    ...(threads === undefined ? [] : [`SET threads = ${threads}`]),
    `CREATE TABLE corpus AS SELECT * FROM ${read}`,
    ...copies,
  ]
  return [process.execPath, '-e', PROGRAM, '--', PACKAGE, ...statements]
}
