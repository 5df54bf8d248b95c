import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { type ReportOptions, renderReport } from '../../src/report/index.js'
import { canonicalize } from '../../src/text/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { arabic, emoji, type FixtureArticle, long } from '../fixtures/load.js'
import { chromium } from '../package/support.js'
import { skipWithout, skipWithoutText, textPath } from '../support/needs.js'
import { broken, nothing } from './articles.js'
import { launch, open, violations } from './browser.js'

const WITHOUT = 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM'

const folder = mkdtempSync(join(tmpdir(), 'reportedly-pages-'))

interface Shown {
  readonly article: Article
  readonly options?: ReportOptions
}

function pageOf({ article, options }: Shown): string {
  const file = join(folder, `${article.id}-${Object.keys(options ?? {}).join('-')}.html`)
  writeFileSync(file, renderReport(article, options))
  return file
}

const bundled = readArticle('data/morocco-isf').article as Article
const withText = ({ article, source }: FixtureArticle): Shown => ({ article, options: { text: source } })

const PAGES: readonly (readonly [string, Shown])[] = [
  ['the bundled article without its text', { article: bundled }],
  ['an Arabic article', withText(arabic)],
  ['an article with emoji', withText(emoji)],
  ['a long article', withText(long)],
  ['an article with findings', { article: broken.article, options: { report: broken.report } }],
  ['an article without any record', { article: nothing }],
]

let browser: Browser | undefined
beforeAll(async () => {
  if (chromium) browser = await launch()
})
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close()
})
afterAll(() => browser?.close())

describe.each(PAGES)('the page of %s', (_, shown) => {
  const write = () => pageOf(shown)

  test('opens from disk with one request and no message', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page, requests, messages } = await open(browser as Browser, write())
    expect((await page.locator('main section').count()) > 3).toBe(shown.article !== nothing)
    expect({ requests: requests.length, messages }).toEqual({ requests: 1, messages: [] })
  })

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 320, height: 640 } }],
  ] as const)('is accessible %s, with something chosen too', async (_, options) => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, write(), options)
    expect(await violations(page)).toEqual([])
    const [entity] = shown.article.entities
    if (entity === undefined) return
    await page.evaluate(`location.hash = '${entity.id}'`)
    await page.locator('#_bar').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('does not scroll sideways on a phone', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, write(), { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  test('has a place for every record, with script switched off too', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, write(), { javaScriptEnabled: false })
    const { entities, events, quotes, stances } = shown.article
    const ids = [...entities, ...events, ...quotes, ...stances].map(({ id }) => id)
    const counts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).count()))
    expect(ids.filter((_, i) => counts[i] !== 1)).toEqual([])
  })

  test('prints without cutting anything off', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    // A4 without its margins.
    const { page } = await open(browser as Browser, write(), { viewport: { width: 718, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(718)
    const cut = await page.evaluate(
      `[...document.querySelectorAll('main :not(.hidden)')].filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible').map((e) => e.outerHTML.slice(0, 80))`,
    )
    expect(cut).toEqual([])
  })
})

describe.each([
  ['a text with right-to-left words', arabic],
  ['a text with emoji', emoji],
  ['a long text', long],
] as const)('%s', (_, fixture) => {
  test('stands in the page as it is', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, pageOf(withText(fixture)))
    const words = await page.evaluate(`[...document.querySelectorAll('.words')].map((e) => e.textContent).join('')`)
    expect(words).toBe(canonicalize(fixture.source).text)
  })

  test('is marked where the address names a stretch of it', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, pageOf(withText(fixture)), {}, '#char=0-30')
    await page.locator('#_bar').waitFor()
    const marked = String(
      await page.evaluate(`[...document.querySelectorAll('.words.is-selected')].map((e) => e.textContent).join('')`),
    )
    expect(canonicalize(fixture.source).text.startsWith(marked)).toBe(true)
    expect(marked.length).toBeGreaterThanOrEqual(30)
  })
})

test('the text of the bundled article stands in its page as it is', async () => {
  if (skipWithout(chromium, WITHOUT) || skipWithoutText('the page with the text')) return
  const source = readFileSync(textPath as string, 'utf8')
  const { page, requests, messages } = await open(
    browser as Browser,
    pageOf({ article: bundled, options: { text: source } }),
  )
  const words = await page.evaluate(`[...document.querySelectorAll('.words')].map((e) => e.textContent).join('')`)
  expect(words).toBe(canonicalize(source).text)
  expect({ requests: requests.length, messages }).toEqual({ requests: 1, messages: [] })
  expect(await violations(page)).toEqual([])
})

test.each(['light', 'dark'] as const)('is accessible with what can be switched, in %s', async (colorScheme) => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf(withText(arabic)), { colorScheme })
  await page.locator('#_scale-calendar').check()
  expect(await page.locator('.mk.s').first().isVisible()).toBe(false)
  await page.locator('#_show-events').uncheck()
  await page.locator('#_entities input').nth(1).check()
  expect(await violations(page)).toEqual([])
})

test('what can be switched can be switched without script', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf(withText(arabic)), { javaScriptEnabled: false })
  expect(await page.locator('.timeline .mk.c').first().isVisible()).toBe(false)
  await page.locator('#_scale-calendar').check()
  expect(await page.locator('.timeline .mk.c').first().isVisible()).toBe(true)
  expect(await page.locator('.mark.e').first().isVisible()).toBe(true)
  await page.locator('#_show-events').uncheck()
  expect(await page.locator('.mark.e').first().isVisible()).toBe(false)
})

