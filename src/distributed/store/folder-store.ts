import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asWriteError } from '../../validate/corpus/replace-file.js'
import { asReadError } from '../../validate/read-file.js'
import type { BlobStore } from '../types.js'
import { BlobError, missingBlob } from './blob-error.js'

/**
 * A store in a folder, which may be one that all hosts have mounted. A blob is written beside its name and renamed then,
 * so that nobody ever sees a part of it.
 *
 * @throws {@link BlobError} where a blob is not there or cannot be read; `WriteError` where the system refuses to write
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { folderStore } from 'reportedly/distributed'
 *
 * const store = folderStore(mkdtempSync('store-'))
 * await store.put('a/b', new TextEncoder().encode('hello'))
 * assert.equal(new TextDecoder().decode(await store.get('a/b', { start: 1, end: 3 })), 'el')
 * ```
 */
export function folderStore(folder: string): BlobStore {
  return {
    async put(name, bytes) {
      const path = join(folder, name)
      const beside = `${path}.${randomUUID()}.tmp`
      try {
        await mkdir(dirname(path), { recursive: true })
        const file = await open(beside, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true }).catch(() => {})
        throw asWriteError(path, error)
      }
    },
    async get(name, range) {
      const path = join(folder, name)
      try {
        const file = await open(path)
        try {
          const { size } = await file.stat()
          const { start, end } = range ?? { start: 0, end: size }
          const bytes = Buffer.allocUnsafeSlow(end - start)
          await readInto(file, bytes, start)
          return bytes
        } finally {
          await file.close()
        }
      } catch (error) {
        if (error instanceof BlobError) throw error
        const { problem, reason } = asReadError(path, error)
        throw problem === 'missing'
          ? missingBlob(name, folder)
          : new BlobError('refused', name, `${reason} (in ${folder})`)
      }
    },
  }

  async function readInto(file: Awaited<ReturnType<typeof open>>, bytes: Buffer, start: number): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at)
      if (bytesRead === 0) throw new Error('it is shorter than it was when it was written')
      at += bytesRead
    }
  }
}
