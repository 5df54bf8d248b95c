import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ByteSource, createOpen, planShards } from '../../src/distributed/index.js'
import { canonicalJson, validateCorpus } from '../../src/validate/index.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'
import { reportOf } from './in-folder-run.js'

const open = createOpen()
const { data } = makeCorpus({ bytes: 60_000, invalid: 0.2 })

const read = async (source: ByteSource, start: number, etag: string, signal?: AbortSignal) => {
  const chunks: Uint8Array[] = []
  const range = { start, end: start + 10, etag, ...(signal && { signal }) }
  for await (const chunk of source.read(range)) chunks.push(Uint8Array.from(chunk))
  return Buffer.concat(chunks).toString()
}

describe('a file', () => {
  it('is read from any byte on, by its path and by its URL', async () => {
    await inFolder({ 'a b%.ndjson': 'first\nsecond\n' }, async (folder) => {
      const path = join(folder, 'a b%.ndjson')
      for (const uri of [path, pathToFileURL(path).href]) {
        const { etag, size } = await open(uri).stat()
        expect(size).toBe(13)
        expect(await read(open(uri), 0, etag)).toBe('first\nsecond\n')
        expect(await read(open(uri), 6, etag)).toBe('second\n')
      }
    })
  })

  it('is another one when it was written to, even while it is read', async () => {
    await inFolder({ a: 'x'.repeat(3_000_000) }, async (folder) => {
      const path = join(folder, 'a')
      const { etag } = await open(path).stat()
      const readAndWrite = async () => {
        let written = false
        for await (const _ of open(path).read({ start: 0, end: 10, etag })) {
          if (!written) appendFileSync(path, 'more')
          written = true
        }
      }
      await expect(readAndWrite()).rejects.toMatchObject({ name: 'SourceError', problem: 'changed' })
      await expect(read(open(path), 0, etag)).rejects.toMatchObject({ problem: 'changed' })
    })
  })

  it('is missing, or refused where it is a folder', async () => {
    await inFolder({}, async (folder) => {
      mkdirSync(join(folder, 'a'))
      await expect(open(join(folder, 'b')).stat()).rejects.toMatchObject({ problem: 'missing', isPassing: false })
      await expect(read(open(join(folder, 'b')), 0, 'x')).rejects.toMatchObject({ problem: 'missing' })
      await expect(open(join(folder, 'a')).stat()).rejects.toMatchObject({ problem: 'refused' })
    })
  })

  it('is left when a signal comes', async () => {
    await inFolder({ a: 'x' }, async (folder) => {
      const source = open(join(folder, 'a'))
      const reason = new Error('enough')
      const { etag } = await source.stat()
      await expect(read(source, 0, etag, AbortSignal.abort(reason))).rejects.toBe(reason)
    })
  })
})

describe('a plan of shards', () => {
  it('cuts plain NDJSON only, reads each byte once, and stands in the order of names', async () => {
    const files = {
      'b.ndjson': data,
      'a.ndjson.gz': data,
      'c.json': data,
      'd/article.json': '{}',
      'd/quotes.json': '{}',
    }
    await inFolder(files, async (folder) => {
      const shards = await planShards([join(folder, '*'), join(folder, 'b.ndjson')], { targetBytes: 25_000 })
      expect(shards.map(({ uri }) => uri.slice(folder.length + 1))).toEqual([
        'a.ndjson.gz',
        'b.ndjson',
        'b.ndjson',
        'b.ndjson',
        'c.json',
        'd/',
      ])
      const cut = shards.filter(({ uri }) => uri.endsWith('b.ndjson'))
      expect(cut.map(({ start }) => start)).toEqual([0, 25_000, 50_000])
      expect(cut.map(({ end }) => end)).toEqual([25_000, 50_000, data.length])
    })
  })

  it('may have articles in five files, and takes paths where it is not told how to open them', async () => {
    await inFolder({ 'a.ndjson': data, 'b/article.json': '{}', 'b/quotes.json': '{}' }, async (folder) => {
      const report = await reportOf([folder], { targetBytes: 20_000 })
      const expected = await validateCorpus(folder, { concurrency: 1 })
      expect(canonicalJson(report)).toBe(canonicalJson(expected))
    })
  })

  it('names URLs as they were given, and has what is not there as a shard that says so', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const [here, gone] = ['a.ndjson', 'b.ndjson'].map((name) => pathToFileURL(join(folder, name)).href) as [
        string,
        string,
      ]
      const shards = await planShards([gone, here, here])
      expect(shards.map(({ uri, size, problem }) => [uri, size, problem])).toEqual([
        [here, data.length, undefined],
        [gone, 0, 'there is no such file'],
      ])
      const report = await reportOf([gone, here], { targetBytes: 20_000 })
      expect(report.failures).toEqual([{ file: gone, message: 'there is no such file' }])
    })
  })

  it('is refused where it makes no sense', async () => {
    await expect(planShards(['-'])).rejects.toThrow('standard input can be read only once')
    await expect(planShards(['nowhere.ndjson'])).rejects.toThrow('there is no file or folder nowhere.ndjson')
    await expect(planShards(['ftp://example.org/a'])).resolves.toMatchObject([
      { problem: expect.stringMatching('ftp:') },
    ])
    await expect(planShards([], { targetBytes: 0 })).rejects.toThrow('targetBytes must be')
  })

  it('of a file that is gone when its turn comes is told of in the report', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const path = join(folder, 'a.ndjson')
      const opening = (uri: string) => {
        const source = open(uri)
        return {
          stat: async () => {
            const state = await source.stat()
            rmSync(path)
            return state
          },
          read: source.read,
        }
      }
      const report = await reportOf([path], { targetBytes: 1e9, context: { open: opening } })
      expect(report.failures).toEqual([
        { file: path, message: expect.stringMatching(/^there is no such file: it was there when the run was planned/) },
      ])
    })
  })
})
