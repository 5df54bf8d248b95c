import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { renderReport } from '../../src/report/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { arabic, emoji, long } from '../fixtures/load.js'
import { chromium } from '../package/support.js'
import { skipWithout } from '../support/needs.js'
import { launch, open, violations } from './browser.js'

const WITHOUT = 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM'

const folder = mkdtempSync(join(tmpdir(), 'reportedly-pages-'))

function pageOf(article: Article): string {
  const file = join(folder, `${article.id}.html`)
  writeFileSync(file, renderReport(article))
  return file
}

const bundled = readArticle('data/morocco-isf').article as Article

const PAGES: readonly (readonly [string, Article])[] = [
  ['the bundled article', bundled],
  ['an Arabic article', arabic.article],
  ['an article with emoji', emoji.article],
  ['a long article', long.article],
]

let browser: Browser | undefined
beforeAll(async () => {
  if (chromium) browser = await launch()
})
afterAll(() => browser?.close())

describe.each(PAGES)('the page of %s', (_, article) => {
  const write = () => pageOf(article)

  test('opens from disk with one request and no message', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page, requests, messages } = await open(browser as Browser, write())
    expect(await page.locator('main section').count()).toBe(3)
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
    const id = await page.locator('#_entities [id]:not([id^="_"])').first().getAttribute('id')
    await page.evaluate(`location.hash = '${id}'`)
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
    const file = write()
    const { page } = await open(browser as Browser, file, { javaScriptEnabled: false })
    const titles = JSON.parse(
      /<script type="application\/json" id="_titles">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
    )
    const counts = await Promise.all(Object.keys(titles).map((id) => page.locator(`[id="${id}"]`).count()))
    const missing = Object.keys(titles).filter((_, i) => counts[i] !== 1)
    expect(missing).toEqual(article.events.map(({ id }) => id))
  })
})

test('the keyboard finds, chooses, moves on and clears', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf(bundled))
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

test('axe sees what is wrong under the policy of a page', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, pageOf(bundled))
  await page.evaluate(`document.querySelector('main').append(document.createElement('button'))`)
  expect((await violations(page)).join()).toContain('button-name')
})
