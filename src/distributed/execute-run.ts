import { concludeConversion } from './conclude-conversion.js'
import { concludeStats } from './conclude-stats.js'
import { concludeValidation } from './conclude-validation.js'
import { RunResults } from './run-results.js'
import type { BlobStore, Executor, Run, RunOutcome } from './types.js'

/** What a run is done with. */
export interface ExecuteRunOptions {
  /** The store that it was prepared with. */
  readonly store: BlobStore
  /** Has the jobs done. */
  readonly execute: Executor
  /** Whether a conversion leaves out articles with errors and is there all the same. */
  readonly keepGoing?: boolean
}

/**
 * Does a run: all shards, then the comparison of all articles, then one report of it. The report is the one that
 * `validateCorpus` makes of the same files, byte for byte in canonical form, wherever and in whatever order jobs were
 * done. Jobs that failed for good are failures of the report, which then is not complete. Where a file changed, the rest
 * is given up and the articles are not compared.
 *
 * @throws {@link ResultConflictError} where one job was done twice with different results
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { createOpen, executeRun, inProcess, memoryStore, planShards, prepareRun } from 'reportedly/distributed'
 * import { reportDigest, validateCorpus } from 'reportedly/validate'
 *
 * writeFileSync('whole.ndjson', '{}\n'.repeat(100))
 * const store = memoryStore()
 * const run = await prepareRun(await planShards(['whole.ndjson'], { targetBytes: 50 }), { store })
 * const outcome = await executeRun(run, { store, execute: inProcess({ open: createOpen(), store }) })
 * assert.ok(outcome.kind === 'validate')
 * assert.equal(reportDigest(outcome.report), reportDigest(await validateCorpus('whole.ndjson')))
 * ```
 */
export async function executeRun(
  run: Run,
  { store, execute, keepGoing = false }: ExecuteRunOptions,
): Promise<RunOutcome> {
  const results = new RunResults()
  await execute(run.jobs, results)
  results.assertConsistent()
  const { task } = run.config
  switch (task.kind) {
    case 'validate':
      return { kind: 'validate', report: await concludeValidation(run, results, store, execute) }
    case 'stats':
      return { kind: 'stats', ...(await concludeStats(run, results, store)) }
    case 'convert': {
      const choice = { to: task.to, keepGoing }
      return { kind: 'convert', ...(await concludeConversion(run, results, store, execute, choice)) }
    }
  }
}
