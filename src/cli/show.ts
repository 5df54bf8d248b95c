import { openArticle } from '../query/index.js'
import { withText } from '../text/index.js'
import { readArticle } from '../validate/read-article.js'
import { readArticleText, textPath } from './article-text.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { formatSummary } from './format-summary.js'
import { formatProblems } from './problem.js'
import { summarize } from './summarize.js'
import { colors, outputWidth, print } from './terminal.js'
import { findMismatches, findShapeProblems } from './verify.js'

/** Prints the summary of an article; with its text, in the words of the text where that helps. Returns the exit code. */
export function show(path: string, options: { readonly text?: string; readonly json?: true }): number {
  const text = textPath(options.text) === undefined ? undefined : readArticleText(options.text)
  const read = readArticle(path)
  const problems = text === undefined ? findShapeProblems(read) : findMismatches(read, text).problems
  if (problems.length > 0) {
    print(formatProblems(problems))
    return EXIT.findings
  }
  const article = openArticle(read.article)
  const summary = summarize(article, text === undefined ? undefined : withText(article, text).slice)
  print(options.json ? printableJson(summary) : formatSummary(summary, outputWidth(), colors))
  return EXIT.fine
}
