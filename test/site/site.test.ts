import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromium } from '../package/support.js'
import { launch, violations } from '../report/browser.js'
import { skipWithout } from '../support/needs.js'
import { type Served, serveFolder } from './serve-folder.js'

const DIST = 'docs/site/dist'
const KINDS = {
  home: '',
  guide: 'guide/start.html',
  rule: 'rules/ragged-span.html',
  api: 'api/text.html',
  format: 'formats/tables.html',
}

const withoutSite = skipWithout(
  existsSync(join(DIST, 'index.html')) ? DIST : undefined,
  'tests of the documentation site need it built: npm run site',
)
const withoutBrowser = skipWithout(chromium, 'tests of the documentation site in a browser need Chromium')

describe.skipIf(withoutSite)('the files of the site', () => {
  test('name no place where the site stands', () => {
    for (const path of [...Object.values(KINDS).map((page) => page || 'index.html'), '404.html']) {
      expect(readFileSync(join(DIST, path), 'utf8')).not.toMatch(/(?:href|src)="\//)
    }
  })

  test('llms.txt leads to the Markdown of each page that it lists', () => {
    const text = readFileSync(join(DIST, 'llms.txt'), 'utf8')
    const paths = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, path = '']) => path)
    expect(paths).toEqual(expect.arrayContaining(['guide/start.md', 'rules/ragged-span.md', 'api/text.md']))
    expect(paths.filter((path) => !existsSync(join(DIST, path)))).toEqual([])
  })
})

describe.skipIf(withoutSite || withoutBrowser).each(['/', '/some/where/'])('the site at %s', (at) => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    served = await serveFolder(DIST, at)
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    served?.close()
  })

  async function visit<T>(path: string, colorScheme: 'light' | 'dark', look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address)) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(`${served.address}${path}`, { waitUntil: 'networkidle' })
    const seen = await look(page)
    expect(complaints).toEqual([])
    await context.close()
    return seen
  }

  test('goes from page to page, and back to where links lead the same', async () => {
    const address = await visit('rules/ragged-span.html', 'light', async (page) => {
      await page.click('nav >> text=Formats')
      await page.waitForURL('**/formats/')
      await page.click('nav >> text=Guide')
      await page.waitForURL('**/guide/start.html')
      await page.click('main >> text=Queries by task')
      await page.waitForURL('**/guide/queries.html')
      return page.url()
    })
    expect(address).toBe(`${served.address}guide/queries.html`)
  })

  test.each([
    ['Offsets and digests', 'guide/offsets.html'],
    ['ragged-span', 'rules/ragged-span.html'],
    ['IllFormedTextError', 'api/text.html'],
  ])('one search finds %s on %s', async (words, path) => {
    const address = await visit('', 'light', async (page) => {
      await page.click('#local-search button')
      await page.fill('#localsearch-input', words)
      await page.click('#localsearch-list a')
      await page.waitForURL(`**/${path}*`)
      return page.url()
    })
    expect(address.startsWith(`${served.address}${path}`)).toBe(true)
  })

  test('has the report of the bundled article', async () => {
    const title = await visit('', 'light', async (page) => {
      await page.click('text=See a live report')
      await page.waitForURL('**/report-morocco-isf.html')
      return page.title()
    })
    expect(title).toContain('Morocco')
  })

  test.each(
    Object.entries(KINDS).flatMap(([kind, path]) =>
      (['light', 'dark'] as const).map((theme) => [kind, theme, path] as const),
    ),
  )('axe finds nothing on a page of kind %s in %s', async (_, theme, path) => {
    expect(await visit(path, theme, violations)).toEqual([])
  })

  test.each(Object.values(KINDS))('"%s" needs no sideways scrolling on a phone', async (path) => {
    const over = await visit(path, 'light', async (page) => {
      await page.setViewportSize({ width: 360, height: 800 })
      return page.evaluate('document.documentElement.scrollWidth - innerWidth')
    })
    expect(over).toBe(0)
  })
})
