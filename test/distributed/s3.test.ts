import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createOpen, openStore, s3Store } from '../../src/distributed/index.js'
import { objectUrl } from '../../src/distributed/open/s3-client.js'
import { type Report, validateCorpus } from '../../src/validate/index.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'
import { reportOf } from './in-folder-run.js'
import { CREDENTIALS, withS3 } from './s3-server.js'

const { data } = makeCorpus({ bytes: 300_000, invalid: 0.2 })
const HALF = data.indexOf(10, data.length / 2) + 1
const FILES: Readonly<Record<string, Uint8Array>> = {
  'a b+c é/1.ndjson': data.subarray(0, HALF),
  'a b+c é/2.ndjson.gz': gzipSync(data.subarray(HALF)),
}

const s3At = (endpoint: string) => ({ endpoint, credentials: async () => CREDENTIALS })

/** A report with other names for its files. */
const renamed = (report: Report, from: string, to: string): unknown =>
  JSON.parse(JSON.stringify(report).replaceAll(from, to))

afterEach(() => vi.unstubAllEnvs())

describe('a corpus in a bucket', () => {
  it('is found to be what it is in files, with results in the bucket too', async () => {
    await withS3((endpoint) =>
      inFolder(FILES, async (folder) => {
        const s3 = s3At(endpoint)
        const bucket = s3Store('s3://news', { ...s3 })
        for (const [name, bytes] of Object.entries(FILES)) await bucket.put(name, bytes)
        const uris = Object.keys(FILES).map((name) => `s3://news/${name}`)
        const context = { open: createOpen({ s3 }), store: openStore('s3://news/runs/today', { s3 }) }
        const report = await reportOf(uris, { targetBytes: 20_000, partitions: 3, context })
        const expected = await validateCorpus(folder, { concurrency: 1 })
        expect(renamed(report, 's3://news/', '')).toEqual(renamed(expected, `${folder}/`, ''))
        expect(report.counts.error).toBeGreaterThan(5)
        expect(report.complete).toBe(true)
      }),
    )
  })

  it('is read with the credentials of the environment', async () => {
    await withS3(async (endpoint) => {
      vi.stubEnv('AWS_ENDPOINT_URL', endpoint)
      const open = createOpen()
      await expect(open('s3://news/a.ndjson').stat()).rejects.toThrow('set AWS_ACCESS_KEY_ID')
      vi.stubEnv('AWS_ACCESS_KEY_ID', CREDENTIALS.accessKeyId)
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', CREDENTIALS.secretAccessKey)
      await openStore('s3://news').put('a.ndjson', data)
      expect((await open('s3://news/a.ndjson').stat()).size).toBe(data.length)
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another')
      await expect(open('s3://news/a.ndjson').stat()).rejects.toMatchObject({ problem: 'refused' })
    })
  })

  it('is another one when an object is written again', async () => {
    await withS3(async (endpoint) => {
      const [open, store] = [createOpen({ s3: s3At(endpoint) }), s3Store('s3://news', s3At(endpoint))]
      await store.put('a.ndjson', data)
      const source = open('s3://news/a.ndjson')
      const { etag } = await source.stat()
      await store.put('a.ndjson', data.subarray(1))
      const read = async () => {
        for await (const _ of source.read({ start: 10, end: 20, etag })) break
      }
      await expect(read()).rejects.toMatchObject({ problem: 'changed' })
    })
  })

  it('has a name', () => {
    expect(() => createOpen()('s3:///key')).toThrow('it names no bucket')
    expect(() => createOpen()('s3://bucket')).toThrow('names a bucket, not an object')
  })
})

describe('the URL of an object', () => {
  it.each([
    ['news', 'a/b c.ndjson', {}, 'https://news.s3.us-east-1.amazonaws.com/a/b%20c.ndjson'],
    ['my.news', 'a', { region: 'eu-west-1' }, 'https://s3.eu-west-1.amazonaws.com/my.news/a'],
    ['news', 'a+b', { endpoint: 'https://store.example/' }, 'https://store.example/news/a%2Bb'],
  ])('is that of its bucket: %s/%s', (bucket, key, options, url) => {
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3']) {
      vi.stubEnv(name, undefined)
    }
    expect(objectUrl(bucket, key, options).href).toBe(url)
  })
})

describe('a store in a bucket', () => {
  it('keeps blobs, gives ranges of them, and says which are missing', async () => {
    await withS3(async (endpoint) => {
      const store = s3Store('s3://news/runs/', s3At(endpoint))
      await store.put('a/b', data)
      expect(Buffer.from(await store.get('a/b')).equals(data)).toBe(true)
      expect(Buffer.from(await store.get('a/b', { start: 5, end: 9 })).equals(data.subarray(5, 9))).toBe(true)
      expect(await store.get('a/b', { start: 5, end: 5 })).toHaveLength(0)
      await expect(store.get('a/c')).rejects.toMatchObject({ name: 'BlobError', problem: 'missing', blob: 'a/c' })
      await expect(store.get('a/b', { start: 5, end: data.length + 1 })).rejects.toThrow('shorter than it was')
    })
  })
})
