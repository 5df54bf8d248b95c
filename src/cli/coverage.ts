import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import { readArticle } from '../validate/read-article.js'
import { readArticleText, textMismatch } from './article-text.js'
import { EXIT } from './errors.js'
import { printableJson, quoted } from './escape.js'
import type { JsonObject } from './json-objects.js'
import { type Coverage, measureCoverage, type SentenceCoverage } from './measure-coverage.js'
import { formatProblems } from './problem.js'
import { colors, outputWidth, print } from './terminal.js'
import { wrap } from './wrap.js'

function formatSentence({ start, end, text, records, untouched }: SentenceCoverage, number: number): string {
  const count = `${number}. [${start}, ${end}) ${records.length === 0 ? 'no record' : counted(records.length, 'record')}`
  const lines = [
    records.length === 0 ? colors.red(count) : colors.bold(count),
    wrap(escapeControls(text), outputWidth(), '   '),
  ]
  if (records.length > 0) lines.push(colors.dim(wrap(escapeControls(records.join(', ')), outputWidth(), '   by ')))
  for (const gap of untouched) lines.push(colors.yellow(`   untouched [${gap.start}, ${gap.end}) ${quoted(gap.text)}`))
  return lines.join('\n')
}

function formatCoverage({ sentences, totals }: Coverage): string {
  const share = totals.length === 0 ? 100 : Math.floor((100 * totals.touched) / totals.length)
  const summary = [
    `${counted(totals.sentences, 'sentence')}, ${totals.withoutRecord} without a record`,
    `${totals.touched} of ${totals.length} characters touched (${share} %); untouched: ${totals.untouchedWords} in words, ${totals.untouchedOther} in punctuation and space alone`,
  ]
  return [...sentences.map((sentence, i) => formatSentence(sentence, i + 1)), summary.join('\n')].join('\n\n')
}

/** Prints how far the records account for the text; returns the exit code. */
export function coverage(path: string, options: { readonly text?: string; readonly json?: true }): number {
  const text = readArticleText(options.text)
  const { article, locate } = readArticle(path)
  const mismatch = textMismatch(article as JsonObject, text)
  if (mismatch !== undefined) {
    print(formatProblems([{ ...locate('/text/digest'), message: mismatch }]))
    return EXIT.findings
  }
  const measured = measureCoverage(article as JsonObject, text)
  print(options.json ? printableJson(measured) : formatCoverage(measured))
  return measured.totals.withoutRecord === 0 ? EXIT.fine : EXIT.findings
}
