import fc from 'fast-check'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { type Job, memoryStore, type ShardResult } from '../../src/distributed/index.js'
import { troubleWith } from '../../src/distributed/queue/connect.js'
import { failedReason, failureIn } from '../../src/distributed/queue/failed-reason.js'
import { OpenJobs } from '../../src/distributed/queue/open-jobs.js'
import { placeOf, QueueError, queueOf } from '../../src/distributed/queue/queue-address.js'
import { redisStore } from '../../src/distributed/queue/redis-store.js'
import { RedisServer, skipWithoutRedis } from './queue/redis-server.js'

const jobOf = (key: string): Job => ({
  type: 'shard',
  key,
  run: 'r',
  shard: { uri: 'a.ndjson', start: 0, end: 9, size: 9, etag: '9-0' },
})
const resultOf = (key: string): ShardResult => ({
  type: 'shard',
  key,
  output: { name: key, bytes: 1 },
  newlines: 1,
  facts: [],
  tallies: { articles: 1, bytes: 9, errors: 0, warnings: 0, failures: 0 },
})

describe('a failure', () => {
  it('is the same after a queue kept it', () => {
    const reason = fc.string().filter((text) => !text.startsWith('ends the run: ') && !text.includes('stalled'))
    fc.assert(
      fc.property(reason, fc.boolean(), (reason, isFatal) => {
        const failure = { job: jobOf('k'), reason, isFatal }
        expect(failureIn(failure.job, failedReason(failure))).toEqual(failure)
      }),
    )
  })

  it('of a shard that kills workers is told in words that help', () => {
    const { reason, isFatal } = failureIn(jobOf('k'), 'job stalled more than allowable limit')
    expect({ reason, isFatal }).toEqual({ reason: expect.stringMatching(/died or hung.*log/), isFatal: false })
  })
})

describe('open jobs', () => {
  it('are told of once each, and are settled when all are, in whatever order and however often news of them come', async () => {
    const keys = ['a', 'b', 'c', 'd']
    const news = fc.array(fc.record({ key: fc.constantFrom(...keys, 'other'), isDone: fc.boolean() }), {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(news, async (all) => {
        const told: string[] = []
        const open = new OpenJobs(keys.map(jobOf), {
          done: ({ key }) => told.push(key),
          failed: ({ job }) => told.push(job.key),
        })
        for (const { key, isDone } of all) {
          if (isDone) open.done(key, resultOf(key))
          else open.failed({ job: jobOf(key), reason: 'x', isFatal: false })
        }
        const heard = new Set(all.map(({ key }) => key).filter((key) => keys.includes(key)))
        expect(told).toEqual([...heard])
        expect(open.isOpen).toBe(heard.size < keys.length)
        if (!open.isOpen) await open.settled
      }),
    )
  })

  it('are given up where one ends the run', async () => {
    const told: string[] = []
    const open = new OpenJobs(['a', 'b'].map(jobOf), { done: ({ key }) => told.push(key), failed: () => {} })
    open.failed({ job: jobOf('a'), reason: 'it changed', isFatal: true })
    await open.settled
    open.done('b', resultOf('b'))
    expect(told).toEqual([])
    expect(open.all.map(({ key }) => key)).toEqual(['b'])
  })
})

describe('the address of a queue', () => {
  it('has a name, and shows no password', () => {
    expect(queueOf('redis://localhost')).toEqual({ url: 'redis://localhost', name: 'reportedly' })
    expect(queueOf({ url: 'rediss://a:b@host:1/2', name: 'news' })).toEqual({
      url: 'rediss://a:b@host:1/2',
      name: 'news',
    })
    expect(placeOf('rediss://a:b@host:1/2?password=c')).toBe('rediss://host:1/2')
  })

  it.each(['', 'x', 'http://localhost', 'redis', { url: 'redis://x', name: '' }, { url: 'redis://x', name: 'a:b' }])(
    'is not %j',
    (choice) => expect(() => queueOf(choice)).toThrow(QueueError),
  )
})

describe('trouble', () => {
  it('of the connection is told apart from what BullMQ says', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const away = 'Redis at redis://host does not answer (connect ECONNREFUSED): waiting until it is back'
    expect(troubleWith('redis://me:secret@host', refused)).toBe(away)
    expect(troubleWith('redis://host', Object.assign(new Error('Missing lock'), { code: -2 }))).toBe('Missing lock')
  })
})

describe.skipIf(skipWithoutRedis('a store in Redis'))('a store in Redis', () => {
  it('gives what one in memory gives', async () => {
    const server = await RedisServer.start()
    const client = new Redis(server.url)
    try {
      const name = fc.constantFrom('a', 'a/b', 'c')
      const step = fc.oneof(
        fc.record({ name, bytes: fc.uint8Array({ maxLength: 50 }) }),
        fc.record({ name, range: fc.tuple(fc.nat(50), fc.nat(50)) }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          await client.flushall()
          const [ours, plain] = [redisStore(client, 'q'), memoryStore()]
          for (const step of steps) {
            if ('bytes' in step) {
              await Promise.all([ours, plain].map((store) => store.put(step.name, step.bytes)))
              continue
            }
            const { length } = await plain.get(step.name).catch(() => ({ length: 0 }))
            const [start = 0, end = 0] = step.range.map((at) => Math.min(at, length)).sort((a, b) => a - b)
            for (const range of [undefined, { start, end }]) {
              const [a, b] = await Promise.all(
                [ours, plain].map((store) =>
                  store.get(step.name, range).then(
                    (bytes) => [...bytes],
                    ({ problem }) => problem,
                  ),
                ),
              )
              expect(a).toEqual(b)
            }
          }
        }),
        { numRuns: 50 },
      )
    } finally {
      client.disconnect()
      await server.stop()
    }
  })
})
