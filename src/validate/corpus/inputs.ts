import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { attempt } from '../read-file.js'
import type { Shard } from '../report/types.js'
import type { CorpusStream, Format } from './options.js'
import { readOwn } from './read-own.js'

/** How a file is compressed. */
export type Compression = 'gzip' | 'brotli' | 'zstd'

/** Something that holds articles. */
export interface Input {
  /** Path as it was given, `/` between folders and after that of an article's files; `<stdin>` for standard input. */
  readonly file: string
  /** `folder`: the five files of one article. `auto`: what the first line says. */
  readonly format: Format | 'folder'
  readonly compression?: Compression
  /** In bytes as stored; of a folder, of its files together; 0 of a stream. */
  readonly size: number
  /** Changes when the file does; empty for standard input, a named pipe and other streams. */
  readonly etag: string
  /** Why it cannot be read, where that is known already. */
  readonly problem?: string
  /** Reads its stored bytes from an offset on, where it is no file of this machine; a stream has only one start. */
  readonly read?: (from: number) => AsyncIterable<Uint8Array>
}

/** Nothing to read where something was asked for. */
export class NoInputError extends Error {
  override name = 'NoInputError'
}

export const STDIN = '<stdin>'

/** What is said of a stream. */
const STREAM = { size: 0, etag: '' }

const COMPRESSIONS: Readonly<Record<string, Compression>> = { gz: 'gzip', br: 'brotli', zst: 'zstd' }
const FORMATS: Readonly<Record<string, 'json' | 'ndjson'>> = { json: 'json', ndjson: 'ndjson', jsonl: 'ndjson' }
const NAME = /\.([a-z]+)(?:\.(gz|br|zst))?$/
const COMPRESSED = /\.(gz|br|zst)$/

/** What a file's name says of its contents. */
export function typeOfName(file: string): Pick<Input, 'format' | 'compression'> {
  const name = file.toLowerCase()
  const ending = COMPRESSED.exec(name)?.[1]
  const compression = ending === undefined ? undefined : COMPRESSIONS[ending]
  const format = FORMATS[NAME.exec(name)?.[1] ?? ''] ?? 'auto'
  return compression === undefined ? { format } : { format, compression }
}

