import { describe, expect, it } from 'vitest'
import {
  createOpen,
  executeRun,
  inProcess,
  memoryStore,
  planShards,
  prepareRun,
  runDistributed,
  type Task,
} from '../../src/distributed/index.js'
import { canonicalJson, reportDigest } from '../../src/validate/index.js'
import { skipWithoutRedis } from './queue/redis-server.js'
import { inSetting, TARGET_BYTES } from './queue/setting.js'

describe.skipIf(skipWithoutRedis('a queue'))('a run over a queue', () => {
  it('is shared by two workers, each shard once, and finds what one process finds', async () => {
    await inSetting(async (setting) => {
      const [a, b] = await Promise.all([setting.worker({ holds: 1 }), setting.worker({ holds: 1 })])
      const run = setting.run()
      await Promise.all([a.holding(), b.holding()])
      a.go()
      b.go()
      expect(reportDigest(await run.report)).toBe(await setting.expected())
      const keys = (await setting.jobs()).map(({ key }) => key)
      expect(keys.length).toBeGreaterThanOrEqual(24)
      const done = [...a.keys('done'), ...b.keys('done')].filter((key) => keys.includes(key))
      expect(done.sort()).toEqual([...keys].sort())
      expect(run.progress?.shards).toEqual({ done: keys.length, failed: 0, total: keys.length })
      expect(run.warnings).toEqual([])
    })
  })

  it('does once what is submitted twice, at the same time or later', async () => {
    await inSetting(async (setting) => {
      const worker = await setting.worker({ holds: 1 })
      const [one, other] = [setting.run(), setting.run()]
      await worker.holding()
      worker.go()
      const reports = [await one.report, await other.report, await setting.run().report]
      const expected = await setting.expected()
      expect(reports.map(reportDigest)).toEqual([expected, expected, expected])
      const started = worker.keys('started')
      expect(new Set(started).size).toBe(started.length)
      // And the comparison of all articles.
      expect(started).toHaveLength((await setting.jobs()).length + 1)
    })
  })

  it('goes on where it was broken off', async () => {
    await inSetting(async (setting) => {
      const controller = new AbortController()
      const reason = new Error('enough')
      const first = setting.run({ signal: controller.signal })
      const worker = await setting.worker({ passes: 3, holds: 1 })
      await worker.holding()
      controller.abort(reason)
      await expect(first.report).rejects.toBe(reason)
      expect(worker.keys('done')).toHaveLength(3)
      worker.go()
      expect(reportDigest(await setting.run().report)).toBe(await setting.expected())
      const started = worker.keys('started')
      expect(new Set(started).size).toBe(started.length)
    })
  })

  it('ends when it is told to, just after Redis went away', async () => {
    await inSetting(async (setting) => {
      const controller = new AbortController()
      const run = setting.run({ signal: controller.signal })
      // That there are no workers is told when all jobs are ready.
      await run.warned()
      await setting.redis.kill()
      controller.abort(new Error('enough'))
      await expect(run.report).rejects.toThrow('enough')
    })
  })

  it('ends when it is told to while Redis is away, and so does a worker', async () => {
    await inSetting(async (setting) => {
      const controller = new AbortController()
      const worker = await setting.worker({ holds: 1 })
      const run = setting.run({ signal: controller.signal })
      await worker.holding()
      await setting.redis.kill()
      await run.warned()
      expect(run.warnings[0]).toMatch(/does not answer/)
      controller.abort(new Error('enough'))
      await expect(run.report).rejects.toThrow('enough')
      worker.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      expect(worker.keys('returned')).toEqual([])
    })
  })

  it('counts and converts as one process does', async () => {
    await inSetting(async (setting) => {
      await setting.worker({ store: setting.store })
      const shards = await planShards([setting.corpus], { targetBytes: 4 * TARGET_BYTES })
      const tasks: readonly Task[] = [{ kind: 'stats' }, { kind: 'convert', to: 'csv' }]
      for (const task of tasks) {
        const options = { task, keepGoing: true, store: setting.sharedStore }
        const outcome = await runDistributed(shards, { ...options, queue: setting.redis.url })
        const store = memoryStore()
        const run = await prepareRun(shards, { store, task })
        const execute = inProcess({ open: createOpen(), store })
        expect(canonicalJson(outcome)).toBe(canonicalJson(await executeRun(run, { store, execute, keepGoing: true })))
      }
    })
  })

  it('starts before there is a worker, and says so', async () => {
    await inSetting(async (setting) => {
      const run = setting.run({ store: setting.sharedStore })
      await run.warned()
      expect(run.warnings).toEqual([expect.stringMatching(/no workers yet.*reportedly worker/)])
      await setting.worker({ store: setting.store })
      expect(reportDigest(await run.report)).toBe(await setting.expected())
    })
  })
})

describe.skipIf(skipWithoutRedis('a worker'))('a worker that is told to stop', () => {
  it('hands its shard back at once, and another one does it', async () => {
    await inSetting(async (setting) => {
      const a = await setting.worker({ holds: 1 })
      const run = setting.run()
      const key = await setting.keyOf(await a.holding())
      a.kill('SIGTERM')
      expect(await a.ended).toBe(0)
      expect(a.keys('returned')).toEqual([key])
      const b = await setting.worker()
      expect(reportDigest(await run.report)).toBe(await setting.expected())
      expect(b.keys('done')).toContain(key)
    })
  })
})
