import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type CorpusOptions, generateCorpus, type Manifest } from './generate.js'

/** Writes a corpus to a file, block by block. Its size is counted before compression. */
export async function writeCorpus(file: string, options: CorpusOptions, gzip = false): Promise<Manifest> {
  let manifest: Manifest | undefined
  function* blocks() {
    manifest = yield* generateCorpus(options)
  }
  const compression = gzip ? [createGzip({ level: 1 })] : []
  await pipeline([Readable.from(blocks()), ...compression, createWriteStream(file)])
  if (!manifest) throw new Error(`${file} was not written to its end`)
  return manifest
}
