import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../model/index.js'
import { canonicalize } from '../../text/index.js'
import { attempt, ReadError, readTextFile } from '../read-file.js'

/** Where the texts of articles are found. */
export interface Texts {
  /** Whether every article is to have one. */
  readonly areExpected: boolean
  /** The canonical text of an article, if it is at hand. @throws ReadError where it cannot be read */
  of(article: Article): string | undefined
}

const read = (file: string) => canonicalize(readTextFile(file)).text

function readIfThere(file: string): string | undefined {
  try {
    return read(file)
  } catch (error) {
    if (error instanceof ReadError && error.problem === 'missing') return undefined
    throw error
  }
}

/**
 * The texts that a path stands for: a file is the text of the one article, a folder has `<article id>.txt` for each.
 *
 * @throws ReadError where a text cannot be read
 */
export function textsAt(path: string | undefined): Texts {
  if (path === undefined) return { areExpected: false, of: () => undefined }
  if (attempt(path, () => statSync(path)).isDirectory()) {
    return {
      areExpected: true,
      of: ({ id }) => readIfThere(join(path, `${id}.txt`)),
    }
  }
  const text = read(path)
  return { areExpected: true, of: () => text }
}
