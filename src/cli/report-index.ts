import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { FINDINGS_FILE, hasFindings } from '../report/corpus-findings.js'
import { type Corpus, corpusPage, pageCount, pageFile, pageOfRow } from '../report/corpus-index.js'
import { articleFile } from '../report/corpus-list.js'
import { Names } from '../report/corpus-names.js'
import { CorpusSummary } from '../report/corpus-summary.js'
import { findingsPage } from '../report/findings-page.js'
import { html } from '../report/html.js'
import { pageOf } from '../report/page.js'
import { reportPage } from '../report/render.js'
import { findInputs, type Input } from '../validate/corpus/inputs.js'
import { validateCorpus } from '../validate/corpus/validate-corpus.js'
import type { Diagnostic, Report, ReportPart } from '../validate/report/types.js'
import { EXIT, UsageError } from './errors.js'
import { type ProgressDisplay, startProgress } from './progress.js'
import { type CheckedDocument, checkDocuments } from './report-index-documents.js'
import { IndexFolder } from './report-index-folder.js'
import { placeOf } from './reporters/words.js'
import { untilSignal } from './signals.js'
import { summaryOf } from './summary-of.js'
import { note } from './terminal.js'

/** What an index is written to, and whether with a page for each article. */
export interface ReportIndexOptions {
  readonly output: string
  readonly articles: boolean
}

/** Writes an index of a corpus: validates it, then reads it once more for what it shows. Returns the exit code. */
export async function reportIndex(paths: readonly string[], options: ReportIndexOptions): Promise<number> {
  const inputs = await findInputs(paths)
  const stream = inputs.find(({ etag, problem }) => etag === '' && problem === undefined)
  if (stream)
    throw new UsageError(`an index is made by reading twice, which ${stream.file} cannot be: save it as a file`)
  const folder = new IndexFolder(options.output)
  const code = await untilSignal(async (signal) => {
    const report = await watched((progress) => validateCorpus(paths, { signal, onProgress: progress.show }))
    folder.make(...(options.articles ? ['articles'] : []))
    folder.write('index.html', UNFINISHED)
    const summary = await watched((progress) => summarize(inputs, report, { ...options, folder, signal, progress }))
    writePages({ summary, report, summaryOf, hasPages: options.articles }, folder)
    note(`wrote ${options.output}: ${counted(summary.rows.length, 'article')}`)
    return exitCodeOf(report, summary)
  })
  return code ?? EXIT.failure
}

/** What stands in place of the index until it is whole. */
const UNFINISHED = pageOf({
  title: 'Index, not finished',
  header: html`<h1 id="_index">This index is not finished</h1><p>It is being written, or was interrupted: then make it once more.</p>`,
  sections: [],
  footer: 'Made with reportedly.',
})

async function watched<T>(work: (progress: ProgressDisplay) => Promise<T>): Promise<T> {
  const progress = await startProgress()
  try {
    return await work(progress)
  } finally {
    progress.stop()
  }
}

interface Making {
  readonly articles: boolean
  readonly folder: IndexFolder
  readonly signal: AbortSignal
  readonly progress: ProgressDisplay
}

/** Reads all articles and writes their pages. */
async function summarize(inputs: readonly Input[], { read }: Report, making: Making): Promise<CorpusSummary> {
  const { articles, folder, signal, progress } = making
  const summary = new CorpusSummary()
  const names = new Names()
  let bytes = 0
  for await (const document of checkDocuments(inputs)) {
    const { article, place, found } = document
    const page = pageOfRow(summary.rows.length)
    const counts = countsOf(found)
    if (article === undefined) {
      const first = firstOf(found)
      summary.addWrong(first?.message ?? 'its shape is wrong', { place: first ? placeOf(first) : place, ...counts })
    } else {
      const name = names.take(article.id)
      summary.add(article, name, { place, ...counts })
      if (articles) folder.write(articleFile(name), articlePage(article, document, `../${pageFile(page)}#${name}`))
    }
    bytes += document.bytes
    progress.show({ bytes, articles: summary.rows.length, total: Math.max(bytes, read.bytes) })
    await nextTurn()
    signal.throwIfAborted()
  }
  return summary
}

/** The page of an article, with a way back to the index. */
function articlePage(article: Article, { found }: CheckedDocument, back: string): string {
  const page = reportPage(article, { report: found })
  return pageOf({
    ...page,
    header: html`${backTo(back)}${page.header}`,
  })
}

/** A way back to the index, by which a page is known as one of it. */
const backTo = (address: string) =>
  html`<p class="small" id="_index"><a href="${address}"><span aria-hidden="true">←</span> All articles</a></p>`

function countsOf({ byCode }: ReportPart): { readonly errors: number; readonly warnings: number } {
  let errors = 0
  let warnings = 0
  for (const { severity, count } of Object.values(byCode)) {
    if (severity === 'error') errors += count
    else warnings += count
  }
  return { errors, warnings }
}

/** What keeps a document from being an article. */
const firstOf = ({ diagnostics }: ReportPart): Diagnostic | undefined =>
  diagnostics.find(({ severity }) => severity === 'error')

function writePages(corpus: Corpus, folder: IndexFolder): void {
  const { report } = corpus
  if (hasFindings(report))
    folder.write(FINDINGS_FILE, pageOf(findingsPage(report, { lead: backTo('index.html'), summaryOf })))
  // The first page last: it stands for the whole.
  for (let page = pageCount(corpus.summary.rows.length); page >= 1; page--)
    folder.write(pageFile(page), pageOf(corpusPage(corpus, page)))
  folder.removeOthers()
}

function exitCodeOf({ complete, counts, read }: Report, { rows }: CorpusSummary): number {
  const changed = complete && rows.length !== read.articles
  if (changed) note('the files changed while they were read, so the index may be wrong: make it once more')
  if (!complete || changed) return EXIT.failure
  return counts.error > 0 ? EXIT.findings : EXIT.fine
}
