import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  createOpen,
  executeRun,
  failureOf,
  inProcess,
  isWorthRetrying,
  type Job,
  type JobResult,
  memoryStore,
  planShards,
  prepareRun,
  ResultConflictError,
  type RunOutcome,
  runJob,
  VersionMismatchError,
} from '../../src/distributed/index.js'
import { runNameOf, storeConfig } from '../../src/distributed/run-config.js'
import { type Report, validateCorpus } from '../../src/validate/index.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'
import { type Behaviour, withServer } from './file-server.js'
import { reportOf } from './in-folder-run.js'

const { data, manifest } = makeCorpus({ bytes: 100_000, invalid: 0.2 })
const gzipped = gzipSync(data)

const reportIn = (outcome: RunOutcome): Report => {
  if (outcome.kind !== 'validate') throw new Error(`expected a report, got ${outcome.kind}`)
  return outcome.report
}

const WAS_PLANNED =
  'it was there when the run was planned; see that every host finds it under this very name, then run again'

const filesOf = ({ failures }: Report) => failures.map(({ file, message }) => `${file}: ${message}`)

describe('a run', () => {
  it('names a file that is gone, one that is cut, and a folder that holds none, and keeps everything else', async () => {
    const files = { 'a.ndjson': data, 'b.ndjson.gz': gzipped.subarray(0, -9), 'c.ndjson': data, 'd.ndjson': data }
    await inFolder(files, async (folder) => {
      const path = (name: string) => join(folder, name)
      const store = memoryStore()
      const shards = await planShards([folder], { targetBytes: 1e6 })
      rmSync(path('c.ndjson'))
      const run = await prepareRun(shards, { store })
      const report = reportIn(await executeRun(run, { store, execute: inProcess({ open: createOpen(), store }) }))
      expect(report.complete).toBe(false)
      expect(filesOf(report)).toEqual([
        expect.stringMatching(/b\.ndjson\.gz: it is cut/),
        `${path('c.ndjson')}: there is no such file: ${WAS_PLANNED}`,
      ])
      const [a, b, d] = await Promise.all(
        ['a.ndjson', 'b.ndjson.gz', 'd.ndjson'].map((name) => validateCorpus(path(name), { concurrency: 1 })),
      )
      expect(report.read.articles).toBe((a?.read.articles ?? 0) + (b?.read.articles ?? 0) + (d?.read.articles ?? 0))
      expect(report.counts.byCode['article-id-reused']?.count).toBeGreaterThan(manifest.articles)
    })
  })

  it('names what a server does not have, what it does not let be read, and what it is too slow for', async () => {
    const files = { 'a.ndjson': { bytes: data, etag: '"1"' }, 'slow.ndjson': { bytes: data, etag: '"1"' } }
    const answer: Behaviour['answer'] = ({ url, method }, response) => {
      if (url === '/secret.ndjson') response.writeHead(403).end()
      return url === '/secret.ndjson' || (method === 'GET' && url === '/slow.ndjson')
    }
    await withServer(files, { answer }, async ({ url }) => {
      const uris = ['a', 'none', 'secret', 'slow'].map((name) => `${url}/${name}.ndjson`)
      const open = createOpen({ http: { timeoutMs: 200 } })
      const report = await reportOf(uris, { targetBytes: 1e6, context: { open } })
      expect(filesOf(report)).toEqual([
        `${url}/none.ndjson: there is nothing of that name (HTTP status 404)`,
        expect.stringMatching(/secret\.ndjson: the server does not allow it to be read/),
        expect.stringMatching(/slow\.ndjson: the server sent nothing, or next to nothing, for 0\.2 s/),
      ])
      expect(report.read.articles).toBe(manifest.articles)
    })
  })

  it('asks a server again that is slow while a run is planned, and names it where it stays slow', async () => {
    const file = { bytes: data, etag: '"1"' }
    let asked = 0
    const answer: Behaviour['answer'] = ({ url }) => url === '/never.ndjson' || (url === '/later.ndjson' && ++asked < 3)
    await withServer({ 'later.ndjson': file, 'never.ndjson': file }, { answer }, async ({ url }) => {
      const uris = ['later', 'never'].map((name) => `${url}/${name}.ndjson`)
      const open = createOpen({ http: { timeoutMs: 100 } })
      expect(await planShards(uris, { open, attempts: 3, backoffMs: 1 })).toMatchObject([
        { uri: uris[0], size: data.length, etag: '"1"' },
        { uri: uris[1], problem: expect.stringMatching(/the server sent nothing/) },
      ])
    })
    expect(asked).toBe(3)
  })

  it('ends where a file changed, says so once, and keeps what was found before', async () => {
    await inFolder({ 'a.ndjson': data, 'b.ndjson': data, 'c.ndjson': data }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder], { targetBytes: 20_000 }), { store })
      appendFileSync(join(folder, 'b.ndjson'), '{}\n')
      const report = reportIn(await executeRun(run, { store, execute: inProcess({ open: createOpen(), store }) }))
      expect(filesOf(report)).toEqual([
        expect.stringMatching(
          /b\.ndjson: bytes 0 to 20000 were not read.*it is not the file that it was.*plan it again$/,
        ),
      ])
      expect(report.read.articles).toBe(manifest.articles)
    })
  })

  it('counts the lines of a file from where they were not read, and says so', async () => {
    await inFolder({ 'a.ndjson': '{}\n'.repeat(40) }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder], { targetBytes: 60 }), { store, limit: 100 })
      const context = { open: createOpen(), store }
      const execute = inProcess(context)
      const report = reportIn(
        await executeRun(run, {
          store,
          execute: (jobs, told) => {
            const [lost, ...others] = jobs
            if (lost?.type !== 'shard') return execute(jobs, told)
            told.failed(failureOf(lost, new Error('the worker had no room left on its disk')))
            return execute(others, told)
          },
        }),
      )
      expect(filesOf(report)).toEqual([
        expect.stringMatching(
          /bytes 0 to 60 were not read, and lines after them count without them: the worker had no room/,
        ),
      ])
      expect(report.diagnostics[0]?.location).toMatchObject({ line: 1, byte: 60 })
    })
  })

  it('names each range of a file that a host does not find, and where the lines after it count from', async () => {
    await inFolder({ 'a.ndjson': '{}\n'.repeat(40) }, async (folder) => {
      const open = createOpen()
      const hides: typeof open = (uri) => {
        const source = open(uri)
        return { ...source, read: (range) => (range.start > 45 ? source : open(`${uri}.hidden`)).read(range) }
      }
      const report = await reportOf([join(folder, 'a.ndjson')], {
        targetBytes: 40,
        limit: 100,
        context: { open: hides },
      })
      expect(report.failures.map(({ message }) => message)).toEqual(
        ['0 to 40', '40 to 80'].map(
          (bytes) =>
            `bytes ${bytes} were not read, and lines after them count without them: there is no such file: ${WAS_PLANNED}`,
        ),
      )
      expect(report.diagnostics[0]?.location).toMatchObject({ line: 2, byte: 81 })
    })
  })

  it('names the shards whose results are in another store than its own, and the articles not compared', async () => {
    await inFolder({ 'a.ndjson': data, 'b.ndjson': data }, async (folder) => {
      const [ours, theirs] = [memoryStore(), memoryStore()]
      const shards = await planShards([folder], { targetBytes: 1e6 })
      await prepareRun(shards, { store: theirs })
      const execute = inProcess({ open: createOpen(), store: theirs })
      const report = reportIn(await executeRun(await prepareRun(shards, { store: ours }), { store: ours, execute }))
      expect(report.complete).toBe(false)
      const elsewhere = /it is not in this store \(any more\): see that all hosts use one store/
      for (const file of [join(folder, 'a.ndjson'), join(folder, 'b.ndjson'), '<all files>']) {
        expect(report.failures).toContainEqual({ file, message: expect.stringMatching(elsewhere) })
      }
    })
  })

  it('is not complete where something came back of no shard, or where articles were not compared', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder], { targetBytes: 1e6 }), { store })
      const nothing = reportIn(await executeRun(run, { store, execute: async () => {} }))
      expect(filesOf(nothing)).toEqual([`${join(folder, 'a.ndjson')}: nothing came back`])
      const execute = inProcess({ open: createOpen(), store })
      const shardsOnly = reportIn(
        await executeRun(run, {
          store,
          execute: (jobs, told) =>
            execute(
              jobs.filter(({ type }) => type === 'shard'),
              told,
            ),
        }),
      )
      expect(filesOf(shardsOnly)).toEqual([expect.stringMatching(/^<all files>: some articles were not compared/)])
    })
  })

  it('is refused where one job has two results', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder], { targetBytes: 1e6 }), { store })
      const execute = async (jobs: readonly Job[], told: { done(job: Job, result: JobResult): void }) => {
        for (const job of jobs) {
          const result = await runJob(job, { open: createOpen(), store })
          told.done(job, result)
          told.done(job, { ...result, output: { name: 'another', bytes: 1 } })
        }
      }
      await expect(executeRun(run, { store, execute })).rejects.toThrow(ResultConflictError)
    })
  })

  it('is not done by a worker of another version, or with other rules', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder]), { store })
      const [job] = run.jobs
      if (job === undefined) throw new Error('no job')
      const config = { ...run.config, versions: { ...run.config.versions, reportedly: '99.0.0' } }
      await storeConfig(store, config)
      const error = await runJob({ ...job, run: runNameOf(config) }, { open: createOpen(), store }).catch((e) => e)
      expect(error).toBeInstanceOf(VersionMismatchError)
      expect(error.message).toMatch(/planned with 99\.0\.0/)
      expect(isWorthRetrying(error)).toBe(false)
      expect(failureOf(job, error).isFatal).toBe(true)
    })
  })

  it('ends with the reason of a signal', async () => {
    await inFolder({ 'a.ndjson': Buffer.concat(Array.from({ length: 30 }, () => data)) }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder]), { store })
      const controller = new AbortController()
      const reason = new Error('enough')
      const context = { open: createOpen(), store, signal: controller.signal, onStep: () => controller.abort(reason) }
      await expect(executeRun(run, { store, execute: inProcess(context) })).rejects.toBe(reason)
    })
  })
})

