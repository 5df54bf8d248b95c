import { OFFSET_UNITS } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import { digestSpan, digestText, offsetMap } from '../text/index.js'
import { type ArticleFile, assembleArticle, readArticleFiles } from '../validate/read-article.js'
import { addSpan, type NewSpan } from './add-span.js'
import { offsetUnitOf, readArticleText, textMismatch } from './article-text.js'
import { replaceFiles } from './atomic-write.js'
import { EXIT } from './errors.js'
import { containersIn, isObject } from './json-objects.js'
import { PlacementError } from './locate-words.js'
import { isPending, type MakeSpan, settle, sortSpans } from './pending-spans.js'
import { formatProblems, type Problem } from './problem.js'
import { print } from './terminal.js'
import { findMismatches } from './verify.js'

export interface AnnotateOptions {
  readonly text?: string
  readonly check?: boolean
  /** A span to add first. */
  readonly add?: NewSpan
}

/** Fills length and digest of the text where the article does not have them, or has those of the empty text, as `init` writes them. */
function describeText(metadata: ArticleFile, text: string, length: number): Problem | undefined {
  const { file, content } = metadata
  if (isObject(content.text) && content.text.length === 0) {
    delete content.text.length
    delete content.text.codePoints
    delete content.text.digest
  }
  const message = textMismatch(content, text)
  if (message !== undefined) return { file, pointer: '/text/digest', message }
  content.text ??= {}
  const info = content.text
  if (!isObject(info)) return { file, pointer: '/text', message: 'it must be an object' }
  info.offsetUnit ??= offsetUnitOf(content)
  if (info.offsetUnit !== offsetUnitOf(content)) {
    return { file, pointer: '/text/offsetUnit', message: `it must be one of ${OFFSET_UNITS.join(', ')}` }
  }
  info.length ??= length
  if (info.digest === undefined) info.codePoints ??= offsetMap(text).length('code-point')
  info.digest ??= digestText(text)
  if (info.length === length) return undefined
  return { file, pointer: '/text/length', message: `the text is ${length} long; correct it, or leave it out` }
}

/** Settles every pending span of a file, in place. */
function settleFile(
  { file, content }: ArticleFile,
  text: string,
  makeSpan: MakeSpan,
): { count: number; problems: Problem[] } {
  const problems: Problem[] = []
  let count = 0
  const fields: [unknown[], string][] = []
  for (const [container, pointer] of containersIn(content)) {
    if (Array.isArray(container)) fields.push([container, pointer])
    if (!isPending(container)) continue
    count++
    try {
      settle(container, pointer, text, makeSpan)
    } catch (error) {
      if (!(error instanceof PlacementError)) throw error
      problems.push({ file, pointer, message: error.message })
    }
  }
  for (const [field, pointer] of fields) sortSpans(field, pointer)
  return { count, problems }
}

const serialize = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/**
 * Gives every pending span of an article its offsets and digest, and writes the files that changed. Nothing is
 * written unless every span can be placed.
 *
 * @returns the exit code
 */
export function annotate(path: string, { text: textPath, check = false, add }: AnnotateOptions): number {
  const text = readArticleText(textPath)
  const files = readArticleFiles(path)
  const all = [files.metadata, ...files.collections.values()]
  const before = all.map(({ content }) => serialize(content))
  if (add) addSpan(files, add)

  const offsets = offsetMap(text)
  const unit = offsetUnitOf(files.metadata.content)
  const makeSpan: MakeSpan = ({ start, end }) => ({
    start: offsets.convert(start, 'utf-16', unit),
    end: offsets.convert(end, 'utf-16', unit),
    digest: digestSpan(text.slice(start, end)),
  })
  const textProblem = describeText(files.metadata, text, offsets.length(unit))
  const settled = textProblem ? [] : all.map((file) => settleFile(file, text, makeSpan))
  const problems = textProblem ? [textProblem] : settled.flatMap((result) => result.problems)
  if (problems.length > 0) {
    print(formatProblems(problems, '; nothing was written'))
    return EXIT.findings
  }

  const changed = new Map<string, string>()
  all.forEach(({ file, content }, i) => {
    const after = serialize(content)
    if (after === before[i]) return
    changed.set(file, after)
    const count = settled[i]?.count ?? 0
    const verb = check ? 'would be written' : 'written'
    print(`${escapeControls(file)}: ${verb}${count > 0 ? `, ${counted(count, 'span')} placed` : ''}`)
  })
  if (check) {
    const mismatches = findMismatches(assembleArticle(files), text).problems
    if (mismatches.length > 0) print(formatProblems(mismatches))
    if (mismatches.length > 0 || changed.size > 0) return EXIT.findings
  }
  replaceFiles(changed)
  if (changed.size === 0) print('every span has its offsets; nothing to write')
  return EXIT.fine
}
