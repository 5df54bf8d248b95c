import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeFormula, TABLES, type TableName, tableRows, unescapeFormula } from '../../src/interop/tables/index.js'
import type { Article } from '../../src/model/index.js'
import { bundled, hostileArticle, hostileText } from './tables-articles.js'
import { csvOf, TABLE_NAMES } from './tables-reader.js'

/** The values of some columns of each row. */
function values(article: Article, table: TableName, columns: readonly string[]): readonly (readonly unknown[])[] {
  const at = columns.map((name) => TABLES[table].columns.findIndex((column) => column.name === name))
  return tableRows(article)[table].map((row) => at.map((i) => row[i]))
}

const rowsAsObjects = (article: Article, table: TableName) =>
  tableRows(article)[table].map((row) => Object.fromEntries(TABLES[table].columns.map(({ name }, i) => [name, row[i]])))

describe('the definitions', () => {
  it.each(TABLE_NAMES)('%s: keys are columns that are there, and lead to primary keys', (name) => {
    const { columns, primaryKey, foreignKeys } = TABLES[name]
    const names = columns.map((column) => column.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names[0]).toBe('article_id')
    expect(primaryKey[0]).toBe('article_id')
    for (const key of primaryKey) expect(columns.find((column) => column.name === key)?.nullable).toBe(false)
    for (const { fields, table, references } of foreignKeys) {
      for (const field of fields) expect(names).toContain(field)
      expect(references).toEqual(TABLES[table as TableName].primaryKey)
    }
    for (const column of columns) expect(column.name).toMatch(/^[a-z]+(_[a-z]+)*$/)
  })

  it('are frozen all through', () => {
    expect(Object.isFrozen(TABLES)).toBe(true)
    for (const { columns, foreignKeys } of Object.values(TABLES)) {
      expect([columns, ...columns, foreignKeys, ...foreignKeys].every(Object.isFrozen)).toBe(true)
    }
  })
})

describe('the rows of the bundled article', () => {
  it('are one for each record', () => {
    const rows = tableRows(bundled)
    expect(rows.entities).toHaveLength(bundled.entities.length)
    expect(rows.events).toHaveLength(bundled.events.length)
    expect(rows.quotes).toHaveLength(bundled.quotes.length)
    expect(rows.stances).toHaveLength(bundled.stances.length)
    expect(rows.accounts).toHaveLength(bundled.events.flatMap(({ accounts }) => accounts).length)
  })

  it('give a date as it is written and as the days between which it lies', () => {
    const dates = values(bundled, 'events', ['time_edtf', 'time_earliest', 'time_latest'])
    expect(dates).toContainEqual(['[2026-02-14..2026-02-16]', '2026-02-14', '2026-02-16'])
    expect(dates).toContainEqual(['2025-11', '2025-11-01', '2025-11-30'])
    expect(dates).toContainEqual(['2023-10-07/', '2023-10-07', null])
    expect(dates).toContainEqual([null, null, null])
  })

  it('have the columns of a reference to several kinds apart', () => {
    const targets = rowsAsObjects(bundled, 'stances')
    for (const [i, { target }] of bundled.stances.entries()) {
      const { target_entity, target_event, target_quote } = targets[i] as Record<string, unknown>
      expect([target_entity, target_event, target_quote].filter((id) => id !== null)).toEqual([target])
    }
  })

  it('find the evidence of an account by its index', () => {
    const spans = rowsAsObjects(bundled, 'spans').filter(({ field }) => field === 'accounts/evidence')
    const evidence = bundled.events.flatMap(({ id, accounts }) =>
      accounts.flatMap((account, item) => account.evidence.map(({ start, end }) => [id, item, start, end])),
    )
    expect(spans.map(({ event, item, start_offset, end_offset }) => [event, item, start_offset, end_offset])).toEqual(
      evidence,
    )
  })

  it('have mentions that are the spans they name', () => {
    const spans = new Map(rowsAsObjects(bundled, 'spans').map((span) => [span.ordinal, span]))
    for (const { span, entity, event, start_offset, end_offset } of rowsAsObjects(bundled, 'mentions')) {
      expect(spans.get(span)).toMatchObject({ entity, event, start_offset, end_offset, field: 'mentions' })
    }
  })
})

