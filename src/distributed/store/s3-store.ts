import { exchange, type HttpRequest } from '../open/http-exchange.js'
import { refuseStatus, TIMEOUT_MS } from '../open/http-source.js'
import { bucketAndKey, objectUrl, type S3Options, s3Signer } from '../open/s3-client.js'
import { persistently, type Retries } from '../persistently.js'
import { SourceError } from '../source-error.js'
import type { BlobStore } from '../types.js'
import { missingBlob } from './blob-error.js'

/**
 * A store in a bucket, below a prefix. Buckets write an object as a whole or not at all. A server that is slow or whose
 * connection breaks is asked again. Needs the package `aws4fetch`.
 *
 * @param uri such as `s3://bucket/prefix`
 * @throws {@link BlobError} where an object is not there, {@link SourceError} where the server or the connection fails again and again
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { s3Store } from 'reportedly/distributed'
 *
 * const store = s3Store('s3://my-bucket/runs', { region: 'eu-central-1' })
 * assert.equal(typeof store.put, 'function')
 * ```
 */
export function s3Store(uri: string, options: S3Options & Retries = {}): BlobStore {
  const { bucket, key: prefix } = bucketAndKey(uri)
  const sign = s3Signer(uri, options)
  const base = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`
  const attempt = async (name: string, request: Omit<HttpRequest, 'url'>) => {
    const url = objectUrl(bucket, base + name, options)
    const limits = { uri: `s3://${bucket}/${base}${name}`, timeoutMs: options.timeoutMs ?? TIMEOUT_MS }
    const response = await exchange(await sign({ ...request, url }), limits)
    const chunks: Uint8Array[] = []
    for await (const chunk of response.body) chunks.push(chunk)
    if (response.status === 404) throw missingBlob(name, uri)
    refuseStatus(limits.uri, response.status)
    return { status: response.status, bytes: Buffer.concat(chunks) }
  }
  const send = (name: string, request: Omit<HttpRequest, 'url'>) => persistently(() => attempt(name, request), options)
  return {
    async put(name, body) {
      await send(name, { method: 'PUT', headers: {}, body })
    },
    async get(name, range) {
      if (range && range.start === range.end) return new Uint8Array()
      const headers = range && { range: `bytes=${range.start}-${range.end - 1}` }
      const { status, bytes } = await send(name, { method: 'GET', headers: { ...headers } })
      if (range === undefined) return bytes
      const found = status === 206 ? bytes : bytes.subarray(range.start, range.end)
      if (found.length === range.end - range.start) return found
      throw new SourceError(uri, 'broken', `${name} is shorter than it was when it was written`)
    },
  }
}
