import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { etagOf } from '../../validate/corpus/inputs.js'
import { CHANGED } from '../../validate/corpus/read-bytes.js'
import { asReadError } from '../../validate/read-file.js'
import { SourceError } from '../source-error.js'
import type { ByteSource, ReadRange, SourceState } from '../types.js'

const BLOCK = 1024 * 1024

const SCHEME = /^file:/i

/** The path that a path or a `file:` URL stands for. */
export const pathOfUri = (uri: string): string => (SCHEME.test(uri) ? fileURLToPath(uri) : uri)

/** A file of this machine, or of a volume that it has mounted. */
export function fileSource(uri: string): ByteSource {
  const path = pathOfUri(uri)
  const attempt = <T>(work: () => Promise<T>) => attemptSource(uri, path, work)
  return {
    stat: () => attempt(async () => stateOf(uri, await stat(path))),
    async *read(range) {
      const file = await attempt(() => open(path))
      try {
        yield* readFrom(file, uri, range, attempt)
      } finally {
        await file.close()
      }
    },
  }
}

async function* readFrom(
  file: FileHandle,
  uri: string,
  { start, etag, signal }: ReadRange,
  attempt: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array> {
  const refuseChange = async () => {
    if (etagOf(await attempt(() => file.stat())) !== etag) throw new SourceError(uri, 'changed', CHANGED)
  }
  await refuseChange()
  const block = Buffer.allocUnsafe(BLOCK)
  for (let position = start; ; ) {
    signal?.throwIfAborted()
    const { bytesRead } = await attempt(() => file.read(block, 0, BLOCK, position))
    if (bytesRead === 0) break
    position += bytesRead
    yield block.subarray(0, bytesRead)
  }
  await refuseChange()
}

function stateOf(uri: string, stats: Stats): SourceState {
  if (!stats.isFile()) throw new SourceError(uri, 'refused', 'it is no regular file; name a file')
  return { size: stats.size, etag: etagOf(stats) }
}

/** Does something with a file; what the system refuses becomes a {@link SourceError}. */
async function attemptSource<T>(uri: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SourceError) throw error
    const { problem, reason } = asReadError(path, error)
    throw new SourceError(uri, problem === 'missing' ? 'missing' : 'refused', reason)
  }
}
