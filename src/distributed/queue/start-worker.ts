import { hostname } from 'node:os'
import type { Job as QueuedJob } from 'bullmq'
import { failureOf, isWorthRetrying } from '../failure-of.js'
import { createOpen } from '../open/create-open.js'
import { runJob } from '../run-job.js'
import type { BlobStore, Job, JobResult, Open } from '../types.js'
import { connect, Patience, troubleWith } from './connect.js'
import { failedReason } from './failed-reason.js'
import { loadBullMq } from './libraries.js'
import { onceEach } from './once-each.js'
import { type QueueChoice, queueOf } from './queue-address.js'
import { redisStore } from './redis-store.js'
import { tellProgress } from './tell-progress.js'

/** What a worker tells of its work. */
export type WorkerEvent =
  | { readonly type: 'started' | 'done' | 'returned' | 'lost'; readonly job: Job }
  | { readonly type: 'failed'; readonly job: Job; readonly reason: string; readonly isLast: boolean }
  | { readonly type: 'warning'; readonly message: string }

/** What a worker works with. */
export interface StartWorkerOptions {
  readonly queue: QueueChoice
  /** Reads what shards name; by default paths, `file:`, `http(s):` and `s3:` URLs. */
  readonly open?: Open
  /** Where results go, the same place as that of the run; by default the Redis of the queue. */
  readonly store?: BlobStore
  /** How others see it; by default the host's name and the number of the process. */
  readonly name?: string
  /**
   * How many shards it has at the same time; 1 by default. They share one processor: more help where reading waits for a
   * network. Start a worker for each processor.
   */
  readonly concurrency?: number
  /** After how long without a sign of life its shards go to another worker, in milliseconds; 30 000 by default. */
  readonly lockMs?: number
  /** After how many workers that died or hung with it one shard is given up; 3 by default. */
  readonly maxStalls?: number
  /** Told of each job as it starts and ends, and of what keeps the worker waiting. */
  readonly onEvent?: (event: WorkerEvent) => void
}

/** A worker that takes jobs from a queue until it is closed. */
export interface RunningWorker {
  readonly name: string
  /**
   * Takes nothing more, hands back what it has, and resolves when all connections are closed. Where Redis is away it
   * hands back nothing, and others take what it had when its lock has run out.
   */
  close(): Promise<void>
}

/**
 * Starts a worker of a queue in this process. It takes the jobs of whatever runs are submitted, validation and others,
 * until it is closed; where Redis goes away it waits until it is back.
 *
 * @throws QueueError where Redis does not answer at the start, or `bullmq` is not installed
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { startWorker } from 'reportedly/distributed'
 *
 * async function workUntilTold() {
 *   const worker = await startWorker({ queue: { url: 'redis://localhost:6379', name: 'news' } })
 *   process.once('SIGTERM', () => worker.close())
 * }
 * assert.equal(typeof workUntilTold, 'function')
 * await assert.rejects(startWorker({ queue: 'nowhere' }), { name: 'QueueError' })
 * ```
 */
export async function startWorker(options: StartWorkerOptions): Promise<RunningWorker> {
  const { open = createOpen(), concurrency = 1, lockMs = 30_000, maxStalls = 3, onEvent = () => {} } = options
  const { name = `${hostname()}-${process.pid}` } = options
  const { url, name: queueName } = queueOf(options.queue)
  const { Worker, UnrecoverableError, WaitingError } = await loadBullMq()
  const warn = onceEach((message) => onEvent({ type: 'warning', message }))
  const warnOf = (error: Error) => warn(troubleWith(url, error))
  const patience = new Patience()
  const client = await connect(url, patience, warnOf)
  const store = options.store ?? redisStore(client, queueName)
  let isClosing = false

  async function handBack(queued: QueuedJob<Job, JobResult>, token?: string): Promise<never> {
    await queued.moveToWait(token)
    onEvent({ type: 'returned', job: queued.data })
    throw new WaitingError()
  }

  /** The signal ends the work where the worker is closed, and where it lost the job. */
  async function work(queued: QueuedJob<Job, JobResult>, token?: string, signal?: AbortSignal): Promise<JobResult> {
    const { data: job } = queued
    if (isClosing) return handBack(queued, token)
    onEvent({ type: 'started', job })
    try {
      const context = { open, store, onStep: tellProgress(queued), ...(signal && { signal }) }
      const result = await runJob(job, context)
      onEvent({ type: 'done', job })
      return result
    } catch (error) {
      if (signal?.aborted && isClosing) return handBack(queued, token)
      if (signal?.aborted) {
        onEvent({ type: 'lost', job })
        throw new WaitingError()
      }
      const failure = failureOf(job, error)
      const isLast = !isWorthRetrying(error) || queued.attemptsMade + 1 >= (queued.opts.attempts ?? 1)
      onEvent({ type: 'failed', job, reason: failure.reason, isLast })
      throw isWorthRetrying(error) ? new Error(failure.reason) : new UnrecoverableError(failedReason(failure))
    }
  }

  const worker = new Worker<Job, JobResult>(queueName, work, {
    connection: { url, ...patience.options },
    name,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    maxStalledCount: maxStalls - 1,
    runRetryDelay: 1000,
  })
  worker.on('error', warnOf)
  worker.on('lockRenewalFailed', (keys) => {
    for (const key of keys) worker.cancelJob(key, 'another worker has it')
  })
  await worker.waitUntilReady()
  return {
    name,
    async close() {
      isClosing = true
      worker.cancelAllJobs('the worker is closed')
      await patience.end(client, () => worker.close())
    },
  }
}
