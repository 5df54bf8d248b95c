import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsPage } from '../../src/report/findings-page.js'
import { renderReport } from '../../src/report/index.js'
import { pageOf } from '../../src/report/page.js'
import type { Diagnostic, Report } from '../../src/validate/report/types.js'
import { clean, cut, sample } from '../cli/reporters/sample.js'
import { chromium } from '../package/support.js'
import { skipWithout } from '../support/needs.js'
import { broken } from './articles.js'
import { launch, open, violations } from './browser.js'

const WITHOUT = 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM'

const summaryOf = (code: string) => (code.startsWith('house') ? undefined : `What ${code} is about.`)
const write = (report: Report) => pageOf(findingsPage(report, { summaryOf }))
const textOf = (markup: string) =>
  markup
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const partOf = (page: string, id: string) => page.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? ''

/** A report with more of one code than it lists. */
const capped: Report = {
  ...sample,
  counts: {
    ...sample.counts,
    error: 1235,
    byCode: { ...sample.counts.byCode, 'unresolved-reference': { severity: 'error', count: 1234 } },
  },
}

describe('what the page says first', () => {
  const lead = (report: Report) => textOf(/<p class="integrity.*?<\/p>/s.exec(write(report))?.[0] ?? '')

  test.each<[Report, string]>([
    [sample, '✗ Complete: everything was read and checked. 2 of 40 articles are wrong: 2 errors and 1 warning.'],
    [
      cut,
      '✗ Not complete: not everything could be read and checked. Found so far: 2 errors and 1 warning; there may be more.',
    ],
    [clean, '✓ Complete: everything was read and checked, and nothing was found.'],
    [{ ...clean, read: { ...clean.read, articles: 0 } }, '! Nothing was checked: there are no articles.'],
    [
      { ...clean, counts: { ...clean.counts, warning: 1 } },
      '! Complete: everything was read and checked. No errors; 1 warning wants a second look.',
    ],
    [
      { ...clean, counts: { ...clean.counts, error: 1 } },
      '✗ Complete: everything was read and checked. Every article is right by itself, but they contradict each other: 1 error.',
    ],
  ])('%#', (report, words) => {
    expect(lead(report)).toBe(words)
  })

  test('what could not be read comes before what was found', () => {
    const page = write(cut)
    expect(textOf(partOf(page, '_failures'))).toContain('fetch the file again corpus/may 4.ndjson.gz:12')
    expect(page.indexOf('id="_failures"')).toBeLessThan(page.indexOf('id="_codes"'))
    expect(write(sample)).not.toContain('id="_failures"')
  })

  test('what the baseline accepts is told, and how many articles have no text', () => {
    const report = { ...sample, counts: { ...sample.counts, suppressed: 1500 }, read: { ...sample.read, texts: 30 } }
    expect(textOf(write(report))).toContain('accepted by the baseline1,500')
    expect(textOf(write(report))).toContain('did not run on 10 articles')
    expect(textOf(write(sample))).not.toContain('baseline')
  })
})

describe('codes', () => {
  test('stand in a table, errors first and most first, with exact counts and how many are shown', () => {
    const rows = [...partOf(write(capped), '_codes').matchAll(/<tr class.*?<\/tr>/gs)].map(([row]) =>
      textOf(row.replaceAll('</td>', ' </td>').replaceAll('<span class="summary', ' <span class="summary')),
    )
    expect(rows).toEqual([
      '✗ error unresolved-reference What unresolved-reference is about. 1,234 1',
      '✗ error shape/unknown-value What shape/unknown-value is about. 1 1',
      '! warning house-style 1 1',
    ])
  })

  test('have a section each, whose anchor has no slash', () => {
    const page = write(capped)
    expect(textOf(partOf(page, '_code-unresolved-reference'))).toContain('1 of 1,234 shown')
    expect(textOf(partOf(page, '_code-shape-unknown-value'))).toContain(
      'reportedly explain shape/unknown-value says more',
    )
    expect(textOf(partOf(page, '_code-house-style'))).not.toContain('reportedly explain')
  })

  test('that would have the same anchor get one each', () => {
    const byCode = Object.fromEntries(
      ['a/b', 'a-b', 'a b', 'short', 'short-title'].map((code) => [code, { severity: 'error', count: 1 } as const]),
    )
    const page = write({ ...clean, counts: { ...clean.counts, error: 5, byCode } })
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id?.startsWith('_code-') && !id.endsWith('-title')).length).toBeGreaterThanOrEqual(4)
  })

  test('have no choice where there is only one', () => {
    const [finding] = sample.diagnostics as [Diagnostic]
    const page = write({ ...sample, counts: { ...sample.counts, byCode: {} }, diagnostics: [finding] })
    expect(page).not.toContain('Show only')
    expect(write(sample)).toContain('Show only')
  })

  test('of which nothing is listed are counted all the same', () => {
    const page = write({ ...sample, diagnostics: [], limit: 0 })
    expect(textOf(partOf(page, '_code-unresolved-reference'))).toContain('0 of 1 shown')
  })
})

