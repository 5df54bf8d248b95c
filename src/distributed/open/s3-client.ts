import type { AwsV4Signer } from 'aws4fetch'
import { SourceError } from '../source-error.js'
import type { HttpRequest } from './http-exchange.js'
import type { Prepare } from './http-source.js'

/** What proves who asks. */
export interface S3Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Where buckets are, and as whom they are read. */
export interface S3Options {
  /**
   * Asked before each request, so that credentials may change; by default those of `AWS_ACCESS_KEY_ID`,
   * `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.
   */
  readonly credentials?: () => Promise<S3Credentials>
  /** By default that of `AWS_REGION` or `AWS_DEFAULT_REGION`, else `us-east-1`. */
  readonly region?: string
  /** The URL of another server than Amazon's; by default that of `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`. */
  readonly endpoint?: string
  /** As in `HttpOptions`. */
  readonly timeoutMs?: number
}

const BUCKET = /^s3:\/\/([^/]+)\/?/i

/** The bucket and the key that a URL such as `s3://bucket/a/key` names. @throws SourceError where it names no bucket */
export function bucketAndKey(uri: string): { readonly bucket: string; readonly key: string } {
  const found = BUCKET.exec(uri)
  if (!found?.[1]) throw new SourceError(uri, 'refused', 'it names no bucket; write s3://bucket/key')
  return { bucket: found[1], key: uri.slice(found[0].length) }
}

/** The URL under which an object is read and written; with an empty key, that of the bucket. */
export function objectUrl(bucket: string, key: string, options: S3Options): URL {
  const { env } = process
  const endpoint = options.endpoint ?? env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL
  const path = key === '' ? '' : `/${key.split('/').map(encodeURIComponent).join('/')}`
  const region = regionOf(options)
  if (endpoint !== undefined) return new URL(`${endpoint.replace(/\/$/, '')}/${bucket}${path}`)
  // Certificates are for one name below the region's.
  return bucket.includes('.')
    ? new URL(`https://s3.${region}.amazonaws.com/${bucket}${path}`)
    : new URL(`https://${bucket}.s3.${region}.amazonaws.com${path}`)
}

const regionOf = ({ region }: S3Options): string =>
  region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? 'us-east-1'

/** Signs requests (AWS Signature Version 4). */
export function s3Signer(uri: string, options: S3Options): Prepare {
  return async (request: HttpRequest): Promise<HttpRequest> => {
    const { AwsV4Signer } = await loadSigner(uri)
    const credentials = await (options.credentials ?? (() => credentialsOfEnvironment(uri)))()
    const signer = new AwsV4Signer({
      ...credentials,
      method: request.method,
      url: request.url.href,
      headers: request.headers,
      service: 's3',
      region: regionOf(options),
    })
    const { headers } = await signer.sign()
    return { ...request, headers: Object.fromEntries(headers.entries()) }
  }
}

async function credentialsOfEnvironment(uri: string): Promise<S3Credentials> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = process.env
  if (!accessKeyId || !secretAccessKey) {
    throw new SourceError(
      uri,
      'refused',
      'there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give "credentials"',
    )
  }
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) }
}

async function loadSigner(uri: string): Promise<{ readonly AwsV4Signer: typeof AwsV4Signer }> {
  try {
    return await import('aws4fetch')
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND' &&
      (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND'
    )
      throw error
    throw new SourceError(uri, 'refused', 's3: needs the package aws4fetch; install it: npm install aws4fetch')
  }
}
