import type { Job as QueuedJob } from 'bullmq'
import { RETRIES, type Retries } from '../persistently.js'
import { BlobError } from '../store/blob-error.js'
import type { BlobStore, Job, JobResult } from '../types.js'
import { failureIn } from './failed-reason.js'
import type { OpenJobs } from './open-jobs.js'
import type { QueueSession } from './queue-session.js'
import { KEPT_SECONDS } from './redis-store.js'

/** Jobs that Redis is told or asked of in one go. */
const AT_ONCE = 500

type Queue = QueueSession['queue']
type Found = QueuedJob<Job, JobResult> | undefined

const isFinished = (found: Found): found is QueuedJob<Job, JobResult> => found?.finishedOn !== undefined

const batches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

/** Jobs as the queue has them. */
const find = (queue: Queue, jobs: readonly Job[]): Promise<Found[]> =>
  Promise.all(jobs.map(({ key }) => queue.getJob(key) as Promise<Found>))

/**
 * Puts jobs into the queue. One that is there already, in whatever run, is not added again; one that is done is not done
 * again, as long as it was read to its end and what came of it is in the store; one that failed is tried anew.
 */
export async function submit(queue: Queue, open: OpenJobs, store: BlobStore, retries: Retries): Promise<void> {
  for (const batch of batches(open.all)) {
    const found = await find(queue, batch)
    await Promise.all(found.filter(isFinished).map((job) => reuse(queue, job, open, store)))
    await add(
      queue,
      batch.filter(({ key }) => open.get(key)),
      retries,
    )
  }
}

async function reuse(queue: Queue, job: QueuedJob<Job, JobResult>, open: OpenJobs, store: BlobStore): Promise<void> {
  const { id = '', returnvalue: result } = job
  if (result && isWhole(result) && (await isKept(result, store))) open.done(id, result)
  else await queue.remove(id)
}

const isWhole = (result: JobResult): boolean => result.type === 'reduce' || result.tallies.failures === 0

async function isKept(result: JobResult, store: BlobStore): Promise<boolean> {
  const blobs = result.type === 'shard' ? [result.output, ...result.facts.map(({ blob }) => blob)] : [result.output]
  try {
    for (const { name, bytes } of blobs) await store.get(name, bytes > 0 ? { start: 0, end: 1 } : undefined)
    return true
  } catch (error) {
    if (error instanceof BlobError && error.problem === 'missing') return false
    throw error
  }
}

async function add(
  queue: Queue,
  jobs: readonly Job[],
  { attempts = RETRIES.attempts, backoffMs = RETRIES.backoffMs }: Retries,
): Promise<void> {
  const keep = { age: KEPT_SECONDS }
  const opts = {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
    removeOnComplete: keep,
    removeOnFail: keep,
    stackTraceLimit: 1,
  }
  await queue.addBulk(jobs.map((job) => ({ name: job.type, data: job, opts: { ...opts, jobId: job.key } })))
}

/** Asks the queue for jobs that nothing was heard of: of what is finished the message was lost, and what is gone is added again. */
export async function catchUp(queue: Queue, open: OpenJobs, retries: Retries): Promise<void> {
  for (const batch of batches(open.all)) {
    const found = await find(queue, batch)
    const lost = batch.filter((job, i) => {
      const queued = found[i]
      if (isFinished(queued)) {
        if (queued.returnvalue) open.done(job.key, queued.returnvalue)
        else open.failed(failureIn(job, queued.failedReason))
      }
      return queued === undefined && open.get(job.key) !== undefined
    })
    await add(queue, lost, retries)
  }
}

/** Takes jobs out of the queue that nobody works on. */
export async function withdraw(queue: Queue, jobs: readonly Job[]): Promise<void> {
  for (const batch of batches(jobs)) await Promise.all(batch.map(({ key }) => queue.remove(key)))
}
