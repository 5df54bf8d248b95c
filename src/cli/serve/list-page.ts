import { setImmediate as nextTurn } from 'node:timers/promises'
import { counted } from '../../model/numbers.js'
import { escapeControls } from '../../model/unseen.js'
import { anchorsBy } from '../../report/findings-anchors.js'
import { titlesMarkup } from '../../report/findings-titles.js'
import { amountOf } from '../../report/findings-verdict.js'
import { type Content, html } from '../../report/html.js'
import type { Page } from '../../report/page.js'
import { visible } from '../../report/visible.js'
import { validateArticle } from '../../validate/article.js'
import { ReadError, readArticle } from '../../validate/read-article.js'
import { isObject } from '../json-objects.js'
import { type Entry, stateOf } from './entries.js'

/** What the list says of an article. */
interface Summary {
  readonly title: string
  readonly error: number
  readonly warning: number
  /** Why it cannot be read. */
  readonly problem?: string
}

/** An article of the list. */
interface Row extends Summary {
  readonly name: string
}

/** Makes the list of a folder's articles. What was found in an article is kept until one of its files changes. */
export function listMaker(folder: string): (entries: readonly Entry[]) => Promise<Page> {
  const known = new Map<string, { readonly state: string; readonly summary: Summary }>()
  return async (entries) => {
    const paths = new Set(entries.map(({ path }) => path))
    for (const path of known.keys()) if (!paths.has(path)) known.delete(path)
    const rows: Row[] = []
    for (const { name, path } of entries) {
      const state = stateOf(path)
      let kept = known.get(path)
      if (kept?.state !== state) {
        // One article at a time, so that a large folder holds up nothing else.
        await nextTurn()
        kept = { state, summary: summarize(path) }
        known.set(path, kept)
      }
      rows.push({ name, ...kept.summary })
    }
    return listPage(folder, rows)
  }
}

function listPage(folder: string, rows: readonly Row[]): Page {
  const anchorOf = anchorsBy('_article-')
  const anchored = rows.map((row) => ({ ...row, anchor: anchorOf(row.name) }))
  return {
    title: escapeControls(folder),
    header: html`<h1>${visible(folder)}</h1><p class="muted">Each page loads again when a file of its article changes.</p>`,
    sections: [
      {
        id: '_articles',
        title: 'Articles',
        count: rows.length,
        body:
          rows.length === 0
            ? html`<p>There is no article here: no .json file, and no folder with the five files of an article.</p>`
            : html`<div class="table"><table class="codes">
<thead><tr><th scope="col">Article</th><th scope="col">Title</th><th scope="col">Findings</th></tr></thead>
<tbody>${anchored.map(rowOf)}</tbody>
</table></div>`,
      },
    ],
    footer: `${counted(rows.length, 'article')} in ${escapeControls(folder)}. Made with reportedly.`,
    titles: titlesMarkup(anchored.map((row) => [row.anchor, `${row.name} ${row.title}`, findingWords(row)])),
  }
}

function summarize(path: string): Summary {
  try {
    const { article } = readArticle(path)
    const { error, warning } = validateArticle(article, { limit: 0 }).counts
    return { title: isObject(article) && typeof article.title === 'string' ? article.title : '', error, warning }
  } catch (error) {
    if (error instanceof ReadError) return { title: '', error: 1, warning: 0, problem: error.reason }
    throw error
  }
}

const rowOf = (row: Row & { readonly anchor: string }): Content =>
  html`<tr id="${row.anchor}"><th scope="row"><a href="/${encodeURIComponent(row.name)}">${visible(row.name)}</a></th><td>${visible(row.title)}</td><td>${signOf(row)} ${visible(findingWords(row))}</td></tr>`

const findingWords = ({ error, warning, problem }: Row): string =>
  problem === undefined ? amountOf(error, warning) || 'nothing found' : `cannot be read: ${problem}`

const signOf = ({ error, warning }: Row): Content => {
  const [sign, level] = error > 0 ? ['✗', 'error'] : warning > 0 ? ['!', 'warning'] : ['✓', 'fine']
  return html`<span class="severity is-${level}" aria-hidden="true">${sign}</span>`
}
