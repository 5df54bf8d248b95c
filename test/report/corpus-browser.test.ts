import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Corpus, corpusPage } from '../../src/report/corpus-index.js'
import { CorpusSummary } from '../../src/report/corpus-summary.js'
import { pageOf } from '../../src/report/page.js'
import { validateArticle } from '../../src/validate/index.js'
import { FIXTURES } from '../fixtures/load.js'
import { chromium } from '../package/support.js'
import { skipWithout } from '../support/needs.js'
import { launch, open, violations } from './browser.js'

const WITHOUT = 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM'

function corpus(): Corpus {
  const summary = new CorpusSummary()
  for (let i = 0; i < 60; i++) {
    for (const { article } of FIXTURES) {
      const day = `${2024 + (i % 3)}-0${1 + (i % 9)}-05`
      const published = { ...article.published, edtf: day }
      const findings = { place: `news/2026/february/part-${i}.ndjson:${i}`, errors: i % 3, warnings: i % 2 }
      summary.add({ ...article, published }, `${article.id}-${i}`, findings)
    }
    summary.addWrong('expected a string, found 7', { place: `news/wrong-${i}.json:1:1`, errors: 1, warnings: 0 })
  }
  const report = validateArticle({})
  return { summary, report, summaryOf: () => 'Something must hold.', hasPages: true }
}

const folder = mkdtempSync(join(tmpdir(), 'reportedly-index-'))
const fileOf = (page: number) => {
  const file = join(folder, `page-${page}.html`)
  writeFileSync(file, pageOf(corpusPage(corpus(), page)))
  return file
}

let browser: Browser | undefined
beforeAll(async () => {
  if (chromium) browser = await launch()
})
afterAll(() => browser?.close())

test.each([
  ['light', 1, { colorScheme: 'light' }],
  ['dark', 1, { colorScheme: 'dark' }],
  ['on a phone', 1, { viewport: { width: 320, height: 640 } }],
  ['on its second page', 2, {}],
] as const)('an index is accessible %s, and asks for nothing', async (_, page, options) => {
  if (skipWithout(chromium, WITHOUT)) return
  const opened = await open(browser as Browser, fileOf(page), options)
  expect(await violations(opened.page)).toEqual([])
  expect(await opened.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(opened.requests.length).toBe(1)
  expect(opened.messages).toEqual([])
})

test('a link back to an article chooses its row', async () => {
  if (skipWithout(chromium, WITHOUT)) return
  const { page } = await open(browser as Browser, fileOf(1), {}, '#export-ferry-3')
  await page.locator('#_bar').waitFor()
  expect(await page.locator('tr.is-selected').getAttribute('id')).toBe('export-ferry-3')
})
