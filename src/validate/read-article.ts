import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { COLLECTIONS } from '../model/index.js'
import { findJsonSyntaxError, lineAndColumn } from './json-syntax.js'

/** A file of an article that cannot be read: it is missing, is not UTF-8, is not JSON, or does not hold what its name says. */
export class ReadError extends Error {
  override name = 'ReadError'

  constructor(
    /** `missing`: no such file; `unreadable`: the system refuses; `invalid`: what it holds is wrong. */
    readonly problem: 'missing' | 'unreadable' | 'invalid',
    /** Path of the file, as it was given. */
    readonly file: string,
    /** What is wrong and what to do, without the place. */
    readonly reason: string,
    /** Where it is wrong, from 1; only for JSON syntax. */
    readonly position?: { readonly line: number; readonly column: number },
  ) {
    super(`${position ? `${file}:${position.line}:${position.column}` : file}: ${reason}`)
  }
}

/** A place in one of the files that an article is read from. */
export interface FilePointer {
  readonly file: string
  /** JSON Pointer (RFC 6901) inside that file. */
  readonly pointer: string
}

/** One article in memory, and where each part of it was read. */
export interface ReadArticle {
  /** The whole document, not yet checked. */
  readonly article: unknown
  /** Tells file and place of a JSON Pointer into the whole document. */
  locate(pointer: string): FilePointer
}

/** One file of an article with what it holds. */
export interface ArticleFile {
  readonly file: string
  readonly content: Record<string, unknown>
}

/** The files of an article: one whole document, or the metadata and the four collections. */
export interface ArticleFiles {
  readonly metadata: ArticleFile
  /** By name of the collection; empty where the whole article is one document. */
  readonly collections: ReadonlyMap<string, ArticleFile>
}

const COLLECTION_NAMES: readonly string[] = Object.values(COLLECTIONS)

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read; check its permissions',
  EPERM: 'it may not be read; check its permissions',
  EISDIR: 'it is a folder, a file was expected',
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

function attempt<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new ReadError(MISSING.has(code) ? 'missing' : 'unreadable', file, REASONS[code] ?? message)
  }
}

/**
 * Reads a text file in UTF-8, without its byte order mark.
 *
 * @throws ReadError where it is missing, may not be read, or is not UTF-8
 */
export function readTextFile(file: string): string {
  const bytes = attempt(file, () => readFileSync(file))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ReadError('invalid', file, 'it is not valid UTF-8; save it in that encoding')
  }
}

function readJsonObject(file: string): Record<string, unknown> {
  const text = readTextFile(file)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const found = findJsonSyntaxError(text)
    if (found === undefined) throw new ReadError('invalid', file, (error as Error).message)
    const there =
      found.offset >= text.length
        ? 'the file ends'
        : `there is ${JSON.stringify(String.fromCodePoint(text.codePointAt(found.offset) ?? 0))}`
    const reason = `it is not valid JSON: ${there} where this was expected: ${found.expected}`
    throw new ReadError('invalid', file, reason, lineAndColumn(text, found.offset))
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new ReadError('invalid', file, 'it must hold one JSON object { … }')
  }
  return content as Record<string, unknown>
}

function readCollection(folder: string, name: string): ArticleFile {
  const file = join(folder, `${name}.json`)
  const content = readJsonObject(file)
  const stranger = Object.keys(content).find((key) => key !== name && key !== '$schema')
  if (stranger !== undefined) {
    throw new ReadError(
      'invalid',
      file,
      `the key ${JSON.stringify(stranger)} does not belong here; it may hold "$schema" and "${name}"`,
    )
  }
  if (!Object.hasOwn(content, name))
    throw new ReadError('invalid', file, `"${name}" is missing; it must hold { "${name}": [ … ] }`)
  return { file, content }
}

/**
 * Reads the files of an article without putting them together.
 *
 * @param path a folder with article.json, entities.json, events.json, quotes.json and stances.json, or one JSON file
 * @throws ReadError for the first file that cannot be read
 */
export function readArticleFiles(path: string): ArticleFiles {
  if (!attempt(path, () => statSync(path)).isDirectory()) {
    return { metadata: { file: path, content: readJsonObject(path) }, collections: new Map() }
  }
  const file = join(path, 'article.json')
  const content = readJsonObject(file)
  const misplaced = COLLECTION_NAMES.find((name) => Object.hasOwn(content, name))
  if (misplaced !== undefined) {
    throw new ReadError(
      'invalid',
      file,
      `"${misplaced}" does not belong here; in a folder it stands in ${misplaced}.json`,
    )
  }
  const collections = new Map(COLLECTION_NAMES.map((name) => [name, readCollection(path, name)]))
  return { metadata: { file, content }, collections }
}

/**
 * Puts the files of an article together to one document.
 *
 * The `$schema` of each of five files describes that file and not the whole, so it is left out.
 */
export function assembleArticle({ metadata, collections }: ArticleFiles): ReadArticle {
  if (collections.size === 0) {
    return { article: metadata.content, locate: (pointer) => ({ file: metadata.file, pointer }) }
  }
  const { $schema: _, ...article } = metadata.content
  for (const [name, { content }] of collections) article[name] = content[name]
  return {
    article,
    locate: (pointer) => ({ file: (collections.get(pointer.split('/')[1] ?? '') ?? metadata).file, pointer }),
  }
}

/**
 * Reads one article into one document, whose shape is not yet checked.
 *
 * @param path a folder with article.json, entities.json, events.json, quotes.json and stances.json, each of the last
 *   four holding `{ "<collection>": [ … ] }`; or one JSON file with a whole article
 * @throws ReadError for the first file that is missing, cannot be read, is not UTF-8 or not JSON
 */
export const readArticle = (path: string): ReadArticle => assembleArticle(readArticleFiles(path))
