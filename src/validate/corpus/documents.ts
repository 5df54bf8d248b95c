import { ReadError, readArticle } from '../read-article.js'
import { findInputs, type Input } from './inputs.js'
import { DEFAULT_SETTINGS } from './options.js'
import { InputError } from './read-bytes.js'
import { isBlank, readSources, tooLong } from './read-lines.js'
import type { Unit } from './units.js'

/** A document of a corpus, not yet parsed. */
export interface SourceDocument {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** Whether it is all of the file, not a line of it. */
  readonly isWhole: boolean
  /** As it is stored, without compression. */
  readonly bytes: number
  readonly source: string
}

/**
 * The documents that paths, folders and globs stand for, one in memory at a time.
 *
 * @throws NoInputError, ReadError, InputError where something is not there or cannot be read to its end
 */
export async function* readDocuments(paths: readonly string[]): AsyncGenerator<SourceDocument> {
  yield* documentsOf(await findInputs(paths))
}

/**
 * The documents of inputs, one in memory at a time.
 *
 * @param passesOver whether what cannot be read is passed over: lines that are too long, and the rest of an input
 * @throws ReadError, InputError where an input cannot be read to its end
 */
export async function* documentsOf(inputs: readonly Input[], passesOver = false): AsyncGenerator<SourceDocument> {
  for (const input of inputs) {
    const { file, size, etag, problem } = input
    try {
      if (problem !== undefined) throw new InputError(`${file}: ${problem}`)
      yield* documentsIn({ input, shard: { file, start: 0, end: size, size, etag } }, passesOver)
    } catch (error) {
      if (!passesOver || !(error instanceof InputError || error instanceof ReadError)) throw error
    }
  }
}

/**
 * The documents of one unit, one in memory at a time.
 *
 * @throws ReadError, InputError where it cannot be read to its end
 */
export async function* documentsIn(unit: Unit, passesOver = false): AsyncGenerator<SourceDocument> {
  const { maxLineBytes } = DEFAULT_SETTINGS
  const { file, size, format } = unit.input
  if (format === 'folder') {
    yield { file, line: 1, isWhole: true, bytes: size, source: JSON.stringify(readArticle(file).article) }
    return
  }
  for await (const lines of readSources(unit, maxLineBytes)) {
    for (const { bytes, line, isDocument = false, tooLong: isTooLong } of lines) {
      if (isTooLong && passesOver) continue
      if (isTooLong) throw new InputError(`${file}:${line}: ${tooLong('this line', maxLineBytes)}`)
      if (!isBlank(bytes)) yield { file, line, isWhole: isDocument, bytes: bytes.length, source: textOf(bytes) }
    }
  }
}

/** The text of a document, without its byte order mark. */
export const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\uFEFF/, '')
