import type { Job, JobFailure } from '../types.js'

/** What a queue keeps of a failure is a text: this stands in front of that of one which ends the run. */
const FATAL = 'ends the run: '

/** What BullMQ says of a job that was taken from too many workers. */
const STALLED = /stalled more than allowable limit/

/** A failure as a queue keeps it. */
export const failedReason = ({ reason, isFatal }: Pick<JobFailure, 'reason' | 'isFatal'>): string =>
  isFatal ? `${FATAL}${reason}` : reason

/** The failure that a queue kept. */
export function failureIn(job: Job, kept: string): JobFailure {
  if (kept.startsWith(FATAL)) return { job, reason: kept.slice(FATAL.length), isFatal: true }
  const reason = STALLED.test(kept)
    ? 'each worker that had it died or hung; look into its log, perhaps it needs more memory'
    : kept
  return { job, reason, isFatal: false }
}
