import { describe, expect, test } from 'vitest'
import { CHANGE_CODES, type ChangeCode, diffArticles, diffData } from '../../src/diff/index.js'
import { articleSchema } from '../../src/schema/index.js'
import { FERRY, ferry, span } from './ferry.js'
import { ROWS } from './table.js'

const short = ({ code, record, pointers }: ReturnType<typeof diffArticles>['changes'][number]) => [
  code,
  record?.id ?? null,
  pointers.after ?? pointers.before,
]

describe('a kind of change has one code and one bump', () => {
  const rows = ROWS.map(([what, change, bump, ...told]) => ({ what, change, bump, told }))
  test.each(rows)('$what', ({ change, bump, told }) => {
    const after = ferry(change)
    const problems = articleSchema.safeParse(JSON.parse(JSON.stringify(after))).error?.issues ?? []
    expect(problems).toEqual([])
    const diff = diffArticles(FERRY, after)
    expect({ bump: diff.bump, changes: diff.changes.map(short) }).toEqual({ bump, changes: told })
  })

  test('no code is left out', () => {
    const inTable = ROWS.flatMap(([, , , ...told]) => told.map(([code]) => code))
    const elsewhere: readonly ChangeCode[] = [
      'article-added',
      'article-removed',
      'schema-version-changed',
      'text-included',
      'text-withheld',
    ]
    expect([...new Set([...inTable, ...elsewhere])].sort()).toEqual(Object.keys(CHANGE_CODES).sort())
  })
})

describe('a change', () => {
  const only = (change: Parameters<typeof ferry>[0]) => diffArticles(FERRY, ferry(change)).changes[0]

  test('has both values, both places and a sentence', () => {
    expect(only((a) => (a.stances[0].value = 'favor'))).toEqual({
      code: 'stance-flipped',
      bump: 'minor',
      article: 'ferry-news',
      record: { kind: 'stance', id: 'mayor-toward-closure' },
      pointers: { before: '/stances/0/value', after: '/stances/0/value' },
      before: 'against',
      after: 'favor',
      summary: 'stance mayor-toward-closure flipped: against → favor',
    })
  })

  test('of a value that was absent has no value before', () => {
    const change = only((a) => (a.entities[2].labels = { fr: 'Bac' }))
    expect(change).toMatchObject({ after: { fr: 'Bac' }, pointers: { after: '/entities/2/labels' } })
    expect(change).not.toHaveProperty('before')
    expect(change?.summary).toBe('entity company was reworded (labels): nothing → fr Bac')
  })

  test('has the fields of a span that differ, and not its words', () => {
    expect(only((a) => Object.assign(a.quotes[0].cue[0], { start: 22, end: 26 }))).toMatchObject({
      before: { start: 21, end: 25 },
      after: { start: 22, end: 26 },
      summary: 'quote q-company has a span in another place (cue): start 21, end 25 → start 22, end 26',
    })
  })

  test('shows a digest where nothing else differs', () => {
    const change = only((a) => (a.text.digest = 'B'.repeat(43)))
    expect(change?.summary).toMatch(/^article .+ stands off from another text: digest \S+ → digest B{43}$/)
  })

  test('of what came or went says what it was', () => {
    expect(only((a) => a.events[0].arguments.pop())?.summary).toBe(
      'event closure has one participant fewer: role place, filler harbour',
    )
  })

  test('is found where records before it came and went', () => {
    const change = diffArticles(
      FERRY,
      ferry((a) => {
        a.stances[0].value = 'mixed'
        a.stances.unshift({ ...a.stances[1], id: 'new', gloss: 'New.' })
      }),
    ).changes.find(({ code }) => code === 'stance-value-changed')
    expect(change?.pointers).toEqual({ before: '/stances/0/value', after: '/stances/1/value' })
  })

  test('of a reference shows the ids that each version has', () => {
    const { changes } = diffArticles(
      FERRY,
      ferry((a) => {
        a.entities[2].id = 'ferries'
        a.entities[1].partOf = ['ferries']
        a.events[0].arguments[0].filler = 'ferries'
        a.quotes[0].source = 'mayor'
        a.stances[1].holder = 'ferries'
      }),
    )
    expect(changes.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['record-renamed', 'company', 'ferries'],
      ['quote-source-changed', 'company', 'mayor'],
    ])
  })
})

test('of two spans that one takes the place of, the first was corrected and the other is gone', () => {
  const apart = ferry((a) => (a.stances[0].evidence = [span(10, 20), span(30, 40)]))
  const together = ferry((a) => (a.stances[0].evidence = [span(9, 41)]))
  const told = (...versions: Parameters<typeof diffArticles>) => diffArticles(...versions).changes.map(short)
  const [record, field] = ['mayor-toward-closure', '/stances/0/evidence']
  expect(told(apart, together)).toEqual([
    ['span-removed', record, `${field}/1`],
    ['span-corrected', record, `${field}/0`],
  ])
  expect(told(together, apart)).toEqual([
    ['span-corrected', record, `${field}/0`],
    ['span-added', record, `${field}/1`],
  ])
})

describe('the text of an article', () => {
  const SECRET = 'words of nobody'
  const withText = (text: string) =>
    ferry((a) => {
      a.rights.text.included = true
      a.text.content = text
    })

  test.each([
    ['included', FERRY, withText(SECRET), 'text-included', 'minor'],
    ['withheld', withText(SECRET), FERRY, 'text-withheld', 'major'],
    ['another', withText(SECRET), withText(`other ${SECRET}`), 'text-changed', 'major'],
  ] as const)('is never shown where it is %s', (_, before, after, code, bump) => {
    const diff = diffArticles(before, after)
    expect(diff.bump).toBe(bump)
    expect(diff.changes.map((change) => change.code)).toContain(code)
    expect(JSON.stringify(diff)).not.toContain(SECRET)
  })

  test('is not shown with a new article', () => {
    expect(JSON.stringify(diffData([], [withText(SECRET)]))).not.toContain(SECRET)
  })
})

test('another version of the data model asks for a major version', () => {
  const next = { ...FERRY, schemaVersion: 2 } as unknown as typeof FERRY
  expect(diffArticles(FERRY, next)).toMatchObject({ bump: 'major', changes: [{ code: 'schema-version-changed' }] })
})
