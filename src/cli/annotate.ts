import { OFFSET_UNITS } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import { digestSpan, digestText, offsetMap } from '../text/index.js'
import { validateArticle } from '../validate/article.js'
import {
  type ArticleFile,
  type ArticleFiles,
  assembleArticle,
  readArticleFiles,
  readTextFile,
} from '../validate/read-article.js'
import type { Report } from '../validate/report/types.js'
import { offsetUnitOf, readArticleText, textMismatch, textPath } from './article-text.js'
import { writeFiles } from './atomic-write.js'
import { correct, followsReferences, type WordsOf } from './correct.js'
import type { Correction } from './correction.js'
import { EXIT } from './errors.js'
import { inLayoutOf } from './json-layout.js'
import { containersIn, isObject } from './json-objects.js'
import { PlacementError } from './locate-words.js'
import { newFindings } from './new-findings.js'
import { isPending, type MakeSpan, settle, sortSpans } from './pending-spans.js'
import { formatProblems, type Problem } from './problem.js'
import { print } from './terminal.js'
import { findMismatches, findShapeProblems } from './verify.js'

export interface AnnotateOptions {
  readonly text?: string
  readonly check?: boolean
  /** A change to make first. */
  readonly correction?: Correction
  /** Write what the correction makes wrong. */
  readonly force?: boolean
}

/** What stands in the way of writing. */
class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super()
  }
}

const refuseWhere = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Refusal(problems)
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

/** Settles every pending span of a file, in place; returns how many there were. */
function settleFile({ file, content }: ArticleFile, text: string, makeSpan: MakeSpan, problems: Problem[]): number {
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
  return count
}

const allFiles = ({ metadata, collections }: ArticleFiles): readonly ArticleFile[] => [
  metadata,
  ...collections.values(),
]

const hasPending = (files: ArticleFiles): boolean =>
  allFiles(files).some(({ content }) => [...containersIn(content)].some(([container]) => isPending(container)))

/** Places the spans of an article, as often as new ones come; counts them by file. */
class Placing {
  readonly counts = new Map<string, number>()
  /** The words of a span, if the text is at hand. */
  readonly wordsOf: WordsOf
  readonly #files: ArticleFiles
  readonly #textOption: string | undefined
  #text: string | undefined

  constructor(files: ArticleFiles, textOption: string | undefined) {
    this.#files = files
    this.#textOption = textOption
    this.wordsOf = (span) => {
      if (this.#text === undefined || !isObject(span)) return undefined
      const { start, end } = span
      if (typeof start !== 'number' || typeof end !== 'number') return undefined
      const [offsets, unit] = [offsetMap(this.#text), offsetUnitOf(this.#files.metadata.content)]
      if (!(0 <= start && start <= end && end <= offsets.length(unit))) return undefined
      return this.#text.slice(offsets.convert(start, unit, 'utf-16'), offsets.convert(end, unit, 'utf-16'))
    }
  }

  get text(): string | undefined {
    return this.#text
  }

  /** Reads the text, which is needed where words are to be placed. */
  readText(): void {
    this.#text ??= readArticleText(this.#textOption)
  }

  /** @throws Refusal where words cannot be placed, or the text is another */
  place(): void {
    if (hasPending(this.#files)) this.readText()
    if (this.#text === undefined) return
    const text = this.#text
    const offsets = offsetMap(text)
    const unit = offsetUnitOf(this.#files.metadata.content)
    const makeSpan: MakeSpan = ({ start, end }) => ({
      start: offsets.convert(start, 'utf-16', unit),
      end: offsets.convert(end, 'utf-16', unit),
      digest: digestSpan(text.slice(start, end)),
    })
    const textProblem = describeText(this.#files.metadata, text, offsets.length(unit))
    if (textProblem) throw new Refusal([textProblem])
    const problems: Problem[] = []
    for (const file of allFiles(this.#files)) {
      const count = settleFile(file, text, makeSpan, problems)
      this.counts.set(file.file, (this.counts.get(file.file) ?? 0) + count)
    }
    refuseWhere(problems)
  }
}

/** Corrects the files, in place, and prints what was changed. */
function applyCorrection(files: ArticleFiles, correction: Correction, placing: Placing, force: boolean): void {
  if (followsReferences(correction)) refuseWhere(findShapeProblems(assembleArticle(files)))
  const before = reportOn(files, placing.text)
  const { change, problems } = correct(files, correction, placing.wordsOf)
  if (!force) refuseWhere(problems)
  placing.place()
  const { locate } = assembleArticle(files)
  const found = newFindings(before, reportOn(files, placing.text)).map(
    ({ severity, code, pointer, message, hint }) => ({
      severity,
      problem: {
        ...locate(pointer),
        message: `${severity} ${code}: ${message}${hint === undefined ? '' : `\n${hint}`}`,
      },
    }),
  )
  const fresh = found.map(({ problem }) => problem)
  if (!force && found.some(({ severity }) => severity === 'error')) throw new Refusal(fresh)
  if (fresh.length > 0) print(formatProblems(fresh, ' that the correction brings'))
  print(escapeControls(change))
}

const reportOn = (files: ArticleFiles, text: string | undefined): Report =>
  validateArticle(assembleArticle(files).article, {
    limit: Number.MAX_SAFE_INTEGER,
    ...(text !== undefined && { text }),
  })

/** Whether a correction can be made without the text, if there are no words to place. */
const needsText = (correction: Correction | undefined): boolean =>
  correction === undefined || correction.action === 'words'

/**
 * Makes a correction, gives every pending span of an article its offsets and digest, and writes the files that changed, in
 * the layout that they have. Nothing is written unless every span can be placed and the correction makes nothing wrong.
 *
 * @returns the exit code
 */
export function annotate(path: string, options: AnnotateOptions): number {
  const { text: textOption, check = false, correction, force = false } = options
  const files = readArticleFiles(path)
  const before = new Map(allFiles(files).map(({ file, content }) => [file, JSON.stringify(content)]))
  const placing = new Placing(files, textOption)
  if (needsText(correction) || textPath(textOption) !== undefined) placing.readText()
  try {
    placing.place()
    if (correction) applyCorrection(files, correction, placing, force)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    print(formatProblems(error.problems, '; nothing was written'))
    return EXIT.findings
  }

  const changed = new Map<string, string>()
  for (const { file, content } of allFiles(files)) {
    if (JSON.stringify(content) === before.get(file)) continue
    changed.set(file, inLayoutOf(readTextFile(file), content))
    const count = placing.counts.get(file) ?? 0
    const verb = check ? 'would be written' : 'written'
    print(`${escapeControls(file)}: ${verb}${count > 0 ? `, ${counted(count, 'span')} placed` : ''}`)
  }
  const mismatches =
    check && placing.text !== undefined ? findMismatches(assembleArticle(files), placing.text).problems : []
  if (!check) writeFiles(changed)
  if (mismatches.length > 0) print(formatProblems(mismatches))
  else if (changed.size === 0) print(correction ? 'nothing to write' : 'every span has its offsets; nothing to write')
  return mismatches.length > 0 || (check && changed.size > 0) ? EXIT.findings : EXIT.fine
}
