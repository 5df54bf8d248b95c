import { setImmediate as nextTurn } from 'node:timers/promises'
import { escaped, visible } from '../../report/findings-escape.js'
import { amountOf } from '../../report/findings-verdict.js'
import { counted } from '../../report/findings-words.js'
import { type Content, html } from '../../report/html.js'
import type { Page } from '../../report/page.js'
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

/** Makes the list of a folder's articles. What was found in an article is kept until one of its files changes. */
export function listMaker(folder: string): (entries: readonly Entry[]) => Promise<Page> {
  const known = new Map<string, { readonly state: string; readonly summary: Summary }>()
  return async (entries) => {
    const rows: Content[] = []
    for (const entry of entries) {
      const state = stateOf(entry.path)
      let kept = known.get(entry.path)
      if (kept?.state !== state) {
        // One article at a time, so that a large folder holds up nothing else.
        await nextTurn()
        kept = { state, summary: summarize(entry.path) }
        known.set(entry.path, kept)
      }
      rows.push(rowOf(entry, kept.summary))
    }
    return {
      title: escaped(folder),
      header: html`<h1>${visible(folder)}</h1><p class="muted">Each page loads again when a file of its article changes.</p>`,
      sections: [
        {
          id: '_articles',
          title: 'Articles',
          count: entries.length,
          body:
            entries.length === 0
              ? html`<p>There is no article here: no .json file, and no folder with the five files of an article.</p>`
              : html`<div class="table"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Title</th><th scope="col">Findings</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`,
        },
      ],
      footer: `${counted(entries.length, 'article')} in ${escaped(folder)}. Made with reportedly.`,
    }
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

const rowOf = ({ name }: Entry, { title, error, warning, problem }: Summary): Content =>
  html`<tr><th scope="row"><a href="/${encodeURIComponent(name)}">${visible(name)}</a></th><td>${visible(title)}</td><td>${signOf(error, warning)} ${
    problem === undefined ? amountOf(error, warning) || 'nothing found' : html`cannot be read: ${visible(problem)}`
  }</td></tr>`

const signOf = (error: number, warning: number): Content => {
  const [sign, level] = error > 0 ? ['✗', 'error'] : warning > 0 ? ['!', 'warning'] : ['✓', 'fine']
  return html`<span class="severity is-${level}" aria-hidden="true">${sign}</span>`
}
