import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TableName } from '../../src/interop/tables/index.js'
import type { Account, Article } from '../../src/model/index.js'
import { bundled } from './tables-articles.js'
import {
  type Database,
  inFolder,
  openDuckDb,
  readCsv,
  readParquet,
  skipWithoutReaders,
  TABLE_NAMES,
  writeCsv,
  writeParquet,
} from './tables-reader.js'

interface Query {
  readonly question: string
  readonly sql: string
  /** The lines of the table that stands under it, the head first, as they are printed. */
  readonly answer: readonly string[]
}

const page = readFileSync('docs/formats/tables.md', 'utf8')

const queries: readonly Query[] = [...page.matchAll(/([^\n]*)\n\n```sql\n(.*?)```\n\n((?:\|[^\n]*\n)*)/gs)].map(
  ([, question = '', sql = '', table = '']) => ({
    question,
    sql,
    answer: table.split('\n').filter((line) => line !== '' && !/^[| -]+-[| -]+$/.test(line)),
  }),
)

const line = (cells: readonly unknown[]) => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`

/** Asks about articles, read from CSV or from Parquet. */
async function ask<T>(
  articles: readonly Article[],
  read: typeof readCsv,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    writeCsv(folder, articles)
    await writeParquet(folder, articles)
    const database = await openDuckDb()
    try {
      for (const table of TABLE_NAMES) {
        await database.query(`CREATE VIEW ${table} AS SELECT * FROM ${read(folder, table as TableName)}`)
      }
      return await work(database)
    } finally {
      database.close()
    }
  })
}

describe.skipIf(skipWithoutReaders())('the queries of the page', () => {
  it('are more than a dozen, each with an answer', () => {
    expect(queries.length).toBeGreaterThan(12)
    expect(queries.filter(({ answer }) => answer.length === 0)).toEqual([])
    expect(page.match(/```sql/g)).toHaveLength(queries.length)
  })

  for (const [format, read] of [
    ['CSV', readCsv],
    ['Parquet', readParquet],
  ] as const) {
    it(`have the answers that stand there, from ${format}`, () =>
      ask([bundled], read, async (database) => {
        for (const { question, sql, answer } of queries) {
          const { columns, rows } = await database.query(sql)
          expect([columns, ...rows].map(line), question).toEqual(answer)
        }
      }))
  }
})

const query = (words: string): string => {
  const found = queries.find(({ question }) => question.includes(words))
  if (found === undefined) throw new Error(`no query asks ${words}`)
  return found.sql
}

describe.skipIf(skipWithoutReaders())('of several articles', () => {
  const copy = (id: string): Article => ({ ...bundled, id })

  it('contradicted events are found in the article that has them', () => {
    const [first, ...events] = bundled.events
    if (first === undefined) throw new Error('no event')
    const [account] = first.accounts as readonly [Account]
    const accounts = [
      ...first.accounts,
      { ...account, polarity: account.polarity === 'positive' ? 'negative' : 'positive' } as const,
    ]
    const contradicting: Article = { ...copy('b'), events: [{ ...first, accounts }, ...events] }
    return ask([copy('a'), contradicting], readParquet, async (database) => {
      expect((await database.query(query('contradicted'))).rows).toEqual([['b', first.id]])
    })
  })

  it('records of the same id stay those of their articles', () =>
    ask([copy('a'), copy('b')], readParquet, async (database) => {
      const one = (await database.query(query('quoted most'))).rows.map(([name, count]) => [name, Number(count)])
      const [, ...answer] = queries.find(({ question }) => question.includes('quoted most'))?.answer ?? []
      expect(one.map(([name, count]) => line([name, Number(count) / 2]))).toEqual(answer)
      const alone = await database.query(query('word alone'))
      expect(alone.rows.map(([article]) => article)).toEqual(['a', 'b'])
    }))
})