test('is readable in forced colours', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page, messages } = await open(browser as Browser, pageOf(withText(arabic)), { forcedColors: 'active' })
  expect(await violations(page)).toEqual([])
  expect(messages).toEqual([])
})

test('the keyboard finds, chooses, moves on and clears', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf({ article: bundled }))
  await page.keyboard.press('/')
  await page.keyboard.type('morocco')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#_bar').waitFor()
  expect(await page.locator('#_bar strong').textContent()).toMatch(/morocco/i)
  expect(await page.locator('.is-selected').count()).toBeGreaterThan(3)
  await page.locator('#_bar button').nth(1).focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('.is-current').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('#_bar').isVisible()).toBe(false)
  expect(await page.locator('.is-selected').count()).toBe(0)
})

test('previous begins at the end, and what is cleared comes back with the browser', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf({ article: bundled }), { reducedMotion: 'reduce' }, '#morocco')
  await page.locator('#_bar').waitFor()
  const places = () =>
    page.evaluate(`[...document.querySelectorAll('.is-selected')].findIndex((e) => e.classList.contains('is-current'))`)
  await page.locator('#_bar button').nth(0).click()
  const last = await places()
  await page.locator('#_bar button').nth(1).click()
  const first = await places()
  expect(Number(last)).toBeGreaterThan(Number(first))
  await page.locator('#_bar button').nth(0).click()
  expect(await places()).toBe(last)
  await page.locator('#_entities input[type="checkbox"]').first().focus()
  await page.keyboard.press('Escape')
  expect(await page.locator('#_bar').isVisible()).toBe(false)
  await page.goBack()
  await page.locator('#_bar').waitFor()
  expect(await page.locator('#_bar strong').textContent()).toBe('Morocco')
})

test('clearing by the keyboard leaves the focus at the place that was shown', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf(withText(arabic)), { reducedMotion: 'reduce' }, '#char=0-30')
  await page.locator('#_bar').waitFor()
  await page.locator('#_bar button').nth(1).focus()
  await page.keyboard.press('Escape')
  expect(await page.locator('#_bar').isVisible()).toBe(false)
  expect(await page.evaluate(`document.activeElement.classList.contains('words')`)).toBe(true)
})

test('a stretch ends where the text does, and one that is none is not chosen', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const length = canonicalize(arabic.source).text.length
  const { page } = await open(browser as Browser, pageOf(withText(arabic)), {}, '#char=3-999999')
  await page.locator('#_bar').waitFor()
  expect(await page.locator('#_bar strong').textContent()).toBe(`Characters 3 to ${length}`)
  await page.evaluate(`location.hash = 'char=5-2'`)
  await page.locator('#_bar').waitFor({ state: 'hidden' })
})

test('the keyboard alone reaches all that can be operated, and it is in sight then', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf(withText(arabic)), { reducedMotion: 'reduce' }, '#_main')
  await page.evaluate(`location.hash = '${arabic.article.entities[0]?.id}'; document.activeElement?.blur()`)
  await page.locator('#_bar').waitFor()
  const wanted = (await page.evaluate(`(() => {
    const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled
    const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    // Of a group of radio buttons the keyboard reaches the one that is chosen, and the others from there.
    const reachable = all.filter((e) => seen(e) && e.tabIndex >= 0 && !(e.type === 'radio' && !e.checked))
    reachable.forEach((e, i) => { e.dataset.stop = i })
    return reachable.length
  })()`)) as number
  const reached = new Set<string>()
  const hidden: string[] = []
  for (let i = 0; i < wanted + 5; i++) {
    await page.keyboard.press('Tab')
    const [stop, isCovered, what] = (await page.evaluate(`(() => {
      const e = document.activeElement
      const box = e.getClientRects()[0] ?? e.getBoundingClientRect()
      const top = document.elementFromPoint(box.left + Math.min(box.width, 8) / 2, box.top + Math.min(box.height, 8) / 2)
      const bar = document.getElementById('_bar')
      return [e.dataset.stop, top !== null && bar.contains(top) && !bar.contains(e), e.outerHTML.slice(0, 90)]
    })()`)) as [string | undefined, boolean, string]
    if (stop !== undefined) reached.add(stop)
    if (isCovered) hidden.push(what)
  }
  expect(hidden).toEqual([])
  expect(reached.size).toBe(wanted)
})

test.each(['#%', '#%E0%A4%A', '#char=5-2', '#char=0-999999', '#no-such-id', '#__proto__', '#toString'])(
  'an address that ends in %s does no harm',
  async (hash) => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page, messages } = await open(browser as Browser, pageOf(withText(arabic)), {}, hash)
    await page.locator('#_tools').waitFor()
    expect(messages).toEqual([])
    const entity = arabic.article.entities[0]?.id
    await page.evaluate(`location.hash = '${entity}'`)
    await page.locator('#_bar').waitFor()
    expect(messages).toEqual([])
  },
)

test('axe sees what is wrong under the policy of a page', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf({ article: bundled }))
  await page.evaluate(`document.querySelector('main').append(document.createElement('button'))`)
  expect((await violations(page)).join()).toContain('button-name')
})
