import { expect } from 'vitest'
import { found, line, lines, test } from './support.js'

const LONG = 50_000

/** Texts on which patterns that go back and try again take time that grows with the square of their length. */
const HOSTILE: readonly string[] = [
  'a'.repeat(LONG),
  '-'.repeat(LONG),
  `${'a-'.repeat(LONG / 2)}!`,
  `${' '.repeat(LONG)}x`,
  `${'\t\n '.repeat(LONG / 3)}x`,
  `${'2021-'.repeat(LONG / 5)}x`,
  `${'1'.repeat(LONG)}/`,
  `Q${'0'.repeat(LONG)}x`,
  `http://${'a.'.repeat(LONG / 2)}`,
  `https://a/${'%20'.repeat(LONG / 3)} `,
  `${'('.repeat(LONG)}x`,
  `${'MIT OR '.repeat(LONG / 7)}(`,
  `${'<a '.repeat(LONG / 3)}`,
  `${'&amp;'.repeat(LONG / 5)}`,
  `${'"'.repeat(LONG)}`,
  `${'\\'.repeat(LONG)}`,
  `${'\u0301'.repeat(LONG)}`,
  `${'👩‍'.repeat(LONG / 3)}`,
  `${'é'.repeat(LONG)}\u200d`,
]

/** Every path to a text in an article; of an array its first item stands for all. */
function* textsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === 'string') yield path
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  for (const [key, child] of Array.isArray(value) ? entries.slice(0, 1) : entries) yield* textsIn(child, [...path, key])
}

const BASE = line('a', (draft) => {
  draft.url = 'https://news.example/a'
  draft.$schema = 'https://news.example/article.json'
  draft.modified = { edtf: '2026-03-04', basis: 'stated', note: 'x' }
  draft.text.content = 'x'
  const [first] = draft.entities
  first?.externalIds.push({ scheme: 'wikidata', id: 'Q1' } as never)
})

function withText(path: readonly string[], text: string): string {
  const article = JSON.parse(BASE)
  const owner = path.slice(0, -1).reduce((value, key) => value[key], article)
  owner[path.at(-1) as string] = text
  return JSON.stringify(article)
}

const PATHS = [...textsIn(JSON.parse(BASE))]

test.for(HOSTILE.map((text, i) => [i + 1, text] as const))(
  'hostile text %i in every field ends in a report, with every line in it',
  async ([, text], { work }) => {
    work.write('news.ndjson', lines(...PATHS.map((path) => withText(path, text))))
    const report = await work.report(['news.ndjson', '--max-diagnostics', 'all'])
    expect(report).toMatchObject({ complete: true, read: { articles: PATHS.length } })
    expect(report.code).toBe(1)
    expect(new Set(found(report)).size).toBeGreaterThan(10)
  },
)
