import { convertResult } from './convert-shard.js'
import { reduceResult } from './facts/reduce-partition.js'
import { type LoadedRun, loadRun } from './run-config.js'
import { statsResult } from './stats-shard.js'
import type { Job, JobContext, JobResult, ShardJob, ShardResult } from './types.js'
import { validationResult } from './validation-result.js'

/**
 * Does one job of a run, on whatever host: a function of the job alone, however often it runs. What it finds goes to the
 * store; what it gives back is small and plain JSON.
 *
 * @throws {@link SourceError} where this host cannot read a file, or it is not the one that was planned;
 *   {@link VersionMismatchError} where this host has another version or other rules than the one that planned; what the
 *   signal was aborted with
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { createOpen, memoryStore, planShards, prepareRun, runJob } from 'reportedly/distributed'
 *
 * writeFileSync('job.ndjson', '{}\n')
 * const store = memoryStore()
 * const { jobs } = await prepareRun(await planShards(['job.ndjson']), { store })
 * for (const job of jobs) {
 *   const result = await runJob(job, { open: createOpen(), store })
 *   assert.equal(result.key, job.key)
 * }
 * ```
 */
export async function runJob(job: Job, context: JobContext): Promise<JobResult> {
  context.signal?.throwIfAborted()
  const run = await loadRun(context.store, job.run)
  return job.type === 'reduce' ? reduceResult(job, run, context) : shardResult(job, run, context)
}

function shardResult(job: ShardJob, run: LoadedRun, context: JobContext): Promise<ShardResult> {
  const { task } = run.config
  switch (task.kind) {
    case 'validate':
      return validationResult(job, run, context)
    case 'convert':
      return convertResult(job, task.to, run, context)
    case 'stats':
      return statsResult(job, run, context)
  }
}
