import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { COLLECTIONS } from '../model/index.js'
import { attempt, ReadError, readJsonObject } from './read-file.js'

export { ReadError, readTextFile } from './read-file.js'

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

const PART_FILES: ReadonlySet<string> = new Set(['article', ...COLLECTION_NAMES].map((name) => `${name}.json`))

function readWhole(file: string): ArticleFile {
  const content = readJsonObject(file)
  const collections = COLLECTION_NAMES.filter((name) => Object.hasOwn(content, name))
  if (collections.length <= 1 && PART_FILES.has(basename(file))) {
    throw new ReadError('invalid', file, `it holds only one part of an article; give its folder: ${dirname(file)}`)
  }
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
    return { metadata: readWhole(path), collections: new Map() }
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
 * @throws ReadError for the first file that is missing, cannot be read, is not UTF-8, not JSON, or has a key twice
 */
export const readArticle = (path: string): ReadArticle => assembleArticle(readArticleFiles(path))