describe.each([
  ['-0044-03-15', null, null],
  ['0000', null, null],
  ['9999', '9999-01-01', '9999-12-31'],
  ['Y17000000002', null, null],
  ['../2026', null, '2026-12-31'],
  ['soon', null, null],
  ['', null, null],
])('the date %j', (edtf, earliest, latest) => {
  it(`lies between ${earliest} and ${latest}`, () => {
    const article = { ...bundled, published: { ...bundled.published, edtf } }
    const columns = ['published_edtf', 'published_earliest', 'published_latest']
    expect(values(article, 'articles', columns)).toEqual([[edtf, earliest, latest]])
  })
})

describe('the rows of any article', () => {
  it('fit their columns, and their keys hold', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const rows = tableRows(article)
        for (const name of TABLE_NAMES) {
          const { columns, primaryKey, foreignKeys } = TABLES[name]
          for (const row of rows[name]) for (const [i, column] of columns.entries()) fits(row[i], column)
          const keys = values(article, name, primaryKey).map((key) => JSON.stringify(key))
          expect(new Set(keys).size).toBe(keys.length)
          for (const { fields, table, references } of foreignKeys) {
            const targets = new Set(values(article, table as TableName, references).map((key) => JSON.stringify(key)))
            const used = values(article, name, fields).filter((key) => !key.includes(null))
            expect(used.filter((key) => !targets.has(JSON.stringify(key)))).toEqual([])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same each time', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        expect(csvOf([structuredClone(article)])).toEqual(csvOf([article]))
      }),
      { numRuns: 20 },
    )
  })
})

function fits(value: unknown, { type, nullable, codes, pattern }: (typeof TABLES)[TableName]['columns'][number]): void {
  if (value === null) {
    expect(nullable).toBe(true)
    return
  }
  if (type === 'array') expect(Array.isArray(value)).toBe(true)
  else if (type === 'integer') expect(Number.isSafeInteger(value)).toBe(true)
  else if (type === 'date') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/)
  else expect(typeof value).toBe(type)
  if (codes) expect(codes).toContain(value)
  if (pattern) expect(value).toMatch(new RegExp(`^(?:${pattern})$`))
}

describe('escaping formulas', () => {
  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])('keeps %j from starting one', (start) => {
    expect(escapeFormula(`${start}1`)).toBe(`'${start}1`)
  })

  it('leaves everything else as it is', () => {
    for (const text of ['', "'", "'tis", '1-2', 'a=b', 'é@x', ' x', '🎏']) expect(escapeFormula(text)).toBe(text)
  })

  it('is undone, and leaves nothing that starts a formula', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeFormula(text)
        expect(unescapeFormula(escaped)).toBe(text)
        expect(escaped).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
      { numRuns: 1000 },
    )
  })

  it('is done to texts and not to numbers in every file', () => {
    const article = {
      ...bundled,
      title: '=HYPERLINK("x")',
      entities: bundled.entities.map((entity) => ({ ...entity, name: '@x' })),
    }
    const { articles = '', entities = '' } = csvOf([article])
    expect(articles).toContain(`"'=HYPERLINK(""x"")"`)
    expect(entities.match(/,'@x,/g)).toHaveLength(bundled.entities.length)
  })
})

describe('a CSV', () => {
  it('tells a missing value from an empty one', () => {
    const withNote = (note?: string) =>
      ({ ...bundled, published: { edtf: '2026', basis: 'stated', ...(note !== undefined && { note }) } }) as Article
    const [missing, empty] = [undefined, ''].map((note) => csvOf([withNote(note)]).articles)
    expect(empty).toBe(missing?.replace(/(2026-12-31,stated,,,,)/, '$1""'))
    expect(empty).not.toBe(missing)
  })

  it('has a header even without articles', () => {
    const files = csvOf([])
    for (const name of TABLE_NAMES)
      expect(files[name]).toBe(`${TABLES[name].columns.map((column) => column.name).join()}\n`)
  })
})
