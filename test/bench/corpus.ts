import { join } from 'node:path'
import type { CorpusOptions, Manifest } from '../support/corpus/generate.js'
import { writeCorpus } from '../support/corpus/write.js'
import { MB } from './part.js'

/** A corpus in a file, and what is in it. */
export interface Corpus {
  readonly file: string
  readonly manifest: Manifest
  /** How large it is, in words. */
  readonly size: string
}

/** Writes a corpus without texts, on which speeds are compared. */
export async function speedCorpus(folder: string, options: CorpusOptions): Promise<Corpus> {
  const file = join(folder, 'corpus.jsonl')
  const manifest = await writeCorpus(file, { texts: 0, ...options })
  return { file, manifest, size: `${MB(manifest.bytes)}, ${manifest.articles} articles` }
}
