import { RuleChoiceError } from '../validate/corpus/choose-rules.js'
import { RuleModuleError } from '../validate/corpus/rule-module.js'
import { VersionMismatchError } from './run-config.js'
import { SourceError } from './source-error.js'
import type { Job, JobFailure } from './types.js'

/** What every job of the run would fail with. */
const isOfTheRun = (error: unknown): boolean =>
  error instanceof VersionMismatchError || error instanceof RuleChoiceError || error instanceof RuleModuleError

/** What is missing was there, or the run would not have a job for it. */
const WAS_PLANNED =
  'it was there when the run was planned; see that every host finds it under this very name, then run again'

/**
 * Whether a job that threw an error may go better when it is tried again: not where its file changed, or where the whole
 * run cannot be done here.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isWorthRetrying, SourceError } from 'reportedly/distributed'
 *
 * assert.equal(isWorthRetrying(new SourceError('s3://news/a.ndjson', 'slow', 'nothing came')), true)
 * assert.equal(isWorthRetrying(new SourceError('s3://news/a.ndjson', 'changed', 'it is another file')), false)
 * ```
 */
export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof SourceError ? error.isPassing : !isOfTheRun(error)

/**
 * The failure of a job that is not tried again, by what it threw.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { failureOf, type Job, SourceError } from 'reportedly/distributed'
 *
 * const shard = { uri: 'news.ndjson', start: 0, end: 9, size: 9, etag: '9-0' }
 * const job: Job = { type: 'shard', key: 'k', run: 'r', shard }
 * const failure = failureOf(job, new SourceError('news.ndjson', 'changed', 'it is another file'))
 * assert.equal(failure.isFatal, true)
 * ```
 */
export function failureOf(job: Job, error: unknown): JobFailure {
  if (error instanceof SourceError) {
    const { problem, reason } = error
    return { job, reason: problem === 'missing' ? `${reason}: ${WAS_PLANNED}` : reason, isFatal: problem === 'changed' }
  }
  const reason = error instanceof Error ? error.message : String(error)
  return { job, reason, isFatal: isOfTheRun(error) }
}
