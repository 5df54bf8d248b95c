import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Corpus, corpusPage, INDEX_MARK, pageCount, pageFile, pageOfRow } from '../../src/report/corpus-index.js'
import { Names } from '../../src/report/corpus-names.js'
import { CorpusSummary } from '../../src/report/corpus-summary.js'
import { pageOf } from '../../src/report/page.js'
import { type Report, validateArticle } from '../../src/validate/index.js'
import { machine } from '../fixtures/load.js'

const CLEAN: Report = {
  ...validateArticle(machine.article),
  counts: { error: 0, warning: 0, suppressed: 0, byCode: {} },
  diagnostics: [],
}

const none = { errors: 0, warnings: 0 }

/** A row without an article behind it. */
const row = (name: string) => ({
  ...{ name, place: `${name}.json`, title: `Title of ${name}`, language: 'en', publisher: 'The Gazette' },
  ...{ date: '17 February 2026', events: 1, quotes: 2, stances: 3, entities: 4, ...none },
})

function corpusOfRows(count: number, hasPages = true, report: Report = CLEAN): Corpus {
  const summary = new CorpusSummary()
  for (let i = 0; i < count; i++) summary.rows.push(row(`article-${i}`))
  return { summary, report, summaryOf: (code) => (code === 'time/order' ? 'Time goes on.' : undefined), hasPages }
}

const allPages = (corpus: Corpus): readonly string[] =>
  Array.from({ length: pageCount(corpus.summary.rows.length) }, (_, i) => pageOf(corpusPage(corpus, i + 1)))

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the pages of an index', () => {
  test('list each article once, in order, on the page that is said to list it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 450 }), (count) => {
        const listed = allPages(corpusOfRows(count)).map((page) => matches(page, / href="articles\/([^"]*)\.html"/g))
        expect(listed.flat()).toEqual(Array.from({ length: count }, (_, i) => `article-${i}`))
        for (const [i, names] of listed.entries())
          for (const name of names) expect(pageOfRow(Number(name.slice('article-'.length)))).toBe(i + 1)
      }),
      { numRuns: 20 },
    )
  })

  test('lead to pages that there are, from the first to the last', () => {
    const count = 2_050
    const files = Array.from({ length: pageCount(count) }, (_, i) => pageFile(i + 1))
    for (const [i, page] of allPages(corpusOfRows(count)).entries()) {
      const links = new Set(matches(page, / href="((?:index|page-\d+)\.html)"/g))
      expect(files).toEqual(expect.arrayContaining([...links]))
      expect([...links]).toEqual(expect.arrayContaining([files[0], files.at(-1)]))
      expect(matches(page, / rel="next" href="([^"]*)"/g)).toEqual(
        Array(2)
          .fill(files[i + 1])
          .filter(Boolean),
      )
      expect(matches(page, / rel="prev" href="([^"]*)"/g)).toEqual(
        Array(2)
          .fill(files[i - 1])
          .filter(Boolean),
      )
      expect(links.size).toBeLessThan(10)
    }
  })

  test('have no links to articles where these have no pages', () => {
    const [page = ''] = allPages(corpusOfRows(3, false))
    expect(page).toContain('Title of article-2')
    expect(page).not.toContain('articles/')
  })

  test('have no navigation where there is one, and say so where there is no article', () => {
    const [page = '', ...others] = allPages(corpusOfRows(0))
    expect(others).toEqual([])
    expect(page).toContain('<h1 id="_index">0 articles</h1>')
    expect(page).toContain('There are none.')
    expect(page).not.toContain('Pages of the list')
  })

  test('carry the mark of an index, which no words of an article can stand for', () => {
    const corpus = corpusOfRows(150)
    corpus.summary.rows.push({ ...row('last'), title: INDEX_MARK })
    for (const page of allPages(corpus)) expect(page.split(INDEX_MARK).length).toBe(2)
  })

  test('show hostile words as words', () => {
    const corpus = corpusOfRows(0)
    const hostile = `</script><script>alert(1)</script>" onload='x'\u202e`
    corpus.summary.rows.push({ ...row('a'), title: hostile, publisher: hostile, date: hostile, language: hostile })
    corpus.summary.addWrong(hostile, { place: hostile, errors: 1, warnings: 0 })
    const [page = ''] = allPages(corpus)
    expect(page.match(/<script/g)?.length).toBe(2)
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page.match(/&quot; onload/g)?.length).toBe(6)
  })

  test('list what is no article with its place and what is wrong first', () => {
    const corpus = corpusOfRows(1)
    corpus.summary.addWrong('the text ends here', { place: 'news.ndjson:7:12', errors: 1, warnings: 0 })
    const [page = ''] = allPages(corpus)
    expect(page).toContain('news.ndjson:7:12')
    expect(page).toContain('<bdi>the text ends here</bdi>')
    expect(page).toContain('1 of them from 0 publishers')
    expect(page).toContain('The other one is no JSON or of the wrong shape')
  })

  test('say how often what was found, errors first, and what could not be read', () => {
    const [page = ''] = allPages(
      corpusOfRows(2, true, {
        ...CLEAN,
        complete: false,
        failures: [{ file: 'c.json.xz', message: 'not read' }],
        counts: {
          ...{ error: 1_234, warning: 1, suppressed: 0 },
          byCode: { mine: { severity: 'warning', count: 1 }, 'time/order': { severity: 'error', count: 1_234 } },
        },
      }),
    )
    expect(matches(page, /<th scope="row"><span class="severity[^>]*>.*?<code>(.*?)<\/code>/g)).toEqual([
      '<bdi>time/order</bdi>',
      '<bdi>mine</bdi>',
    ])
    for (const words of [
      '>1,234<',
      'Time goes on.',
      'One file or line could not be read',
      'href="findings.html"',
      'Not complete',
    ])
      expect(page).toContain(words)
  })

  test('say nothing of what is wrong where nothing is', () => {
    expect(allPages(corpusOfRows(2))[0]).not.toContain('findings.html')
  })
})

test('names are those of articles as long as they can be, each once, and fit every file system', () => {
  const id = fc.oneof(
    fc.constantFrom('a', 'a-2', 'con', 'con-article', 'lpt1', 'x'.repeat(500)),
    fc.stringMatching(/^[a-z0-9]{1,3}$/),
  )
  fc.assert(
    fc.property(fc.array(id, { maxLength: 40 }), (ids) => {
      const names = new Names()
      const taken = ids.map((id) => names.take(id))
      expect(new Set(taken).size).toBe(ids.length)
      for (const name of taken) expect(name).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9-]{1,190}$/)
    }),
  )
  const names = new Names()
  expect(['a', 'a', 'b', 'a'].map((id) => names.take(id))).toEqual(['a', 'a-2', 'b', 'a-3'])
})
