import type { Article } from '../model/index.js'
import { verify as verifySpans } from '../text/index.js'
import { type ReadArticle, readArticle } from '../validate/read-article.js'
import { checkShape } from '../validate/shape.js'
import { readArticleText } from './article-text.js'
import { EXIT } from './errors.js'
import { formatProblems, type Problem } from './problem.js'
import { print } from './terminal.js'

/** What is wrong with the shape of an article. */
export function findShapeProblems({ article, locate }: ReadArticle): Problem[] {
  return checkShape(article).map(({ pointer, message, hint }) => ({
    ...locate(pointer),
    message: hint === undefined ? message : `${message}; ${hint}`,
  }))
}

/** Holds an article against its text. Where its shape is wrong, that is all that is found. */
export function findMismatches(read: ReadArticle, text: string): { spans: number; problems: Problem[] } {
  const shape = findShapeProblems(read)
  if (shape.length > 0) return { spans: 0, problems: shape }
  const { text: whole, spans, mismatches } = verifySpans(read.article as Article, text)
  const at = (pointer: string, message: string): Problem => ({ ...read.locate(pointer), message })
  const problems = mismatches.map(({ pointer, message }) => at(pointer, message))
  if (!whole.codePointsMatch) {
    problems.unshift(
      at('/text/codePoints', 'expected another length in code points; leave it out, and annotate fills it in'),
    )
  }
  if (!whole.lengthMatches) {
    problems.unshift(at('/text/length', `expected ${whole.expectedLength}, but the text is ${whole.actualLength} long`))
  }
  if (!whole.digestMatches) {
    problems.unshift(at('/text/digest', `expected ${whole.expectedDigest}, but the text has ${whole.actualDigest}`))
  }
  return { spans, problems }
}

/** Prints what does not match the text; returns the exit code. */
export function verify(path: string, options: { readonly text?: string }): number {
  const text = readArticleText(options.text)
  const { spans, problems } = findMismatches(readArticle(path), text)
  if (problems.length === 0) {
    print(`all ${spans} spans match`)
    return EXIT.fine
  }
  print(formatProblems(problems))
  return EXIT.findings
}
