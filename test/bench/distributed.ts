import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createOpen,
  executeRun,
  inProcess,
  memoryStore,
  planShards,
  prepareRun,
  runDistributed,
} from '../../src/distributed/index.js'
import { RedisServer, skipWithoutRedis } from '../distributed/queue/redis-server.js'
import { REPORTEDLY } from './command.js'
import { compared, ratios } from './compared.js'
import { type Corpus, speedCorpus } from './corpus.js'
import { type Command, type Measurement, measure } from './measure.js'
import { MB, type Part, type Settings } from './part.js'
import { interleave, median, spread } from './statistics.js'

const WORKERS = 2
/** About how much one shard reads: so little that there are some for each worker in the short form too. */
const TARGET_BYTES = 4 * 2 ** 20
/** Shards that hold next to nothing, to see what the queue adds to each. */
const SMALL_SHARDS = 1000

const ABOUT = `Two processes of \`reportedly worker\` on this machine, a Redis with its append-only file, and \`reportedly validate --queue\`, whose
seconds count, beside \`reportedly validate\` with two threads: the price of a queue where one machine would do. Both must print the same report. What the queue
adds to a shard is measured with shards of one line each, by one worker that is waited for, beside the same jobs in one process.`

/** The speed of two workers on a queue beside that of one command, and what the queue adds to each shard. */
export async function benchDistributed({ short, large, folder }: Settings): Promise<Part> {
  const title = 'Over a queue'
  if (skipWithoutRedis('the benchmark of queues'))
    return { title, about: 'There is no redis-server: apt-get install redis-server.', rows: [], tables: [] }
  const corpus = await speedCorpus(folder, { bytes: Math.min(large, 500e6) })
  const rounds = short ? 2 : 5
  const runs = await interleave(rounds, { queue: () => overQueue(corpus), alone: () => validate(corpus, ALONE) })
  for (const [i, { runs: found }] of runs.queue.entries()) {
    if (found[0]?.stdout !== runs.alone[i]?.runs[0]?.stdout) throw new Error('the two reports differ')
  }
  const overhead = await overheads(folder, rounds)
  const speed = (all: readonly Measurement[]) => {
    const seconds = all.map(({ seconds }) => seconds)
    return [spread(seconds), (corpus.manifest.bytes / 1e6 / median(seconds)).toFixed(0)]
  }
  return {
    title,
    about: ABOUT,
    rows: [
      compared('two workers on a queue, beside validate with two threads', ratios(runs.alone, runs.queue, 'seconds')),
    ],
    tables: [
      {
        title: `Validation: ${corpus.size}, shards of ${MB(TARGET_BYTES)}`,
        head: ['program', 'seconds', 'MB/s'],
        rows: [
          ['two workers on a queue', ...speed(runs.queue)],
          ['validate, two threads', ...speed(runs.alone)],
        ],
      },
      {
        title: `Shards of one line: ${SMALL_SHARDS}`,
        head: ['what', 'milliseconds a shard'],
        rows: [
          ['in one process', spread(overhead.map(({ here }) => here))],
          ['by one worker on a queue', spread(overhead.map(({ queue }) => queue))],
          ['what the queue adds', spread(overhead.map(({ here, queue }) => queue - here))],
        ],
      },
    ],
  }
}

const ALONE = ['--concurrency', String(WORKERS)]

async function validate({ file }: Corpus, options: readonly string[]): Promise<Measurement> {
  const command: Command = [process.execPath, REPORTEDLY, 'validate', file, '--reporter', 'json', ...options]
  const measured = await measure(command)
  const [run] = measured.runs
  if (run === undefined || run.code === null || run.code > 1) throw new Error(`the command failed: ${run?.stderr}`)
  return measured
}

const overQueue = (corpus: Corpus): Promise<Measurement> =>
  withWorkers(WORKERS, (url) => validate(corpus, ['--queue', url, '--target-bytes', String(TARGET_BYTES)]))

/** Does something with a Redis and workers, which are there before and gone afterwards. */
async function withWorkers<T>(count: number, use: (url: string) => Promise<T>): Promise<T> {
  const redis = await RedisServer.start()
  const workers: ChildProcess[] = []
  try {
    for (let i = 0; i < count; i++) workers.push(await startWorker(redis.url))
    return await use(redis.url)
  } finally {
    for (const worker of workers) worker.kill('SIGKILL')
    await redis.stop()
  }
}

async function startWorker(url: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [REPORTEDLY, 'worker', '--queue', url], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said] = await once(worker.stderr, 'data')
  if (!String(said).includes('takes shards')) throw new Error(`the worker failed: ${said}`)
  worker.stderr.resume()
  return worker
}

/** What a shard of one line takes in one process and over a queue, in milliseconds, round by round. */
async function overheads(folder: string, rounds: number): Promise<readonly { here: number; queue: number }[]> {
  const file = join(folder, 'lines.ndjson')
  writeFileSync(file, '{}\n'.repeat(SMALL_SHARDS))
  const shards = await planShards([file], { targetBytes: 3 })
  const { here, queue } = await interleave(rounds, {
    here: () => millisecondsAShard(() => doHere(shards)),
    queue: () => withWorkers(1, (url) => millisecondsAShard(() => runDistributed(shards, { queue: url }))),
  })
  return here.map((milliseconds, i) => ({ here: milliseconds, queue: queue[i] ?? Number.NaN }))
}

async function doHere(shards: Awaited<ReturnType<typeof planShards>>): Promise<unknown> {
  const store = memoryStore()
  return executeRun(await prepareRun(shards, { store }), { store, execute: inProcess({ open: createOpen(), store }) })
}

async function millisecondsAShard(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / SMALL_SHARDS
}
