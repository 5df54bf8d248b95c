import { lowestFailures } from '../validate/report/lowest.js'
import { emptyStats, mergeStats } from '../validate/stats.js'
import { inBatches } from './in-turns.js'
import type { RunResults } from './run-results.js'
import type { BlobStore, CorpusStats, Run, ShardJob } from './types.js'

/** Blobs that are read at the same time. */
const AT_ONCE = 32

/** Adds up what the shards of a run hold. */
export async function concludeStats(run: Run, results: RunResults, store: BlobStore): Promise<CorpusStats> {
  const failures = lowestFailures()
  let stats = emptyStats
  let leftOut = 0
  for await (const shard of inBatches(run.jobs, AT_ONCE, (job) => statsIn(job, results, store))) {
    stats = mergeStats(stats, shard.stats)
    leftOut += shard.leftOut
    for (const failure of shard.failures) failures.add(failure)
  }
  return { stats, leftOut, failures: failures.values }
}

async function statsIn(job: ShardJob, results: RunResults, store: BlobStore): Promise<CorpusStats> {
  const output = await results.outputOfShard(job, store)
  if ('value' in output) return output.value as CorpusStats
  const { reason: message } = output
  return {
    stats: emptyStats,
    leftOut: 0,
    failures: message === undefined ? [] : [{ file: job.shard.uri, message }],
  }
}
