import type { Article } from '../model/index.js'
import { TextMismatchError } from './errors.js'
import type { Verification } from './verify.js'

/** How many mismatches a message lists. */
const LISTED = 3

/** Says what does not match and what to do. */
export function mismatchError(article: Article, verification: Verification): TextMismatchError {
  const { text, mismatches, spans } = verification
  const unit = article.text.offsetUnit
  const headline = text.digestMatches
    ? `The annotations of "${article.id}" do not fit their own text.`
    : `This is not the text that "${article.id}" annotates.`
  const lines = [
    headline,
    `  digest: expected ${text.expectedDigest}, got ${text.actualDigest}`,
    `  length: expected ${text.expectedLength}, got ${text.actualLength} (${unit})`,
    `  spans that do not match: ${new Set(mismatches.map((mismatch) => mismatch.pointer)).size} of ${spans}`,
    ...mismatches.slice(0, LISTED).map(({ pointer, message }) => `  ${pointer}: ${message}`),
    text.digestMatches
      ? 'Correct the article.'
      : 'If the publisher has edited the text, reanchor(article, text) finds the spans again.',
  ]
  return new TextMismatchError(lines.join('\n'), verification)
}
