import { basename, dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isBase } from '../../interop/iri.js'
import type { Article } from '../../model/index.js'
import { counted } from '../../model/numbers.js'
import { escapeControls } from '../../model/unseen.js'
import { documentsOf, type SourceDocument } from '../../validate/corpus/documents.js'
import { ARTICLE_FILES, findInputs, type Input, STDIN } from '../../validate/corpus/inputs.js'
import { InputError } from '../../validate/corpus/read-bytes.js'
import { textsAt } from '../../validate/corpus/texts.js'
import { validateCorpus } from '../../validate/corpus/validate-corpus.js'
import type { Report } from '../../validate/report/types.js'
import type { ConvertOptions, Target } from '../commands/convert.js'
import { EXIT, UsageError } from '../errors.js'
import { inputFiles, keepApart, optionFiles } from '../keep-apart.js'
import { note } from '../terminal.js'
import { type Watch, withProgress } from '../with-progress.js'
import { convertByQueue } from './convert-by-queue.js'
import { FORMATS } from './formats.js'
import { importDraft } from './import.js'
import { NoteList } from './note-list.js'
import { fileOutput, folderOutput, type Output, standardOutput } from './output.js'
import { tellReport } from './tell-report.js'

const STDOUT = '-'

const SHOWN_NOTES = 100

/** How long converting may keep signals and progress waiting, in milliseconds. */
const TURN_MS = 50

/** Converts articles to another format, or another format to a draft. Returns the exit code. */
export async function convert(paths: readonly string[], options: ConvertOptions): Promise<number> {
  const { to, from } = options
  if ((to === undefined) === (from === undefined)) {
    throw new UsageError('say what to convert to with --to, or what to make an article of with --from')
  }
  if (options.queue !== undefined) return convertByQueue(paths, options)
  return to === undefined ? importDraft(paths, options) : exportArticles(paths, to, options)
}

async function exportArticles(paths: readonly string[], to: Target, options: ConvertOptions): Promise<number> {
  const { output: path, text, notes, base, keepGoing = false } = options
  const format = FORMATS[to]
  const isFile = format.replaces === undefined
  if (format.needsText && text === undefined) throw new UsageError(`${to} contains the text: give it with --text`)
  if (!isFile && (path === undefined || path === STDOUT)) {
    throw new UsageError(`${to} writes a folder: name it with --output`)
  }
  if (base !== undefined && !isBase(base)) {
    throw new UsageError(
      `--base ${base}: expected an IRI with a scheme and without a fragment, such as https://example.org/news/`,
    )
  }
  const inputs = await findInputs(paths)
  if (inputs.some(({ file }) => file === STDIN)) {
    throw new UsageError('standard input can be read only once, and is checked before it is converted: give a file')
  }
  const written = [...optionFiles('--output', path === STDOUT ? undefined : path), ...optionFiles('--notes', notes)]
  keepApart(written, [...inputFiles(inputs), ...optionFiles('the text', text)])
  const report = await check(paths, options)
  if (report === undefined) return EXIT.fine
  const isFine = report.complete && report.counts.error === 0
  if (!isFine) await tellReport(report, keepGoing)
  if (!isFine && !keepGoing) note('nothing was written; --keep-going leaves out what has errors')
  if (!isFine && !keepGoing) return report.complete ? EXIT.findings : EXIT.failure

  const articles = await withProgress((watch) => write({ paths, inputs, report, options, to, ...watch }))
  if (articles === undefined) return EXIT.fine
  if (path !== undefined && path !== STDOUT) note(escapeControls(`wrote ${path}: ${counted(articles, 'article')}`))
  if (!report.complete) return EXIT.failure
  return isFine ? EXIT.fine : EXIT.findings
}

function openOutput(path: string | undefined, replaces: readonly string[] | undefined): Output {
  if (path === undefined || path === STDOUT) return standardOutput()
  return replaces === undefined ? fileOutput(path) : folderOutput(path, replaces)
}

/** All findings are kept where what has errors is to be left out. */
const check = (paths: readonly string[], { text, keepGoing }: ConvertOptions): Promise<Report | undefined> =>
  withProgress((watch) =>
    validateCorpus(paths, {
      ...watch,
      ...(text !== undefined && { text }),
      ...(keepGoing && { limit: Number.MAX_SAFE_INTEGER }),
    }),
  )

interface Work extends Watch {
  readonly paths: readonly string[]
  readonly inputs: readonly Input[]
  readonly report: Report
  readonly options: ConvertOptions
  readonly to: Target
}

/** Writes what has no errors, all of it or nothing. Returns how many articles that were. */
async function write(work: Work): Promise<number> {
  const { output: path, notes } = work.options
  const target = openOutput(path, FORMATS[work.to].replaces)
  const noteFile = notes === undefined ? undefined : fileOutput(notes)
  try {
    const list = new NoteList(SHOWN_NOTES, noteFile)
    const articles = await convertAll(work, target, list)
    await assertUnchanged(work.paths, work.inputs)
    target.commit()
    noteFile?.commit()
    return articles
  } finally {
    target.discard()
    noteFile?.discard()
  }
}

/** Converts what has no errors. Returns how many articles that were. */
async function convertAll(work: Work, target: Output, list: NoteList): Promise<number> {
  const { inputs, report, options, to, signal, onProgress } = work
  const { base, text } = options
  const total = inputs.reduce((sum, { size }) => sum + size, 0)
  const texts = textsAt(text)
  const faulty = faultyIn(report)
  const converter = await FORMATS[to].open(target, base === undefined ? {} : { base })
  let bytes = 0
  let articles = 0
  let turn = performance.now()
  for await (const document of documentsOf(inputs, options.keepGoing)) {
    if (performance.now() - turn > TURN_MS) {
      await nextTurn()
      turn = performance.now()
    }
    signal.throwIfAborted()
    bytes += document.bytes
    if (faulty.has(placeOf(document))) continue
    const article: Article = JSON.parse(document.source)
    list.add(article.id, converter.add(article, texts.of(article)))
    articles++
    onProgress({ bytes, articles, total })
  }
  converter.end()
  list.print()
  return articles
}

const placeOf = ({ file, line, isWhole }: SourceDocument): string =>
  isWhole || file.endsWith('/') ? file : `${file}:${line}`

/** Where articles with errors may stand: files, lines of files, folders of an article. */
function faultyIn({ diagnostics }: Report): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { severity, location } of diagnostics) {
    if (severity !== 'error' || location === undefined) continue
    const { file, line } = location
    places.add(file).add(`${file}:${line}`)
    if (ARTICLE_FILES.includes(basename(file))) places.add(`${dirname(file)}/`)
  }
  return places
}

/** @throws InputError where a file is another than the one that was checked */
async function assertUnchanged(paths: readonly string[], inputs: readonly Input[]): Promise<void> {
  const now = new Map((await findInputs(paths)).map(({ file, etag }) => [file, etag]))
  const changed = inputs.find(({ file, etag }) => now.get(file) !== etag)
  if (changed)
    throw new InputError(`${changed.file} changed while it was converted, and nothing was written: run again`)
}
