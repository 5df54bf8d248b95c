import { fileURLToPath } from 'node:url'
import { schemeOf } from '../open/create-open.js'
import type { S3Options } from '../open/s3-client.js'
import { SourceError } from '../source-error.js'
import type { BlobStore } from '../types.js'
import { folderStore } from './folder-store.js'
import { s3Store } from './s3-store.js'

/**
 * The store that a path, a `file:` URL or a URL such as `s3://bucket/prefix` names.
 *
 * @throws {@link SourceError} for another URL
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openStore } from 'reportedly/distributed'
 *
 * const store = openStore('runs')
 * await store.put('greeting', new TextEncoder().encode('hello'))
 * assert.equal(new TextDecoder().decode(await store.get('greeting')), 'hello')
 * ```
 */
export function openStore(uri: string, options: { readonly s3?: S3Options } = {}): BlobStore {
  const scheme = schemeOf(uri)
  if (scheme === undefined) return folderStore(uri)
  if (scheme === 'file') return folderStore(fileURLToPath(uri))
  if (scheme === 's3') return s3Store(uri, options.s3)
  throw new SourceError(uri, 'refused', `results cannot be kept at ${scheme}: URLs; use a path, file: or s3:`)
}
