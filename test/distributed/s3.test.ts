import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createOpen, openStore, planShards, s3Store } from '../../src/distributed/index.js'
import { objectUrl } from '../../src/distributed/open/s3-client.js'
import { type Report, validateCorpus } from '../../src/validate/index.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'
import { type Behaviour, withServer } from './file-server.js'
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

  it('is all that is below a prefix', async () => {
    await withS3(async (endpoint) => {
      const open = createOpen({ s3: s3At(endpoint) })
      const store = s3Store('s3://news', s3At(endpoint))
      const names = Array.from({ length: 30 }, (_, i) => `corpus/a b+é/${i}.ndjson`)
      const others = ['corpus/_SUCCESS', 'corpus/.old/a.ndjson', 'corpus2/a.ndjson']
      for (const name of [...names, ...others]) await store.put(name, Buffer.from('{}\n'))
      const shards = await planShards(['s3://news/corpus/', `s3://news/${names[7]}`], { open })
      expect(shards.map(({ uri }) => uri).sort()).toEqual(names.map((name) => `s3://news/${name}`).sort())
      const { etag } = await open(`s3://news/${names[3]}`).stat()
      expect(shards.find(({ uri }) => uri.endsWith('/3.ndjson'))).toMatchObject({ size: 3, etag })
      await expect(planShards(['s3://news/nothing/'], { open })).rejects.toThrow('there is no article')
      expect(await planShards(['s3://news/nothing/'], { open, allowEmpty: true })).toEqual([])
      expect(await planShards(['s3://none/'], { open })).toMatchObject([{ problem: expect.stringMatching('404') }])
    })
  })

  it('is found page by page', async () => {
    const asked: unknown[] = []
    const answer: Behaviour['answer'] = ({ url = '' }, response) => {
      const query = new URL(url, 'http://x').searchParams
      const token = query.get('continuation-token')
      asked.push([url.split('?')[0], query.get('prefix'), token])
      const page = token === 'a+b/=' ? 'second' : 'first'
      const next = token === null ? '<NextContinuationToken>a+b/=</NextContinuationToken>' : ''
      const object = `<Contents><Key>c/${page}&#x20;&amp;.json</Key><ETag>&quot;1&quot;</ETag><Size>7</Size></Contents>`
      response.end(`<?xml version="1.0"?><ListBucketResult>${next}${object}</ListBucketResult>`)
      return true
    }
    await withServer({}, { answer }, async ({ url }) => {
      const shards = await planShards(['s3://news/c/'], { open: createOpen({ s3: s3At(url) }) })
      expect(shards).toEqual(
        ['first', 'second'].map((page) => ({
          uri: `s3://news/c/${page} &.json`,
          start: 0,
          end: 7,
          size: 7,
          etag: '"1"',
        })),
      )
    })
    expect(asked).toEqual([
      ['/news', 'c/', null],
      ['/news', 'c/', 'a+b/='],
    ])
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
    expect(() => createOpen()('s3://bucket')).toThrow('or s3://bucket/ for all that is in it')
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
  it('asks a server again that fails, and gives up where it goes on failing', async () => {
    let asked = 0
    const answer: Behaviour['answer'] = (_, response) => {
      if (asked++ < 2) response.writeHead(503).end()
      else response.end('here')
      return true
    }
    await withServer({}, { answer }, async ({ url }) => {
      const patient = s3Store('s3://news', { ...s3At(url), backoffMs: 1 })
      expect(Buffer.from(await patient.get('a')).toString()).toBe('here')
      asked = 0
      const hasty = s3Store('s3://news', { ...s3At(url), attempts: 2, backoffMs: 1 })
      await expect(hasty.get('a')).rejects.toMatchObject({ problem: 'broken' })
      expect(asked).toBe(2)
    })
  })

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
