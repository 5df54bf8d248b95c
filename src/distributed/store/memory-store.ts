import type { BlobStore } from '../types.js'
import { missingBlob } from './blob-error.js'

/**
 * A store in the memory of this process, for tests and for runs that stay in one process.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore } from 'reportedly/distributed'
 *
 * const store = memoryStore()
 * await store.put('a', new Uint8Array([1, 2, 3]))
 * assert.deepEqual([...(await store.get('a'))], [1, 2, 3])
 * await assert.rejects(store.get('b'), { name: 'BlobError', problem: 'missing' })
 * ```
 */
export function memoryStore(): BlobStore {
  const blobs = new Map<string, Uint8Array>()
  return {
    async put(name, bytes) {
      blobs.set(name, bytes.slice())
    },
    async get(name, range) {
      const bytes = blobs.get(name)
      if (bytes === undefined) throw missingBlob(name, 'this store')
      return range === undefined ? bytes.slice() : bytes.slice(range.start, range.end)
    },
  }
}
