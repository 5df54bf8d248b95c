import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromium, filesBelow } from '../package/support.js'
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
  const notOfVitePress = ['404.html', 'report-morocco-isf.html']
  const pages = () =>
    filesBelow(DIST)
      .map((path) => relative(DIST, path).replaceAll(sep, '/'))
      .filter((path) => path.endsWith('.html') && !notOfVitePress.includes(path))
  const matches = (path: string, pattern: RegExp) =>
    [...readFileSync(join(DIST, path), 'utf8').matchAll(pattern)].map(([, found = '']) => found)
  const withIndex = (pathname: string) => pathname.slice(1).replace(/(^|\/)$/, '$1index.html')

  test('name no place where the site stands', () => {
    for (const path of [...Object.values(KINDS).map((page) => page || 'index.html'), '404.html']) {
      expect(readFileSync(join(DIST, path), 'utf8')).not.toMatch(/(?:href|src)="\//)
    }
  })

  test('every link to a heading leads to one', () => {
    const ids = new Map<string, ReadonlySet<string>>()
    const idsOf = (path: string) => {
      const known = ids.get(path) ?? new Set(matches(path, /\sid="([^"]+)"/g))
      ids.set(path, known)
      return known
    }
    const dead = pages().flatMap((path) =>
      matches(path, /<a [^>]*href="([^"]*#[^"]+)"/g).filter((href) => {
        const { host, pathname, hash } = new URL(href, `http://site/${path}`)
        return host === 'site' && !idsOf(withIndex(pathname)).has(decodeURIComponent(hash.slice(1)))
      }),
    )
    expect(dead).toEqual([])
  })

  test('every page stands in a sidebar', () => {
    const linked = [KINDS.guide, KINDS.rule, KINDS.api].flatMap((path) => {
      return matches(path, /href="([^"#]+)"/g).map((href) => withIndex(new URL(href, `http://site/${path}`).pathname))
    })
    expect(linked).toContain('guide/start.html')
    expect(pages().filter((path) => !linked.includes(path))).toEqual([])
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
    ['offset', 'guide/offsets.html'],
    ['watch', 'guide/own-articles.html'],
    ['CommonJS', 'guide/start.html'],
  ])('one search finds %s on %s', async (words, path) => {
    const address = await visit('', 'light', async (page) => {
      await page.click('#local-search button')
      await page.fill('#localsearch-input', words)
      await page.click('#localsearch-list a')
      await page.waitForURL(`**/${path}*`)
      return page.url()
    })
    expect(address.replace(/#.*/, '')).toBe(`${served.address}${path}`)
  })

  test.each(['nope.html', 'guide/of/old.html'])('%s is not there, and the page for that leads home', async (path) => {
    const page = await browser.newPage()
    const response = await page.goto(`${served.address}${path}`)
    expect(response?.status()).toBe(404)
    await page.waitForFunction(`document.querySelector('a')?.href === ${JSON.stringify(served.address)}`)
    expect(await page.textContent('h1')).toContain('no such page')
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  test('has the report of the bundled article', async () => {
    const title = await visit('', 'light', async (page) => {
      await page.click('text=See a live report')
      await page.waitForURL('**/report-morocco-isf.html')
      return page.title()
    })
    expect(title).toContain('Morocco')
  })

  // How a page looks does not depend on where it stands.
  const looks = at === '/' ? Object.entries(KINDS) : []

  test.each(looks.flatMap(([kind, path]) => (['light', 'dark'] as const).map((theme) => [kind, theme, path] as const)))(
    'axe finds nothing on a page of kind %s in %s',
    async (_, theme, path) => {
      expect(await visit(path, theme, violations)).toEqual([])
    },
  )

  test.each(looks)('a page of kind %s needs no sideways scrolling on a phone', async (_, path) => {
    const over = await visit(path, 'light', async (page) => {
      await page.setViewportSize({ width: 360, height: 800 })
      return page.evaluate('document.documentElement.scrollWidth - innerWidth')
    })
    expect(over).toBe(0)
  })
})
