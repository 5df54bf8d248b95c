import { readArticle } from '../read-article.js'
import { findInputs } from './inputs.js'
import { DEFAULT_SETTINGS, type Format } from './options.js'
import { InputError } from './read-bytes.js'
import { isBlank, readSources, tooLong } from './read-lines.js'

/** A document of a corpus, not yet parsed. */
export interface SourceDocument {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly source: string
}

/**
 * The documents that paths, folders and globs stand for, one in memory at a time.
 *
 * @throws NoInputError, ReadError, InputError where something is not there or cannot be read to its end
 */
export async function* readDocuments(
  paths: readonly string[],
  { format = 'auto', maxLineBytes = DEFAULT_SETTINGS.maxLineBytes }: { format?: Format; maxLineBytes?: number } = {},
): AsyncGenerator<SourceDocument> {
  for (const input of await findInputs(paths, format)) {
    const { file, size, etag, problem } = input
    if (problem !== undefined) throw new InputError(`${file}: ${problem}`)
    if (input.format === 'folder') {
      yield { file, line: 1, source: JSON.stringify(readArticle(file).article) }
      continue
    }
    for await (const lines of readSources({ input, shard: { file, start: 0, end: size, size, etag } }, maxLineBytes)) {
      for (const { bytes, line, tooLong: isTooLong } of lines) {
        if (isTooLong) throw new InputError(`${file}:${line}: ${tooLong('this line', maxLineBytes)}`)
        if (!isBlank(bytes)) yield { file, line, source: bytes.toString('utf8').replace(/^\uFEFF/, '') }
      }
    }
  }
}
