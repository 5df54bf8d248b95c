import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/cli/errors.js'
import { reportIndex } from '../../src/cli/report-index.js'
import { validateCorpus } from '../../src/validate/index.js'
import { arabic, machine } from '../fixtures/load.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'

const ferry = (id: string) => JSON.stringify({ ...machine.article, id })
const ferries = (count: number) => Array.from({ length: count }, (_, i) => `${ferry(`ferry-${i}`)}\n`).join('')

interface Made {
  readonly code: number
  readonly folder: string
  readonly output: string
  page(name: string): string
  readonly names: readonly string[]
  readonly articles: readonly string[]
}

const make = <T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (made: Made) => T,
  articles = true,
): Promise<Awaited<T>> =>
  inFolder(files, async (folder) => {
    const output = join(folder, 'index')
    const code = await reportIndex([folder], { output, articles })
    const page = (name: string) => readFileSync(join(output, name), 'utf8')
    const names = readdirSync(output).sort()
    const made = existsSync(join(output, 'articles')) ? readdirSync(join(output, 'articles')).sort() : []
    return use({ code, folder, output, page, names, articles: made })
  })

describe('an index', () => {
  test('has a page for each article, which leads back to its place in the list', () =>
    make({ 'a.ndjson': ferries(101), 'b.json': JSON.stringify(arabic.article) }, ({ code, page, names, articles }) => {
      expect(code).toBe(0)
      expect(names).toEqual(['articles', 'index.html', 'page-2.html'])
      expect(articles.length).toBe(102)
      expect(page('articles/ferry-7.html')).toContain('href="../index.html#ferry-7"')
      expect(page(`articles/${arabic.article.id}.html`)).toContain(`href="../page-2.html#${arabic.article.id}"`)
      expect(page('page-2.html')).toContain(`<tr id="${arabic.article.id}">`)
      expect(page('index.html')).toContain('From 2 publishers, published ')
    }))

  test('can do without pages of articles', () =>
    make(
      { 'a.ndjson': ferries(2) },
      ({ names, page }) => {
        expect(names).toEqual(['index.html'])
        expect(page('index.html')).not.toContain('articles/')
      },
      false,
    ))

  test('loses no document, and shows what is wrong', () =>
    make(
      { 'a.ndjson': `${ferry('one')}\n{"id":"two"}\nno JSON\n${ferry('one')}\n` },
      ({ code, page, folder, articles }) => {
        const index = page('index.html')
        expect(code).toBe(1)
        expect(articles).toEqual(['one-2.html', 'one.html'])
        expect(index).toContain(`${folder}/a.ndjson:2:1`)
        expect(index).toContain(`${folder}/a.ndjson:3:`)
        expect(index).toContain('2 of them from 1 publisher')
        expect(index).toContain('The other 2 are no JSON or of the wrong shape')
        expect(index).toContain('listed as <code>one-2</code>')
        expect(index).toContain('article-id-reused')
        expect(page('findings.html')).toContain('href="index.html"')
      },
    ))

  test('tells of what cannot be read, and lists the rest', () =>
    make({ 'a.ndjson': ferries(2), 'b.json.xz': 'x', 'c.ndjson.gz': gzipSync(ferries(3)).subarray(0, 300) }, (made) => {
      expect(made.code).toBe(3)
      expect(made.page('index.html')).toContain('2 files or lines could not be read')
      expect(made.page('findings.html')).toContain('b.json.xz')
      expect(made.page('findings.html')).toContain('c.ndjson.gz')
      expect(made.articles).toEqual(expect.arrayContaining(['ferry-0.html', 'ferry-1.html']))
    }))

  test('is of folders of one article too, with findings in the file that they concern', () => {
    const { entities, events, quotes, stances, ...metadata } = machine.article
    const parts = {
      article: metadata,
      entities: { entities },
      events: { events },
      quotes: { quotes },
      stances: { stances },
    }
    const files = (folder: string) =>
      Object.entries(parts).map(([name, content]) => [`${folder}/${name}.json`, JSON.stringify(content)] as const)
    const wrong = Object.fromEntries([...files('right'), ...files('wrong'), ['wrong/quotes.json', '{"quotes":[7]}']])
    return make(wrong, ({ code, page, articles }) => {
      expect(code).toBe(1)
      expect(articles).toEqual([`${machine.article.id}.html`])
      expect(page('index.html')).toContain('wrong/quotes.json:1:12')
    })
  })

  test('counts as the validator does', () => {
    const { data } = makeCorpus({ bytes: 300_000, invalid: 0.3 })
    return make({ 'news.ndjson': data }, async ({ folder, output, articles, names }) => {
      const { read, counts } = await validateCorpus(join(folder, 'news.ndjson'))
      const pages = names
        .filter((name) => name.endsWith('.html'))
        .map((name) => readFileSync(join(output, name), 'utf8'))
      const index = readFileSync(join(output, 'index.html'), 'utf8')
      expect(index).toContain(`${read.invalid} of ${read.articles} articles are wrong`)
      for (const [code, { count }] of Object.entries(counts.byCode))
        expect(index).toMatch(new RegExp(`<code><bdi>${code}</bdi></code>.*?</th><td class="number">${count}</td>`))
      const rows = pages.join('').match(/<tr (?:id="|class="is-wrong")/g) ?? []
      expect(rows.length).toBe(read.articles)
      expect(rows.filter((row) => row.includes('id=')).length).toBe(articles.length)
    })
  })

  test('replaces one that was there, and what that had besides', () =>
    make({ 'a.ndjson': ferries(101) }, async ({ folder, output }) => {
      writeFileSync(join(output, 'articles', 'mine.html'), 'mine')
      writeFileSync(join(folder, 'a.ndjson'), ferries(1))
      expect(await reportIndex([folder], { output, articles: true })).toBe(0)
      expect(readdirSync(output).sort()).toEqual(['articles', 'index.html'])
      expect(readdirSync(join(output, 'articles')).sort()).toEqual(['ferry-0.html', 'mine.html'])
    }))

  test('is not written over anything else', () =>
    inFolder({ 'a.ndjson': ferries(1), 'other/index.html': '<p>mine', file: '' }, async (folder) => {
      const write = (name: string) =>
        reportIndex([join(folder, 'a.ndjson')], { output: join(folder, name), articles: true })
      await expect(write('other')).rejects.toThrow(UsageError)
      await expect(write('file')).rejects.toThrow(UsageError)
      expect(readFileSync(join(folder, 'other/index.html'), 'utf8')).toBe('<p>mine')
      mkdirSync(join(folder, 'empty'))
      expect(await write('empty')).toBe(0)
    }))

  test('is not made of what can be read once only', () =>
    expect(reportIndex(['-'], { output: 'nowhere', articles: true })).rejects.toThrow(UsageError))
})
