/**
 * Takes the pictures of the report that the docs show, from real pages, in light and dark.
 *
 *     npm run pictures
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Article } from '../../src/model/index.js'
import { renderReport } from '../../src/report/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { long } from '../fixtures/load.js'
import { launch, open } from '../report/browser.js'

const OUT = 'docs/pictures'
const folder = mkdtempSync(join(tmpdir(), 'reportedly-pictures-'))
mkdirSync(OUT, { recursive: true })

const written = (name: string, page: string) => {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, page)
  return file
}

const bundled = written('bundled', renderReport(readArticle('data/morocco-isf').article as Article))
const barrier = written('barrier', renderReport(long.article, { text: long.source }))

interface Picture {
  readonly file: string
  /** The element; the window where it is absent. */
  readonly of?: string
  readonly width: number
  readonly height: number
  readonly hash?: string
}

const PICTURES: Readonly<Record<string, Picture>> = {
  page: { file: bundled, width: 1280, height: 900 },
  text: { file: barrier, of: '#_text', width: 1280, height: 900 },
  timeline: { file: barrier, of: '#_timeline', width: 1280, height: 900 },
  stances: { file: bundled, of: '#_stances', width: 1280, height: 900 },
  chosen: { file: barrier, width: 1280, height: 900, hash: '#harbour-trust' },
  phone: { file: barrier, width: 390, height: 844 },
}

async function take(browser: Browser, name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const { file, of, width, height, hash } = PICTURES[name] as Picture
  const { page } = await open(
    browser,
    file,
    { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' },
    hash,
  )
  if (of !== undefined) await page.evaluate(`document.querySelector('${of}').scrollIntoView()`)
  await page.screenshot({ path: `${OUT}/${name}-${colorScheme}.png` })
  await page.close()
}

const browser = await launch()
for (const name of Object.keys(PICTURES)) {
  await take(browser, name, 'light')
  await take(browser, name, 'dark')
}
await browser.close()
