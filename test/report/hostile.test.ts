import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article, Entity } from '../../src/model/index.js'
import { renderReport } from '../../src/report/index.js'
import { digestText } from '../../src/text/index.js'
import { hostileStrings } from '../cli/reporters/arbitraries.js'
import { arabic, machine } from '../fixtures/load.js'
import { chromium } from '../package/support.js'
import { skipWithout } from '../support/needs.js'
import { launch, open, violations } from './browser.js'

const WITHOUT = 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM'
const folder = mkdtempSync(join(tmpdir(), 'reportedly-hostile-'))

const base = arabic.article
const wellFormed = hostileStrings.filter((text) => !/\p{Surrogate}/u.test(text))

/** An article whose free texts are all the same. */
const saying = (words: string): Article => ({
  ...base,
  title: words,
  summary: words,
  entities: base.entities.map((entity) => ({ ...entity, name: words, aliases: [words] })),
  events: base.events.map((event) => ({ ...event, summary: words })),
  quotes: base.quotes.map((quote) => ({ ...quote, gloss: words })),
  stances: base.stances.map((stance) => ({ ...stance, gloss: words })),
})

/** An article over a text of its own. */
const over = (text: string, entities: readonly Entity[]): Article => ({
  ...machine.article,
  text: { offsetUnit: 'utf-16', length: text.length, digest: digestText(text) },
  entities: [...machine.article.entities.map((entity) => ({ ...entity, mentions: [] })), ...entities],
  events: [],
  quotes: [],
  stances: [],
})

const [pattern] = machine.article.entities as [Entity]
const mentionOf = (start: number, end: number) =>
  ({ start, end, type: 'named' }) as unknown as Entity['mentions'][number]

const PROSE = 'The ferry left at noon and nobody on the pier said why. '.repeat(40)

/** Entities one in the other and across each other, six deep. */
const nested = over(
  PROSE,
  Array.from({ length: 6 }, (_, depth) => ({
    ...pattern,
    id: `nested-${depth}`,
    mentions: [
      mentionOf(depth * 3, 60 - depth * 3),
      mentionOf(100 + depth * 7, 150 + depth * 7),
      mentionOf(-5, 4),
      mentionOf(PROSE.length - 3, PROSE.length + 9),
      mentionOf(30, 20),
    ],
  })),
)

const nothing = over('', [])

const PAGES: readonly (readonly [name: string, article: Article, text: string | undefined])[] = [
  ['names of 5,000 characters', saying('long'.repeat(1250)), undefined],
  [
    'names with markup',
    saying(`</title></script><script>alert(1)</script><!--<b onclick="alert(1)">&amp;]]>'\`{{x}}`),
    undefined,
  ],
  ['names that turn the direction', saying('\u202Eabc\u2067def\u2029\u200F'), undefined],
  ['every naughty string at once', saying(wellFormed.join(' ').slice(0, 4000)), undefined],
  ['nothing at all', { ...nothing, summary: '', entities: [] }, undefined],
  ['spans in each other and out of bounds', nested, PROSE],
]

let browser: Browser | undefined
beforeAll(async () => {
  if (chromium) browser = await launch()
})
afterAll(() => browser?.close())

describe.each(PAGES)('a page with %s', (name, article, text) => {
  const write = () => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.html`)
    writeFileSync(file, renderReport(article, text === undefined ? {} : { text }))
    return file
  }

  test('keeps its layout, its text and its policy', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    for (const width of [320, 1280]) {
      const { page, requests, messages } = await open(browser as Browser, write(), { viewport: { width, height: 800 } })
      expect({ requests: requests.length, messages }).toEqual({ requests: 1, messages: [] })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(await page.evaluate('document.scripts.length')).toBe(2)
      expect(await page.locator('h1').textContent()).toBe(
        article.title.replaceAll('\r', '\n').replaceAll('\0', '\uFFFD'),
      )
      if (text !== undefined) {
        const words = await page.evaluate(`[...document.querySelectorAll('.words')].map((e) => e.textContent).join('')`)
        expect(words).toBe(text)
      }
    }
  })

  test('is accessible', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, write())
    expect(await violations(page)).toEqual([])
  })
})

test('each naughty string stands in the page as it is and makes no element', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const [entity] = base.entities as [Entity]
  const article: Article = {
    ...nothing,
    entities: wellFormed.map((name, i) => ({ ...entity, id: `naughty-${i}`, name, mentions: [], aliases: [] })),
  }
  const file = join(folder, 'naughty.html')
  writeFileSync(file, renderReport(article))
  const { page, messages } = await open(browser as Browser, file)
  expect(messages).toEqual([])
  const shown = (await page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('#_entities [id^="naughty-"]')].map((e) => [e.id, e.textContent]))`,
  )) as Record<string, string>
  expect(Object.keys(shown).length).toBe(wellFormed.length)
  // The parser of HTML has no NUL.
  const lost = wellFormed.filter((name, i) => !shown[`naughty-${i}`]?.includes(name.replaceAll('\0', '\uFFFD')))
  expect(lost).toEqual([])
})

test('6,000 spans in 120,000 characters make a page that holds the text', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const text = 'abc defgh ijk mnopq '.repeat(6000)
  const article = over(
    text,
    Array.from({ length: 60 }, (_, i) => ({
      ...pattern,
      id: `many-${i}`,
      mentions: Array.from({ length: 100 }, (_, j) => {
        const start = (i * 100 + j) * 20
        return mentionOf(start, start + 5 + (j % 30))
      }),
    })),
  )
  const file = join(folder, 'many.html')
  writeFileSync(file, renderReport(article, { text }))
  const { page } = await open(browser as Browser, file)
  const words = await page.evaluate(`[...document.querySelectorAll('.words')].map((e) => e.textContent).join('')`)
  expect(words === text).toBe(true)
  await page.evaluate(`location.hash = 'many-7'`)
  await page.locator('#_bar').waitFor()
  expect(await page.locator('.words.is-selected').count()).toBeGreaterThanOrEqual(100)
})