/** Changes whenever a file is written. */
export const etagOf = ({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string =>
  `${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}`

/** The files of an article that is authored as a folder. */
export const ARTICLE_FILES = ['article', 'entities', 'events', 'quotes', 'stances'].map((name) => `${name}.json`)

export function folderInput(folder: string): Input {
  const stats = ARTICLE_FILES.flatMap((name) => statSync(join(folder, name), { throwIfNoEntry: false }) ?? [])
  return {
    file: `${folder.replace(/[\\/]$/, '')}/`,
    format: 'folder',
    size: stats.reduce((sum, { size }) => sum + size, 0),
    etag: stats.map(etagOf).join('+'),
  }
}

const fileInput = (file: string, stats: Stats): Input => ({
  file,
  ...typeOfName(file),
  ...(stats.isFile() ? { size: stats.size, etag: etagOf(stats) } : STREAM),
})

const withFormat = (input: Input, format: Format): Input =>
  format === 'auto' || input.format === 'folder' ? input : { ...input, format }

/** The input that a stream is. */
export const streamInput = ({ name, bytes }: CorpusStream, format: Format): Input =>
  withFormat({ file: name, ...typeOfName(name), ...STREAM, read: () => readOwn(bytes) }, format)

/** Whether the size of an input is known before it is read. */
export const isSized = ({ compression, etag }: Input): boolean => compression === undefined && etag !== ''

/** The input that a shard is of. */
export const inputOf = ({ file, size, etag = '' }: Shard, format: Format): Input =>
  file.endsWith('/')
    ? { file, format: 'folder', size, etag }
    : withFormat({ file, ...typeOfName(file), size, etag }, format)

/** Whether the files of a folder are those of one article. */
const isArticle = (names: readonly string[]): boolean =>
  names.includes('article.json') && names.filter((name) => ARTICLE_FILES.includes(name)).length > 1

/** The folder of the article that a file is one of the five files of, if it is. */
function folderOfPart(file: string): string | undefined {
  if (!ARTICLE_FILES.includes(basename(file))) return undefined
  const folder = dirname(file)
  return isArticle(attempt(folder, () => readdirSync(folder))) ? folder : undefined
}

/** Formats of compression that are not read. */
const OTHER_COMPRESSION = /\.(?:json|ndjson|jsonl)\.(?:xz|bz2|zip|7z|lz4|Z)$/i

/** Something that is there but cannot be read: reading it says why. */
const unreadable = (file: string, problem: string): Input => ({
  file,
  format: 'json',
  size: 0,
  etag: 'unreadable',
  problem,
})

/**
 * The articles below a folder; each folder is entered once, whatever links lead to it. Names that start with a dot and
 * `node_modules` are passed over, and so is what does not have the name of an article or a corpus.
 */
function* inFolder(folder: string, entered: Set<string>): Generator<Input> {
  let names: readonly string[]
  try {
    const real = realpathSync(folder)
    if (entered.has(real)) return
    entered.add(real)
    names = readdirSync(folder).sort()
  } catch (error) {
    yield unreadable(folder, `the folder cannot be read: ${(error as Error).message}`)
    return
  }
  const isOne = isArticle(names)
  if (isOne) yield folderInput(folder)
  for (const name of names) {
    if (!isPassedOver(name) && !(isOne && ARTICLE_FILES.includes(name))) yield* inEntry(join(folder, name), entered)
  }
}

function* inEntry(path: string, entered: Set<string>): Generator<Input> {
  const stats = statsOf(path)
  const hasName = typeOfName(path).format !== 'auto'
  if (stats?.isDirectory()) yield* inFolder(path, entered)
  else if (OTHER_COMPRESSION.test(path)) yield unreadable(path, 'its compression cannot be read; use .gz, .br or .zst')
  else if (stats && hasName) yield fileInput(path, stats)
  else if (!stats && (hasName || extname(path) === '')) yield unreadable(path, 'it is a link that leads nowhere')
}

/** What nobody means who does not write it out. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Nothing where a link leads nowhere, or around in a circle. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function* atPath(path: string, entered: Set<string>): Generator<Input> {
  const stats = attempt(path, () => statSync(path))
  const article = folderOfPart(path)
  if (stats.isDirectory()) yield* inFolder(path, entered)
  else yield article === undefined ? fileInput(path, stats) : folderInput(article)
}

const slashes = (path: string) => path.replaceAll('\\', '/')

/**
 * The inputs that paths, folders and globs stand for, each once, in the order of their names.
 *
 * @param format what all files hold, whatever their names say
 * @param allowEmpty whether a folder or glob may stand for nothing
 * @throws NoInputError where one of them stands for nothing; ReadError where a path cannot be looked at
 */
export async function findInputs(
  paths: readonly string[],
  format: Format = 'auto',
  allowEmpty = false,
): Promise<readonly Input[]> {
  const found = new Map<string, Input>()
  const entered = new Set<string>()
  const add = (inputs: Iterable<Input>) => {
    let any = false
    for (const input of inputs) {
      const file = process.platform === 'win32' ? slashes(input.file) : input.file
      const place = resolve(file)
      if (!found.has(place)) found.set(place, { ...input, file })
      any = true
    }
    return any
  }
  for (const path of paths) {
    if (path === '-') {
      found.set(STDIN, { file: STDIN, format: 'auto', ...STREAM })
      continue
    }
    if (attempt(path, () => statSync(path, { throwIfNoEntry: false }))) {
      const known = entered.size > 0 && entered.has(realpathSync(path))
      if (!add(atPath(path, entered)) && !known && !allowEmpty)
        throw new NoInputError(`the folder ${path} holds no article: no .json, .ndjson or .jsonl file`)
      continue
    }
    // The library for globs takes longer to load than a small file to validate.
    const { isGlob, matchGlob } = await import('./glob.js')
    if (isGlob(path)) {
      const { matches, problems } = matchGlob(slashes(path), isPassedOver)
      add(problems.map(({ path, reason }) => unreadable(path, reason)))
      for (const match of matches) add(statsOf(match) ? atPath(match, entered) : inEntry(match, entered))
      if (matches.length + problems.length === 0 && !allowEmpty) throw new NoInputError(`no file matches ${path}`)
    } else {
      throw new NoInputError(`there is no file or folder ${path}`)
    }
  }
  const inputs = [...found.values()].map((input) => withFormat(input, format))
  return inputs.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}
