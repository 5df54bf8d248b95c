import type { Retries } from '../persistently.js'
import type { BlobStore, Executor, JobResult } from '../types.js'
import { failureIn } from './failed-reason.js'
import { OpenJobs } from './open-jobs.js'
import type { QueueSession } from './queue-session.js'
import type { ProgressTally, ShardProgress } from './run-progress.js'
import { catchUp, submit, withdraw } from './submit.js'

/** How a queue is used by who submits to it. */
export interface QueueExecutorOptions extends Retries {
  readonly store: BlobStore
  readonly progress: ProgressTally
  readonly signal?: AbortSignal
  /** After how long a silence the queue is asked itself, in milliseconds. */
  readonly silenceMs: number
  readonly onWarning: (message: string) => void
}

/**
 * Has the workers of a queue do jobs. Their results come as messages; messages may be lost with a connection, so after a
 * silence the queue is asked for what nothing was heard of.
 */
export function queueExecutor(session: QueueSession, options: QueueExecutorOptions): Executor {
  const { queue } = session
  const { store, progress, signal, silenceMs, onWarning } = options
  return async (jobs, told) => {
    signal?.throwIfAborted()
    const open = new OpenJobs(jobs, {
      done(job, result) {
        progress.done(job, result)
        told.done(job, result)
      },
      failed(failure) {
        progress.failed(failure)
        told.failed(failure)
      },
    })
    const stopListening = listen(session, open, progress)
    const abandon = () => open.abandon(signal?.reason)
    signal?.addEventListener('abort', abandon)
    const asks = askAfterSilence(silenceMs, open, () => catchUp(queue, open, options), onWarning)
    try {
      await Promise.race([submit(queue, open, store, options), open.settled])
      await open.settled
    } finally {
      clearInterval(asks)
      signal?.removeEventListener('abort', abandon)
      stopListening()
      await session.whileThere(() => withdraw(queue, open.all))
    }
  }
}

function askAfterSilence(
  silenceMs: number,
  open: OpenJobs,
  ask: () => Promise<void>,
  onWarning: (message: string) => void,
): NodeJS.Timeout {
  let isAsking = false
  return setInterval(async () => {
    if (isAsking || !open.wasSilent()) return
    isAsking = true
    await ask().catch(({ message }: Error) => onWarning(message))
    isAsking = false
  }, silenceMs)
}

function listen({ events }: QueueSession, open: OpenJobs, progress: ProgressTally): () => void {
  const onCompleted = ({ jobId, returnvalue }: { jobId: string; returnvalue: unknown }) =>
    open.done(jobId, returnvalue as JobResult)
  const onFailed = ({ jobId, failedReason }: { jobId: string; failedReason: string }) => {
    const job = open.get(jobId)
    if (job) open.failed(failureIn(job, failedReason))
  }
  const onProgress = ({ jobId, data }: { jobId: string; data: unknown }) => {
    const job = open.get(jobId)
    if (!job) return
    open.hear()
    progress.step(job, data as ShardProgress)
  }
  events.on('completed', onCompleted).on('failed', onFailed).on('progress', onProgress)
  return () => {
    events.off('completed', onCompleted).off('failed', onFailed).off('progress', onProgress)
  }
}
