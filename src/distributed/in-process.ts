import { failureOf } from './failure-of.js'
import { runJob } from './run-job.js'
import type { Executor, JobContext } from './types.js'

/**
 * Has jobs done in this process, one after the other and without a second try: for tests, small corpora, and as the
 * plainest example of an {@link Executor}.
 *
 * @throws what the signal was aborted with
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { createOpen, executeRun, inProcess, memoryStore, planShards, prepareRun } from 'reportedly/distributed'
 *
 * writeFileSync('here.ndjson', '{}\n')
 * const store = memoryStore()
 * const run = await prepareRun(await planShards(['here.ndjson']), { store })
 * const outcome = await executeRun(run, { store, execute: inProcess({ open: createOpen(), store }) })
 * assert.ok(outcome.kind === 'validate' && outcome.report.read.articles === 1)
 * ```
 */
export function inProcess(context: JobContext): Executor {
  return async (jobs, told) => {
    for (const job of jobs) {
      try {
        told.done(job, await runJob(job, context))
      } catch (error) {
        if (context.signal?.aborted) throw error
        const failure = failureOf(job, error)
        told.failed(failure)
        if (failure.isFatal) return
      }
    }
  }
}