describe('a worker', () => {
  it('lets everything else have a turn while it reads a shard', async () => {
    const large = Buffer.concat(Array.from({ length: 200 }, () => data))
    await inFolder({ 'a.ndjson': large, 'b.ndjson.gz': gzipSync(large, { level: 1 }) }, async (folder) => {
      const store = memoryStore()
      const run = await prepareRun(await planShards([folder], { targetBytes: 1e9 }), { store, partitions: 4 })
      let turns = 0
      const watch = setInterval(() => turns++, 1)
      for (const job of run.jobs) {
        turns = 0
        await runJob(job, { open: createOpen(), store })
        expect(turns).toBeGreaterThan(10)
      }
      clearInterval(watch)
    })
  })
})

describe('the key of a job', () => {
  it('is another one where the file, its state, the range, the rules or the settings are', async () => {
    await inFolder({ 'a.ndjson': data, 'b.ndjson': data }, async (folder) => {
      const keys = async (options = {}) => {
        const { jobs } = await prepareRun(await planShards([folder], { targetBytes: 50_000 }), {
          store: memoryStore(),
          ...options,
        })
        return jobs.map(({ key }) => key)
      }
      const first = await keys()
      expect(await keys()).toEqual(first)
      const all = [
        ...first,
        ...(await keys({ skip: ['span-bounds'] })),
        ...(await keys({ limit: 3 })),
        ...(await keys({ maxDepth: 9 })),
        ...(await keys({ baseline: new Set(['x']) })),
        ...(await keys({ partitions: 2 })),
      ]
      writeFileSync(join(folder, 'a.ndjson'), data.subarray(1))
      const [changed, ...others] = await keys()
      expect(new Set([...all, changed]).size).toBe(all.length + 1)
      expect(first).toContain(others.at(-1))
    })
  })
})
