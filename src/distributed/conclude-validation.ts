import { assemble } from '../validate/report/assemble.js'
import { type Contradictions, ContradictionTally } from '../validate/report/contradictions.js'
import { PartAdder } from '../validate/report/part-adder.js'
import type { Failure, Report, ReportPart } from '../validate/report/types.js'
import { reduceJobs } from './facts/reduce-input.js'
import { inBatches } from './in-turns.js'
import type { RunResults } from './run-results.js'
import { reportShard } from './shard-input.js'
import type { BlobStore, Executor, Run, ShardJob } from './types.js'

/** Blobs that are read at the same time. */
const AT_ONCE = 32

/** Where failures are told of that concern all files. */
const ALL_FILES = '<all files>'

/**
 * Compares the articles of a run whose shards are done, and makes its report, in memory that depends on the limit and the
 * number of shards alone.
 *
 * @param partIn gives the part in what the work on a shard left
 */
export async function concludeValidation(
  run: Run,
  results: RunResults,
  store: BlobStore,
  execute: Executor,
  partIn: (output: unknown) => ReportPart = (output) => output as ReportPart,
): Promise<Report> {
  const { settings, versions } = run.config
  const failures: Failure[] = []
  const tally = new ContradictionTally({ limit: settings.limit, baseline: new Set(), linesBefore: () => 0 })
  if (!results.fatal) {
    const jobs = await reduceJobs(run, results.shards, store)
    await execute(jobs, results)
    results.assertConsistent()
    for (const job of jobs) {
      const output = await results.outputOf(job, store)
      if ('value' in output) tally.join(output.value as Contradictions)
      else failures.push(notCompared(job.partition, output.reason))
    }
  }
  const adder = new PartAdder(settings.limit)
  const parts = inBatches(run.jobs, AT_ONCE, (job) => partOf(job, results, store, partIn))
  for await (const part of parts) adder.add(part)
  const findings = adder.findings()
  return assemble(
    { ...findings, failures: [...findings.failures, ...failures] },
    tally.contradictions,
    versions,
    settings.limit,
  )
}

const notCompared = (partition: number, reason = 'the run was ended'): Failure => ({
  file: ALL_FILES,
  message: `some articles were not compared with one another (partition ${partition}): ${reason}; run again`,
})

async function partOf(
  job: ShardJob,
  results: RunResults,
  store: BlobStore,
  partIn: (output: unknown) => ReportPart,
): Promise<ReportPart> {
  const output = await results.outputOfShard(job, store)
  return 'value' in output ? partIn(output.value) : emptyPart(job, output.reason)
}

const emptyPart = ({ shard }: ShardJob, message?: string): ReportPart => ({
  shard: reportShard(shard),
  newlines: 0,
  read: { articles: 0, invalid: 0, bytes: 0, texts: 0 },
  suppressed: 0,
  byCode: {},
  failures: message === undefined ? [] : [{ file: shard.uri, message }],
  diagnostics: [],
})
