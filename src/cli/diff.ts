import { type DataDiff, diffArticles, diffData, isAtLeast } from '../diff/index.js'
import type { DiffOptions } from './commands/diff.js'
import { readArticles } from './diff-articles.js'
import { diffAsMarkdown } from './diff-markdown.js'
import { diffAsText } from './diff-text.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { formatProblems } from './problem.js'
import { colors, note, print } from './terminal.js'

/** Prints what differs between two versions. Returns the exit code. */
export function diff(beforePath: string, afterPath: string, { format, failOn }: DiffOptions): number {
  const before = readArticles(beforePath)
  const after = readArticles(afterPath)
  const problems = [...before.problems, ...after.problems]
  if (problems.length > 0) {
    note(formatProblems(problems))
    return EXIT.findings
  }
  const found = diffOf(before, after)
  print(PRINTED[format](found))
  return failOn !== undefined && isAtLeast(found.bump, failOn) ? EXIT.findings : EXIT.fine
}

const PRINTED: Readonly<Record<DiffOptions['format'], (diff: DataDiff) => string>> = {
  text: (found) => diffAsText(found, colors),
  json: printableJson,
  markdown: diffAsMarkdown,
}

type Read = ReturnType<typeof readArticles>

/** Two single articles are two versions of one, whatever their ids. */
function diffOf(before: Read, after: Read): DataDiff {
  const [old] = before.articles
  const [recent] = after.articles
  if (!(before.isOne && after.isOne && old && recent)) return diffData(before.articles, after.articles)
  const single = diffArticles(old, recent)
  return { bump: single.bump, articles: single.bump === null ? [] : [single] }
}
