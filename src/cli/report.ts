import type { Article } from '../model/index.js'
import { renderReport } from '../report/index.js'
import { canonicalize } from '../text/index.js'
import { validateArticle } from '../validate/article.js'
import { replaceText } from '../validate/corpus/replace-file.js'
import { type ReadArticle, readArticle, readTextFile } from '../validate/read-article.js'
import { textMismatch } from './article-text.js'
import type { ReportOptions } from './commands/report.js'
import { EXIT, UsageError } from './errors.js'
import { isObject } from './json-objects.js'
import { articleFiles, keepApart, optionFiles } from './keep-apart.js'
import { MOST_OF_A_CODE } from './most-of-a-code.js'
import { formatProblems } from './problem.js'
import { reportIndex } from './report-index.js'
import { note, print } from './terminal.js'
import { findShapeProblems } from './verify.js'

const STDOUT = '-'

/** Writes the page of an article, or an index of many. Returns the exit code. */
export async function report(paths: readonly string[], options: ReportOptions): Promise<number> {
  const { index, text, output, articles } = options
  if (index) {
    if (text !== undefined) throw new UsageError('--text is of one article and goes without --index')
    if (output === undefined || output === STDOUT)
      throw new UsageError('--index writes a folder: name it with --output')
    return reportIndex(paths, { output, articles })
  }
  if (!articles) throw new UsageError('--no-articles goes with --index')
  const [path, ...more] = paths
  if (path === undefined || more.length > 0) throw new UsageError('one article makes one page; for several use --index')
  return reportArticle(path, options)
}

function reportArticle(path: string, { output, text: textFile }: ReportOptions): number {
  const read = readArticle(path)
  const problems = findShapeProblems(read)
  if (problems.length > 0) {
    print(formatProblems(problems))
    return EXIT.findings
  }
  const article = read.article as Article
  const file = output ?? `${article.id}.html`
  keepApart(optionFiles('--output', file === STDOUT ? undefined : file), [
    ...articleFiles(path),
    ...optionFiles('the text', textFile),
  ])
  const text = textFile === undefined ? undefined : textOf(read, textFile)
  const found = validateArticle(article, { limit: MOST_OF_A_CODE, ...(text !== undefined && { text }) })
  const page = renderReport(article, { report: found, ...(text !== undefined && { text }) })
  if (file === STDOUT) print(page)
  else {
    replaceText(file, page)
    note(`wrote ${file}${text === undefined ? '' : ", which contains the article's text"}`)
  }
  return found.counts.error > 0 ? EXIT.findings : EXIT.fine
}

/** The canonical text of an article. @throws UsageError where it is another text */
function textOf({ article }: ReadArticle, file: string): string {
  const { text } = canonicalize(readTextFile(file))
  const mismatch = isObject(article) ? textMismatch(article, text) : undefined
  if (mismatch !== undefined) throw new UsageError(`${file}: ${mismatch}`)
  return text
}
