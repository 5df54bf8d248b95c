import { SourceError } from '../source-error.js'
import type { ByteSource, Open } from '../types.js'
import { fileSource } from './file-source.js'
import { type HttpOptions, httpSource } from './http-source.js'
import { bucketAndKey, objectUrl, type S3Options, s3Signer } from './s3-client.js'
import { prefixSource } from './s3-prefix.js'

/** How files and objects are read. */
export interface OpenOptions {
  readonly http?: HttpOptions
  readonly s3?: S3Options
}

const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i

/** The scheme of a URL, in small letters; `undefined` of a path. */
export const schemeOf = (uri: string): string | undefined => SCHEME.exec(uri)?.[1]?.toLowerCase()

/**
 * Makes a function that reads files by their paths and `file:` URLs, and those of servers by `http:`, `https:` and
 * `s3:` URLs. HTTP is asked for ranges and held to the state of the file; a server that sends all of a file instead is
 * read from its start. `s3:` needs the package `aws4fetch`; a URL of it that ends with `/` stands for all that is below it.
 *
 * @throws {@link SourceError} (the function) for a URL with another scheme
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { createOpen } from 'reportedly/distributed'
 *
 * writeFileSync('opened.ndjson', '{}\n')
 * const open = createOpen({ http: { timeoutMs: 60_000 } })
 * assert.equal((await open('opened.ndjson').stat()).size, 3)
 * assert.throws(() => open('ftp://example.org/news.ndjson'), { name: 'SourceError', problem: 'refused' })
 * ```
 */
export function createOpen(options: OpenOptions = {}): Open {
  return (uri) => {
    const scheme = schemeOf(uri)
    if (scheme === undefined || scheme === 'file') return fileSource(uri)
    if (scheme === 'http' || scheme === 'https') return httpSource(uri, urlOf(uri), options.http ?? {})
    if (scheme === 's3') return s3Source(uri, options.s3 ?? {})
    throw new SourceError(uri, 'refused', `nothing reads ${scheme}: URLs here; use a path, file:, http:, https: or s3:`)
  }
}

function urlOf(uri: string): URL {
  try {
    return new URL(uri)
  } catch {
    throw new SourceError(uri, 'refused', 'it is no URL; check how it is written')
  }
}

function s3Source(uri: string, options: S3Options): ByteSource {
  const { bucket, key } = bucketAndKey(uri)
  if (uri.endsWith('/')) return prefixSource(uri, options)
  if (key === '') {
    throw new SourceError(
      uri,
      'refused',
      'it names a bucket; write s3://bucket/key, or s3://bucket/ for all that is in it',
    )
  }
  const { timeoutMs } = options
  return httpSource(
    uri,
    objectUrl(bucket, key, options),
    timeoutMs === undefined ? {} : { timeoutMs },
    s3Signer(uri, options),
  )
}
