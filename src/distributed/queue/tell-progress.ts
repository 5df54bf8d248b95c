import type { Job as QueuedJob } from 'bullmq'
import type { Job, JobContext, JobResult } from '../types.js'
import type { ShardProgress } from './run-progress.js'

/** How often who submitted a job is told how far it is, in milliseconds. */
const EVERY_MS = 1000

/** Tells through the queue how far a job is: not more than once a second, and not before the last time was heard. */
export function tellProgress(queued: QueuedJob<Job, JobResult>): NonNullable<JobContext['onStep']> {
  let progress: ShardProgress = { bytes: 0, articles: 0 }
  let isTelling = false
  let last = Date.now()
  return (step) => {
    progress = { bytes: progress.bytes + step.bytes, articles: progress.articles + step.articles }
    if (isTelling || Date.now() - last < EVERY_MS) return
    last = Date.now()
    isTelling = true
    // What is told of progress may be lost; what came of the job is told otherwise.
    const heard = () => {
      isTelling = false
    }
    queued.updateProgress({ ...progress }).then(heard, heard)
  }
}
