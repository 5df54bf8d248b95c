import { appendFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { planShards } from '../../src/distributed/index.js'
import { canonicalJson, type Report, reportDigest, validateCorpus } from '../../src/validate/index.js'
import { type Behaviour, withServer } from './file-server.js'
import { skipWithoutRedis } from './queue/redis-server.js'
import { CORPUS, inSetting, TARGET_BYTES } from './queue/setting.js'

const QUICKLY = { attempts: 3, backoffMs: 10 }
const gzipped = CORPUS['corpus/c.ndjson.gz']

const words = ({ failures }: Report) => failures.map(({ file, message }) => `${file}: ${message}`)

/** The digest of what was found, without what was not read. */
const digestOfRest = (report: Report) =>
  reportDigest({ ...report, complete: true, failures: [], read: { ...report.read, files: 0 } })

describe.skipIf(skipWithoutRedis('a bad shard'))('a run over a queue with bad shards', () => {
  it('names them and keeps everything else', async () => {
    const served = { 'slow.ndjson': { bytes: gzipped, etag: '"1"' } }
    let asked = 0
    const answer: Behaviour['answer'] = ({ method }, _, file) => {
      const isSlow = method === 'GET' && file !== undefined
      if (isSlow) asked++
      return isSlow
    }
    await inSetting(
      async (setting) => {
        await withServer(served, { answer }, async ({ url }) => {
          const gone = pathToFileURL(join(setting.folder, 'gone.ndjson')).href
          const cut = join(setting.folder, 'cut.ndjson.gz')
          const bad = [cut, gone, `${url}/none.ndjson`, `${url}/slow.ndjson`]
          const run = setting.run(QUICKLY, [setting.corpus, ...bad])
          await setting.worker()
          const report = await run.report
          expect(report.complete).toBe(false)
          expect(words(report)).toEqual([
            expect.stringMatching(/cut\.ndjson\.gz: it is cut/),
            `${gone}: there is no such file`,
            `${url}/none.ndjson: there is nothing of that name (HTTP status 404)`,
            expect.stringMatching(/slow\.ndjson: the server sent nothing, or next to nothing, for 0\.2 s/),
          ])
          expect(asked).toBe(QUICKLY.attempts)
          const alone = await validateCorpus([setting.corpus, cut], { concurrency: 1 })
          expect(digestOfRest(report)).toBe(digestOfRest(alone))
          expect(run.progress?.shards.failed).toBe(1)
        })
      },
      { ...CORPUS, 'cut.ndjson.gz': gzipped.subarray(0, -9) },
    )
  })

  it('does anew what no worker could read, once one can, and nothing else', async () => {
    await inSetting(async (setting) => {
      const shards = await planShards([setting.corpus], { targetBytes: TARGET_BYTES })
      const [path, elsewhere] = [setting.file('b.ndjson'), join(setting.folder, 'b.ndjson')]
      const worker = await setting.worker()
      renameSync(path, elsewhere)
      const without = await setting.run(QUICKLY, shards).report
      const lost = shards.filter(({ uri }) => uri === path).length
      expect(lost).toBeGreaterThan(1)
      expect(words(without)).toEqual(
        Array.from({ length: lost }, () => expect.stringMatching(/b\.ndjson: bytes .*every host finds it/)),
      )
      const before = worker.keys('started').length
      renameSync(elsewhere, path)
      const report = await setting.run(QUICKLY, shards).report
      expect(reportDigest(report)).toBe(await setting.expected())
      const again = worker.keys('started').slice(before)
      const jobs = (await setting.jobs()).filter(({ shard }) => shard.uri === path).map(({ key }) => key)
      expect(again.slice(0, lost).sort()).toEqual(jobs.sort())
    })
  })

  it('tries again what was broken only once', async () => {
    let isBroken = true
    const answer: Behaviour['answer'] = ({ method }, response) => {
      const breaks = isBroken && method === 'GET'
      if (breaks) response.destroy()
      if (breaks) isBroken = false
      return breaks
    }
    const bytes = CORPUS['corpus/a.ndjson']
    await inSetting(async (setting) => {
      await withServer({ 'a.ndjson': { bytes, etag: '"1"' } }, { answer }, async ({ url }) => {
        const worker = await setting.worker()
        const report = await setting.run(QUICKLY, [`${url}/a.ndjson`]).report
        const alone = await validateCorpus(setting.file('a.ndjson'), { concurrency: 1 })
        expect(isBroken).toBe(false)
        expect(worker.keys('failed')).toHaveLength(1)
        expect(canonicalJson(report).replaceAll(`${url}/a.ndjson`, setting.file('a.ndjson'))).toBe(canonicalJson(alone))
      })
    })
  })

  it('ends where a file changed, names it, and keeps what was found until then', async () => {
    await inSetting(async (setting) => {
      const shards = await planShards([setting.corpus], { targetBytes: TARGET_BYTES })
      appendFileSync(setting.file('b.ndjson'), '{}\n')
      const worker = await setting.worker()
      const run = setting.run(QUICKLY, shards)
      const report = await run.report
      expect(words(report)).toEqual([
        expect.stringMatching(
          /b\.ndjson: bytes 0 to 24000 were not read.*it is not the file that it was.*plan it again$/,
        ),
      ])
      const { read } = await validateCorpus(setting.file('a.ndjson'), { concurrency: 1 })
      expect(report.read.articles).toBe(read.articles)
      expect(report.complete).toBe(false)
      // The next one may be under way before the rest is taken back.
      expect(worker.keys('started').length).toBeLessThan(shards.length)
      expect(run.progress?.shards.done).toBe(shards.filter(({ uri }) => uri === setting.file('a.ndjson')).length)
    })
  })
})