test('a finding shows what is wrong, its source, what to do and where', () => {
  const finding = /<li class="finding.*?<\/li>/s.exec(partOf(write(sample), '_code-shape-unknown-value'))?.[0]
  expect(finding).toMatchInlineSnapshot(`
    "<li class="finding is-error" id="_finding-AAAAAAAAAAA">
    <p><span class="severity is-error"><span aria-hidden="true">✗</span> error</span> <strong><bdi>unknown value &quot;favour&quot;</bdi></strong></p>
    <pre class="frame" dir="ltr"><code><bdi>…&quot;holder&quot;:&quot;un&quot;,&quot;value&quot;:</bdi><mark><bdi>&quot;favour&quot;</bdi></mark><bdi>,&quot;target&quot;:…</bdi></code></pre>
    <p class="hint"><span aria-hidden="true">→</span> <bdi>did you mean &quot;favor&quot;?</bdi></p>

    <dl class="finding-facts small muted"><div><dt>File</dt> <dd><code><bdi>corpus/may 3.ndjson:18232:57</bdi></code></dd></div><div><dt>Place</dt> <dd><code>#<bdi>/stances/0/value</bdi></code></dd></div><div><dt>Article</dt> <dd><code><bdi>harbour-vote</bdi></code></dd></div><div><dt>Fingerprint</dt> <dd><code><bdi>AAAAAAAAAAA</bdi></code></dd></div></dl>
    </li>"
  `)
})

test('every link leads somewhere', () => {
  const page = write(cut)
  const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
  expect(targets.length).toBeGreaterThan(8)
  for (const id of targets) expect(page, id).toContain(` id="${id}"`)
})

test('what steers a line of text is written out', () => {
  const [finding] = sample.diagnostics as [Diagnostic]
  const frame = { before: '\t"a":', marked: '"\u202eb"', after: '\u0007' }
  const page = write({ ...sample, diagnostics: [{ ...finding, frame, message: 'one\ntwo' }] })
  expect(textOf(page)).toContain('\\t"a":"\\u{202e}b"\\u{7}'.replaceAll('"', '&quot;'))
  expect(textOf(page)).toContain('one\\ntwo')
})

const many: Report = {
  ...sample,
  counts: {
    error: 3000,
    warning: 700,
    suppressed: 2,
    byCode: Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `code/number-${i}`,
        { severity: i < 6 ? 'error' : 'warning', count: i < 6 ? 500 : 175 },
      ]),
    ),
  },
  diagnostics: Array.from({ length: 200 }, (_, i) => ({
    ...(sample.diagnostics[i % 2] as Diagnostic),
    code: `code/number-${i % 10}`,
    severity: i % 10 < 6 ? 'error' : 'warning',
    fingerprint: `finding-${i}`,
  })),
}

test('10 codes with 20 findings each make a page of less than 300 kB', () => {
  expect(write(many).length).toBeLessThan(300_000)
})

