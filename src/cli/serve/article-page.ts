import type { Article } from '../../model/index.js'
import { escapeControls } from '../../model/unseen.js'
import { findingsPage } from '../../report/findings-page.js'
import { type Content, html } from '../../report/html.js'
import type { Page } from '../../report/page.js'
import { reportPage } from '../../report/render.js'
import { visible } from '../../report/visible.js'
import { canonicalize, digestText } from '../../text/index.js'
import { validateArticle } from '../../validate/article.js'
import { validateCorpus } from '../../validate/corpus/validate-corpus.js'
import { ReadError, readArticle, readTextFile } from '../../validate/read-article.js'
import { checkShape } from '../../validate/shape.js'
import { MOST_OF_A_CODE } from '../most-of-a-code.js'
import { summaryOf } from '../summary-of.js'

/** The file of a text, and whether it may be that of another article. */
export interface TextFile {
  readonly file: string
  readonly mayBeOther: boolean
}

/** The page of an article as its files are now; where it has no report, what is wrong. */
export async function articlePage(path: string, textFile: TextFile | undefined): Promise<Page> {
  try {
    const { article } = readArticle(path)
    if (checkShape(article).length === 0) return rightPage(article as Article, textFile)
    return await wrongPage(path, undefined)
  } catch (error) {
    if (error instanceof ReadError) return wrongPage(path, error.message)
    throw error
  }
}

function rightPage(article: Article, textFile: TextFile | undefined): Page {
  const { text, problem } = readText(textFile?.file)
  const isOwn = text !== undefined && digestText(text) === article.text.digest
  const report = validateArticle(article, { limit: MOST_OF_A_CODE, ...(isOwn && { text }) })
  const isShown = text !== undefined && (isOwn || textFile?.mayBeOther !== true)
  const page = reportPage(article, { report, ...(isShown && { text }) })
  return problem === undefined ? page : { ...page, header: html`${notice(problem)}${page.header}` }
}

/** What validation finds in files that make no article, with the lines where it is. */
async function wrongPage(path: string, problem: string | undefined): Promise<Page> {
  try {
    const report = await validateCorpus([path], { concurrency: 1, limit: MOST_OF_A_CODE })
    const saysIt = problem === undefined || report.diagnostics.some(({ code }) => code.startsWith('json/'))
    return findingsPage(report, {
      heading: path,
      lead: !saysIt && notice(problem),
      summaryOf,
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return {
      title: escapeControls(path),
      header: html`<h1>${visible(path)}</h1>${notice(problem ?? error.message)}`,
      sections: [],
      footer: 'The page loads again when the file changes.',
    }
  }
}

/** The canonical text, or why it cannot be read just now. */
function readText(file: string | undefined): { readonly text?: string; readonly problem?: string } {
  if (file === undefined) return {}
  try {
    return { text: canonicalize(readTextFile(file)).text }
  } catch (error) {
    if (error instanceof ReadError) return { problem: `Shown without its text: ${error.message}` }
    throw error
  }
}

const notice = (problem: string): Content =>
  html`<p class="integrity is-wrong"><span aria-hidden="true">✗</span> ${visible(problem)}</p>`
