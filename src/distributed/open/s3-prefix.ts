import { SourceError } from '../source-error.js'
import type { ByteSource, ListedSource } from '../types.js'
import { exchange } from './http-exchange.js'
import { refuseStatus, TIMEOUT_MS } from './http-source.js'
import { bucketAndKey, objectUrl, type S3Options, s3Signer } from './s3-client.js'

/** All objects below a prefix of a bucket. */
export function prefixSource(uri: string, options: S3Options): ByteSource {
  const { bucket, key: prefix } = bucketAndKey(uri)
  const sign = s3Signer(uri, options)
  const page = async (token: string | undefined, signal: AbortSignal | undefined): Promise<string> => {
    const url = objectUrl(bucket, '', options)
    url.search = new URLSearchParams({
      'list-type': '2',
      prefix,
      ...(token !== undefined && { 'continuation-token': token }),
    }).toString()
    const limits = { uri, timeoutMs: options.timeoutMs ?? TIMEOUT_MS, signal }
    const response = await exchange(await sign({ method: 'GET', url, headers: {} }), limits)
    const chunks: Uint8Array[] = []
    for await (const chunk of response.body) chunks.push(chunk)
    refuseStatus(uri, response.status)
    return Buffer.concat(chunks).toString('utf8')
  }
  const notAnObject = () => new SourceError(uri, 'refused', 'it names all that is below it, not an object')
  return {
    async stat() {
      throw notAnObject()
    },
    // biome-ignore lint/correctness/useYield: there is nothing to read
    async *read() {
      throw notAnObject()
    },
    async list({ signal } = {}) {
      const found: ListedSource[] = []
      for (let token: string | undefined; ; ) {
        const xml = await page(token, signal)
        found.push(...objectsIn(xml, bucket))
        token = textOf('NextContinuationToken', xml)
        if (token === undefined) return found
      }
    },
  }
}

/** What a page of a listing holds; it has no attributes, and text in its elements alone. */
function objectsIn(xml: string, bucket: string): ListedSource[] {
  return xml
    .split('<Contents>')
    .slice(1)
    .map((object) => ({
      uri: `s3://${bucket}/${textOf('Key', object)}`,
      size: Number(textOf('Size', object)),
      etag: textOf('ETag', object) ?? '',
    }))
}

/** The text of the first element of a name. */
function textOf(name: string, xml: string): string | undefined {
  const start = xml.indexOf(`<${name}>`)
  const end = xml.indexOf(`</${name}>`, start)
  return start < 0 || end < 0 ? undefined : unescapeXml(xml.slice(start + name.length + 2, end))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
