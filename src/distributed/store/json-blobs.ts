import { createHash } from 'node:crypto'
import type { BlobRef, BlobStore } from '../types.js'

/** Writes a value as a blob of JSON. */
export const putJson = (store: BlobStore, name: string, value: unknown): Promise<void> =>
  store.put(name, Buffer.from(JSON.stringify(value)))

/** The value that a blob of JSON holds. */
export async function getJson(store: BlobStore, name: string): Promise<unknown> {
  return JSON.parse(Buffer.from(await store.get(name)).toString('utf8'))
}

/**
 * Writes bytes under a name with their digest in it: who writes something else, such as a worker that was given up,
 * never replaces them.
 */
export async function putDigested(store: BlobStore, prefix: string, bytes: Uint8Array, ending = ''): Promise<BlobRef> {
  const name = `${prefix}${createHash('sha256').update(bytes).digest('base64url')}${ending}`
  await store.put(name, bytes)
  return { name, bytes: bytes.length }
}

/** Writes a value as a blob of JSON under a name with its digest in it. */
export const putDigestedJson = (store: BlobStore, prefix: string, value: unknown): Promise<BlobRef> =>
  putDigested(store, prefix, Buffer.from(JSON.stringify(value)), '.json')
