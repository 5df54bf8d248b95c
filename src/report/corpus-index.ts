import { counted, grouped } from '../model/numbers.js'
import type { Report } from '../validate/report/types.js'
import { corpusFindingsSection } from './corpus-findings.js'
import { datesSection } from './corpus-histogram.js'
import { articleTable, isArticleRow, rowTitles } from './corpus-list.js'
import { targetsSection } from './corpus-stances.js'
import type { CorpusSummary } from './corpus-summary.js'
import { findingsVerdict } from './findings-verdict.js'
import { type Content, type Html, html } from './html.js'
import type { Page } from './page.js'
import type { Section } from './section.js'

/** What an index shows. */
export interface Corpus {
  readonly summary: CorpusSummary
  readonly report: Report
  /** What must hold, for a code. */
  readonly summaryOf: (code: string) => string | undefined
  /** Whether each article has a page. */
  readonly hasPages: boolean
}

/** Articles on one page. */
export const PAGE_LENGTH = 100

/** In every file that belongs to an index, and in no other: no words of an article can stand for it. */
export const INDEX_MARK = ' id="_index"'

/** How many pages the list of so many articles takes. */
export const pageCount = (articles: number): number => Math.max(1, Math.ceil(articles / PAGE_LENGTH))

/** The file of a page, from 1. */
export const pageFile = (page: number): string => (page === 1 ? 'index.html' : `page-${page}.html`)

/** The page, from 1, that lists the article at an index. */
export const pageOfRow = (index: number): number => Math.floor(index / PAGE_LENGTH) + 1

/** One page of the index, from 1; the first also tells of the corpus as a whole. */
export function corpusPage(corpus: Corpus, page: number): Page {
  const { rows } = corpus.summary
  const from = (page - 1) * PAGE_LENGTH
  const shown = rows.slice(from, from + PAGE_LENGTH)
  const range = `${grouped(from + 1)} to ${grouped(from + shown.length)} of ${grouped(rows.length)}`
  const isFirst = page === 1
  return {
    title: isFirst ? `Index of ${counted(rows.length, 'article')}` : `Articles ${range}`,
    header: isFirst
      ? html`<h1 id="_index">${counted(rows.length, 'article')}</h1>${overview(corpus)}`
      : html`<p id="_index"><a href="index.html">Index of ${counted(rows.length, 'article')}</a></p><h1>Articles ${range}</h1>`,
    sections: [...(isFirst ? wholeSections(corpus) : []), listSection(corpus, page, range)],
    footer: 'Made with reportedly.',
    titles: rowTitles(shown),
  }
}

const wholeSections = ({ summary, report, summaryOf }: Corpus): readonly Section[] =>
  [corpusFindingsSection(report, summaryOf), datesSection(summary.dates), targetsSection(summary)].filter(
    (section) => section !== undefined,
  )

function listSection({ summary, hasPages }: Corpus, page: number, range: string): Section {
  const { rows } = summary
  const pages = pageCount(rows.length)
  const shown = rows.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)
  return {
    id: '_articles',
    title: 'Articles',
    ...(page === 1 && { count: rows.length }),
    body:
      rows.length === 0
        ? html`<p>There are none.</p>`
        : html`${pages > 1 && html`<p class="small muted">${range}, in the order of their files. What is searched for is found on this page only.</p>`}
${links(page, pages, 'above')}${articleTable(shown, hasPages)}${links(page, pages, 'below')}`,
  }
}

/** The corpus in a few sentences. */
function overview({ summary, report }: Corpus): Content {
  const { level, sign, words } = findingsVerdict(report)
  return html`${summary.rows.length > 0 && html`<p class="lead">${lead(summary)}</p>`}
<p class="integrity is-${level}"><span aria-hidden="true">${sign}</span> ${words}</p>`
}

function lead({ rows, publishers, dates }: CorpusSummary): string {
  const articles = rows.filter(isArticleRow).length
  const wrong = rows.length - articles
  if (articles === 0) return 'None of them can be shown: no JSON, or of the wrong shape.'
  const [first, last] = dates.span ?? []
  const span = first === last ? `in ${first}` : `from ${first} to ${last}`
  const from = `${counted(publishers, 'publisher')}${first === undefined ? '' : `, published ${span}`}.`
  if (wrong === 0) return `From ${from}`
  const others = wrong === 1 ? 'The other one is' : `The other ${grouped(wrong)} are`
  return `${grouped(articles)} of them from ${from} ${others} no JSON or of the wrong shape; the list says what is wrong first.`
}

/** How many pages before and after stand beside the present one. */
const AROUND = 2

function links(page: number, pages: number, where: 'above' | 'below'): Html | false {
  if (pages === 1) return false
  const numbers = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= AROUND,
  )
  return html`<nav class="pages" aria-label="Pages of the list, ${where}"><ul>
${page > 1 && html`<li><a rel="prev" href="${pageFile(page - 1)}"><span aria-hidden="true">←</span> Previous</a></li>`}
${numbers.map(
  (number, i) =>
    html`${i > 0 && number - (numbers[i - 1] ?? 0) > 1 && html`<li aria-hidden="true">…</li>`}<li><a href="${pageFile(number)}"${number === page && html` aria-current="page"`}><span class="hidden">Page </span>${grouped(number)}</a></li>`,
)}
${page < pages && html`<li><a rel="next" href="${pageFile(page + 1)}">Next <span aria-hidden="true">→</span></a></li>`}
</ul></nav>`
}
