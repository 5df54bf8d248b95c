import { ArticleError, type ArticleView, openArticle } from '../query/index.js'
import { withText } from '../text/index.js'
import { type ReadArticle, readArticle } from '../validate/read-article.js'
import { readArticleText, textPath } from './article-text.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { formatSummary } from './format-summary.js'
import { formatProblems, type Problem } from './problem.js'
import { summarize } from './summarize.js'
import { colors, outputWidth, print } from './terminal.js'
import { findMismatches, findShapeProblems } from './verify.js'

/** Opens an article whose shape is right; gives problems where its references, ids or dates are wrong. */
function open({ article, locate }: ReadArticle): ArticleView | Problem[] {
  try {
    return openArticle(article)
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return error.problems.map(({ pointer, message }) => ({ ...locate(pointer), message }))
  }
}

function report(problems: readonly Problem[]): number {
  print(formatProblems(problems))
  return EXIT.findings
}

/** Prints the summary of an article; with its text, in the words of the text where that helps. Returns the exit code. */
export function show(path: string, options: { readonly text?: string; readonly json?: true }): number {
  const text = textPath(options.text) === undefined ? undefined : readArticleText(options.text)
  const read = readArticle(path)
  const problems = text === undefined ? findShapeProblems(read) : findMismatches(read, text).problems
  if (problems.length > 0) return report(problems)
  const article = open(read)
  if (Array.isArray(article)) return report(article)
  const summary = summarize(article, text === undefined ? undefined : withText(article, text).slice)
  print(options.json ? printableJson(summary) : formatSummary(summary, outputWidth(), colors))
  return EXIT.fine
}
