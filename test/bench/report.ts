import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { renderReport } from '../../src/report/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { within } from './compared.js'
import { manySpans } from './many-spans.js'
import { type Part, pathOf } from './part.js'
import { median } from './statistics.js'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`
const zipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length

const ROUNDS = 9

/** What the pages of others load before they show anything, from their packages. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  'displaCy (displacy-ent), script alone': ['displacy-ent/displacy-ent.js'],
  'vis-timeline, script and style': [
    'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
    'vis-timeline/styles/vis-timeline-graph2d.min.css',
  ],
}

/** The sizes of the report and how long it takes to write a large one. */
export async function benchReport(): Promise<Part> {
  const built: { renderReport: typeof renderReport } = await import(pathToFileURL(pathOf('dist/report.js')).href)
  const { article } = readArticle(pathOf('data/morocco-isf')) as { article: Parameters<typeof renderReport>[0] }
  const page = built.renderReport(article)
  const withText = textOf((text) => built.renderReport(article, { text }))
  const many = manySpans()
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    built.renderReport(many.article, { text: many.text })
    return (performance.now() - start) / 1000
  })
  const style = partOf(page, 'style')
  const script = partOf(page, 'script')
  const own: readonly (readonly [string, string])[] = [
    ["reportedly, the bundled article's page: data, markup, style, script", page],
    ...(withText === undefined ? [] : [['the same with the text', withText] as const]),
  ]
  return {
    title: 'Report',
    about: `Sizes are gzipped. The large page has ${many.spans} spans over ${many.text.length} characters; others load the files named and bring no article.`,
    rows: [
      within('style of the report', zipped(style), 5000, kB),
      within('script of the report', zipped(script), 4000, kB),
      within("the bundled article's page", zipped(page), 40_000, kB),
      ...(withText === undefined ? [] : [within('the same with the text', zipped(withText), 40_000, kB)]),
      within(`writing a page with ${many.spans} spans`, median(seconds), 1, ms),
    ],
    tables: [
      {
        title: 'Pages',
        head: ['what', 'gzipped', 'as it is'],
        rows: [
          ...own.map(([what, content]) => [what, kB(zipped(content)), kB(Buffer.byteLength(content))]),
          ...Object.entries(PEERS).map(([what, files]) => peer(what, files)),
        ],
      },
    ],
  }
}

/** What is made with the text of the bundled article, where that is at hand. */
function textOf(make: (text: string) => string): string | undefined {
  const file = process.env.REPORTEDLY_TEXT
  return file ? make(readFileSync(file, 'utf8')) : undefined
}

/** What an element of the page holds; the last where there are several. */
function partOf(page: string, element: 'style' | 'script'): string {
  const found = [...page.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].at(-1)?.[1]
  if (found === undefined) throw new Error(`the page has no ${element}`)
  return found
}

function peer(what: string, files: readonly string[]): readonly string[] {
  const paths = files.map((file) => pathOf(`test/bench/node_modules/${file}`))
  if (!paths.every(existsSync)) return [what, 'not installed', '']
  const contents = paths.map((path) => readFileSync(path))
  const sum = (sizes: readonly number[]) => kB(sizes.reduce((all, size) => all + size, 0))
  return [what, sum(contents.map(zipped)), sum(contents.map(({ length }) => length))]
}
