import { describe, expect, test } from 'vitest'
import { OTHER_STYLE, SCRIPT, STYLE } from '../../src/generated/report-assets.js'
import type { Article } from '../../src/model/index.js'
import { type ReportOptions, renderReport } from '../../src/report/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { arabic, emoji, machine } from '../fixtures/load.js'
import { broken, nothing } from './articles.js'

/** What changes with every touch of the style or the script. */
const withoutAssets = (page: string) =>
  page
    .replace(STYLE, '')
    .replace(OTHER_STYLE, '')
    .replace(SCRIPT, '')
    .replaceAll(/sha256-[\w+/]+=/g, 'sha256-…')

const bundled = readArticle('data/morocco-isf').article as Article

const PAGES: Readonly<Record<string, readonly [Article, ReportOptions?]>> = {
  'bundled-without-text': [bundled],
  'arabic-without-text': [arabic.article],
  'arabic-with-text': [arabic.article, { text: arabic.source }],
  'emoji-with-text': [emoji.article, { text: emoji.source }],
  'machine-with-another-text': [machine.article, { text: 'another text' }],
  'with-findings': [broken.article, { report: broken.report }],
  'with-nothing': [nothing],
}

// After a change that is meant: npx vitest run --project unit test/report/golden.test.ts -u
describe('the page is as it was', () => {
  test.each(Object.entries(PAGES))('%s', async (name, [article, options]) => {
    await expect(withoutAssets(renderReport(article, options))).toMatchFileSnapshot(`golden/${name}.html`)
  })
})
