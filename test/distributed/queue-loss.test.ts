import { describe, expect, it } from 'vitest'
import { reportDigest } from '../../src/validate/index.js'
import { skipWithoutRedis } from './queue/redis-server.js'
import { inSetting } from './queue/setting.js'

/** What a worker has goes to others after a second without a sign of life. */
const lockMs = 1000

describe.skipIf(skipWithoutRedis('what is lost'))('a worker', () => {
  it('that is killed in the middle of a shard has it done by another', async () => {
    await inSetting(async (setting) => {
      const a = await setting.worker({ holds: 1, lockMs })
      const run = setting.run()
      const key = await setting.keyOf(await a.holding())
      a.kill('SIGKILL')
      expect(await a.ended).toBe('SIGKILL')
      const b = await setting.worker({ lockMs })
      expect(reportDigest(await run.report)).toBe(await setting.expected())
      expect(a.keys('done')).not.toContain(key)
      expect(b.keys('done')).toContain(key)
      expect(await setting.timesStarted(key)).toBeGreaterThanOrEqual(2)
    })
  })

  it('that is killed by a shard which kills every worker leaves it behind as a failure', async () => {
    await inSetting(async (setting) => {
      const a = await setting.worker({ holds: 1, lockMs })
      const run = setting.run()
      const { uri } = await a.holding()
      a.kill('SIGKILL')
      await setting.worker({ lockMs, maxStalls: 1 })
      const { complete, failures } = await run.report
      expect(complete).toBe(false)
      expect(failures).toEqual([{ file: uri, message: expect.stringMatching(/each worker that had it died or hung/) }])
    })
  })

  it('that stands still beyond its lock has its shard done twice, which counts once', async () => {
    await inSetting(async (setting) => {
      const a = await setting.worker({ holds: 1, lockMs })
      const run = setting.run()
      const key = await setting.keyOf(await a.holding())
      a.kill('SIGSTOP')
      const b = await setting.worker({ lockMs })
      await b.told(key, 'done')
      a.kill('SIGCONT')
      a.go()
      await a.told(key, 'done', 'lost')
      expect(reportDigest(await run.report)).toBe(await setting.expected())
      expect(await setting.timesStarted(key)).toBeGreaterThanOrEqual(2)
      const { length } = await setting.jobs()
      expect(run.progress?.shards).toEqual({ done: length, failed: 0, total: length })
    })
  })
})

describe.skipIf(skipWithoutRedis('what is lost'))('a Redis', () => {
  it('that is killed goes on with what it wrote down', async () => {
    await inSetting(async (setting) => {
      const { redis } = setting
      const [a] = await Promise.all([setting.worker({ holds: 1, lockMs }), setting.worker({ lockMs })])
      const run = setting.run()
      await a.holding()
      await run.hasDone(5)
      await redis.kill()
      await run.warned()
      await redis.run()
      a.go()
      expect(reportDigest(await run.report)).toBe(await setting.expected())
      expect(run.warnings[0]).toMatch(
        /^Redis at redis:\/\/127\.0\.0\.1:\d+ does not answer .*waiting until it is back$/,
      )
    })
  })

  it('that comes back without anything is told of the jobs again', async () => {
    await inSetting(async (setting) => {
      const { redis, store, sharedStore } = setting
      const [a] = await Promise.all([setting.worker({ holds: 1, store, lockMs }), setting.worker({ store, lockMs })])
      const run = setting.run({ store: sharedStore })
      const key = await setting.keyOf(await a.holding())
      await run.hasDone(5)
      await redis.kill()
      redis.forget()
      await redis.run()
      a.go()
      expect(reportDigest(await run.report)).toBe(await setting.expected())
      expect(await setting.timesStarted(key)).toBeGreaterThan(0)
    })
  })
})
