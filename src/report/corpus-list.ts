import { counted, grouped } from '../model/numbers.js'
import { findingCounts } from './corpus-findings.js'
import type { ArticleRow, CorpusRow, WrongRow } from './corpus-summary.js'
import { type Content, Html, html, isolated } from './html.js'
import { visible } from './visible.js'

/** Whether a document of a corpus is an article that can be shown. */
export const isArticleRow = (row: CorpusRow): row is ArticleRow => 'name' in row

/** Where the page of an article is, from the index. */
export const articleFile = (name: string): string => `articles/${name}.html`

const COUNTS = ['events', 'quotes', 'stances', 'entities'] as const

/** A table of articles. @param hasPages whether each has a page to link to */
export const articleTable = (rows: readonly CorpusRow[], hasPages: boolean): Html =>
  html`<div class="table"><table class="list articles"><caption class="hidden">Articles, in the order of the corpus</caption>
<thead><tr><th scope="col">Article</th><th scope="col">Publisher</th><th scope="col">Published</th>${COUNTS.map((name) => html`<th scope="col" class="count">${capital(name)}</th>`)}<th scope="col">Findings</th></tr></thead>
<tbody>${rows.map((row) => (isArticleRow(row) ? articleRow(row, hasPages) : wrongRow(row)))}</tbody></table></div>`

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function articleRow(row: ArticleRow, hasPages: boolean): Content {
  const { name, id, title, language, publisher, date, errors, warnings, place } = row
  const words = html`<bdi lang="${language}">${title}</bdi>`
  return html`<tr id="${name}"><th scope="row">${hasPages ? html`<a href="${articleFile(name)}">${words}</a>` : words}
<span class="small muted"><code>${visible(place)}</code>${id !== undefined && html`, listed as <code>${name}</code>: its id <code>${id}</code> is that of an earlier one, or no name for a file`}</span></th>
<td>${isolated(publisher)}</td><td>${isolated(date)}</td>${COUNTS.map((key) => html`<td class="count" data-label="${key}">${grouped(row[key])}</td>`)}
<td>${findingCounts(errors, warnings)}</td></tr>`
}

const wrongRow = ({ place, problem, errors, warnings }: WrongRow): Content =>
  html`<tr class="is-wrong"><th scope="row"><code>${visible(place)}</code> <span class="small muted">is no article</span></th>
<td colspan="${2 + COUNTS.length}">${visible(problem)}</td><td>${findingCounts(errors, warnings)}</td></tr>`

/** What the search finds on a page, as JSON that can stand in a `script` element. */
export function rowTitles(rows: readonly CorpusRow[]): Html {
  const titles = rows
    .filter(isArticleRow)
    .map((row) => [row.name, [row.title, `${row.publisher} · ${counted(row.events, 'event')}`]] as const)
  return new Html(JSON.stringify(Object.fromEntries(titles)).replaceAll('<', '\\u003c'))
}
