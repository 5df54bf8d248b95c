import { executeRun } from '../execute-run.js'
import type { Retries } from '../persistently.js'
import { type PlanShardsOptions, planShards } from '../plan-shards.js'
import { type PrepareRunOptions, prepareRun } from '../prepare-run.js'
import type { BlobStore, RunOutcome, UriShard } from '../types.js'
import { onceEach } from './once-each.js'
import { type QueueChoice, queueOf } from './queue-address.js'
import { queueExecutor } from './queue-executor.js'
import { openSession } from './queue-session.js'
import { redisStore } from './redis-store.js'
import { ProgressTally, type RunProgress } from './run-progress.js'

/** How a run goes over a queue. */
export interface RunDistributedOptions
  extends Omit<PrepareRunOptions, 'store'>,
    Pick<PlanShardsOptions, 'targetBytes' | 'open'>,
    Retries {
  readonly queue: QueueChoice
  /** Where results go, the same place for all hosts; by default the Redis of the queue, which then needs memory for them. */
  readonly store?: BlobStore
  /** Whether a conversion leaves out articles with errors and is there all the same. */
  readonly keepGoing?: boolean
  /** After how long a silence the queue is asked for results whose message was lost, in milliseconds; 10 000 by default. */
  readonly silenceMs?: number
  /** Stops the run, which then throws the signal's reason; what no worker has begun is taken back. */
  readonly signal?: AbortSignal
  /** Told of progress over all hosts, about once a second and shard. */
  readonly onProgress?: (progress: RunProgress) => void
  /** Told of what keeps the run waiting: a Redis that went away, a queue without workers. */
  readonly onWarning?: (message: string) => void
}

const isPlan = (plan: readonly UriShard[] | readonly string[]): plan is readonly UriShard[] =>
  plan.every((part) => typeof part !== 'string')

/**
 * Does a run with the workers of a queue, and waits for it: validation by default. The report is the one that
 * `validateCorpus` makes of the same files. A shard that is in the queue already is not done twice, so a run that was
 * broken off goes on where it was. What could not be read is a failure of the report, which then is not complete; a file
 * that changed since it was planned ends the run, with what was found until then.
 *
 * @param plan shards, or paths and URLs that are planned first
 * @throws QueueError where Redis does not answer or `bullmq` is not installed; what {@link planShards}, {@link prepareRun}
 *   and {@link executeRun} throw; what the signal was aborted with
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { runDistributed } from 'reportedly/distributed'
 *
 * // With a Redis there, and a worker: reportedly worker --queue redis://localhost:6379
 * const validate = (uris: string[]) => runDistributed(uris, { queue: 'redis://localhost:6379' })
 * assert.equal(typeof validate, 'function')
 * await assert.rejects(runDistributed([], { queue: 'http://localhost' }), { name: 'QueueError' })
 * ```
 */
export async function runDistributed(
  plan: readonly UriShard[] | readonly string[],
  options: RunDistributedOptions,
): Promise<RunOutcome> {
  const { queue, store: given, signal, onProgress, onWarning, silenceMs = 10_000, keepGoing, ...rest } = options
  const { targetBytes, open, attempts, backoffMs, ...choice } = rest
  const address = queueOf(queue)
  const warn = onceEach(onWarning)
  const session = await openSession(address, warn)
  try {
    const store = given ?? redisStore(session.client, address.name)
    const retries = {
      ...(attempts !== undefined && { attempts }),
      ...(backoffMs !== undefined && { backoffMs }),
    }
    const planning = {
      ...(targetBytes !== undefined && { targetBytes }),
      ...(open && { open }),
      ...(choice.format && { format: choice.format }),
      ...(choice.allowEmpty && { allowEmpty: true }),
      ...(signal && { signal }),
      ...retries,
    }
    const shards = isPlan(plan) ? plan : await planShards(plan, planning)
    const run = await prepareRun(shards, { ...choice, store })
    const progress = new ProgressTally(run, onProgress)
    if ((await session.queue.getWorkersCount()) === 0)
      warn('the queue has no workers yet; start some: reportedly worker --queue URL')
    const execute = queueExecutor(session, {
      store,
      progress,
      silenceMs,
      onWarning: warn,
      ...(signal && { signal }),
      ...retries,
    })
    return await executeRun(run, { store, execute, ...(keepGoing !== undefined && { keepGoing }) })
  } finally {
    await session.close()
  }
}