describe('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reportedly-findings-'))
  let browser: Browser | undefined
  beforeAll(async () => {
    if (chromium) browser = await launch()
  })
  afterAll(() => browser?.close())

  const file = (report: Report) => {
    const path = join(folder, 'findings.html')
    writeFileSync(path, write(report))
    return path
  }
  const shown = (page: BrowserPage) =>
    page.evaluate(
      `[...document.querySelectorAll('[id^="_code-"]:not(h2)')].filter((e) => e.checkVisibility()).map((e) => e.id)`,
    )

  test('opens from disk with one request and no message, and nothing sticks out on a phone', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page, requests, messages } = await open(browser as Browser, file(many), {
      viewport: { width: 320, height: 640 },
    })
    expect({ requests: requests.length, messages }).toEqual({ requests: 1, messages: [] })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 320, height: 640 } }],
  ] as const)('is accessible %s', async (_, options) => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, file({ ...cut, counts: sample.counts }), options)
    expect(await violations(page)).toEqual([])
  })

  test.each([true, false])('errors alone, warnings alone, all again; script %s', async (javaScriptEnabled) => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, file(sample), { javaScriptEnabled })
    await page.locator('#_severity-error').check()
    expect(await shown(page)).toEqual(['_code-shape-unknown-value', '_code-unresolved-reference'])
    expect(await page.locator('.codes tbody tr:visible').count()).toBe(2)
    await page.locator('#_severity-warning').check()
    expect(await shown(page)).toEqual(['_code-house-style'])
    await page.locator('#_severity-all').check()
    expect(await shown(page)).toHaveLength(3)
  })

  test('a code that was found at both severities shows what was asked for', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const [finding, ...others] = sample.diagnostics as [Diagnostic, Diagnostic, Diagnostic]
    const both: Report = { ...sample, diagnostics: [finding, { ...finding, severity: 'warning' }, ...others] }
    const { page } = await open(browser as Browser, file(both), { javaScriptEnabled: false })
    const counts = () => Promise.all(['error', 'warning'].map((s) => page.locator(`.finding.is-${s}:visible`).count()))
    await page.locator('#_severity-error').check()
    expect(await counts()).toEqual([2, 0])
    await page.locator('#_severity-warning').check()
    expect(await counts()).toEqual([0, 2])
    expect(await shown(page)).toEqual(['_code-shape-unknown-value', '_code-house-style'])
  })

  test('what the address names is shown, whatever was asked for', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, file(sample))
    await page.locator('#_severity-error').check()
    await page.locator('.parts a[href="#_code-house-style"]').click()
    expect(await shown(page)).toContain('_code-house-style')
    await page.evaluate(`location.hash = '_finding-CCCCCCCCCCC'`)
    expect(await page.locator('#_finding-CCCCCCCCCCC').isVisible()).toBe(true)
  })

  test.each([true, false])('one code alone, and all again; script %s', async (javaScriptEnabled) => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, file(sample), { javaScriptEnabled })
    const part = page.locator('#_code-house-style')
    await part.getByText('Show only').click()
    expect(await shown(page)).toEqual(['_code-house-style'])
    expect(await page.locator('#_codes').isVisible()).toBe(true)
    await part.getByText('Show all codes again').click()
    expect(await shown(page)).toHaveLength(3)
  })

  test('in the report of an article, errors alone, one code alone, and accessible', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const [finding] = broken.report.diagnostics as [Diagnostic]
    const warning: Diagnostic = { ...finding, code: 'a-warning', severity: 'warning' }
    const path = join(folder, 'article.html')
    const diagnostics = [...broken.report.diagnostics, warning]
    writeFileSync(path, renderReport(broken.article, { report: { diagnostics } }))
    const { page } = await open(browser as Browser, path)
    expect(await violations(page)).toEqual([])
    const codes = () => page.locator('.code-group:visible h3 code').allTextContents()
    const all = await codes()
    expect(all.at(-1)).toBe('a-warning')
    await page.locator('#_severity-error').check()
    expect(await codes()).toEqual(all.slice(0, -1))
    await page.locator('#_severity-all').check()
    await page.locator('.code-group', { hasText: 'a-warning' }).getByText('Show only').click()
    expect(await codes()).toEqual(['a-warning'])
    expect(await page.locator('#_entities').isVisible()).toBe(true)
  })

  test('the search finds findings by code and file', async () => {
    if (skipWithout(chromium, WITHOUT)) return
    const { page } = await open(browser as Browser, file(sample))
    await page.keyboard.press('/')
    await page.keyboard.type('kite-day')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('#_bar strong').textContent()).toBe('house-style kite-day.json:3:12')
    expect(await page.locator('.finding.is-selected').count()).toBe(1)
  })
})
