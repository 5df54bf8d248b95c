import { mergeFacts } from '../rules/index.js'
import { readPartFile } from '../validate/corpus/part-file.js'
import { readPlan } from '../validate/corpus/plan.js'
import { ReportGapError } from '../validate/report/coverage.js'
import { finalize } from '../validate/report/finalize.js'
import { emptyReport, mergeReports, ReportConflictError } from '../validate/report/merge.js'
import { readBaseline } from './baseline.js'
import type { MergeOptions } from './commands/merge.js'
import type { Output } from './commands/outputs.js'
import { assertOutputs, conclude } from './conclude.js'
import { asUsage, EXIT } from './errors.js'
import { complain } from './terminal.js'

/** Merges the results of shards to one report; sets the exit code. */
export async function merge(
  files: readonly string[],
  options: MergeOptions,
  outputs: readonly Output[],
): Promise<void> {
  assertOutputs(outputs)
  const parts = files.map((file) => asUsage(() => readPartFile(file)))
  const shards = options.plan === undefined ? undefined : asUsage(() => readPlan(options.plan as string)).jobs.flat()
  try {
    const merged = parts.map(({ partial }) => partial).reduce(mergeReports, emptyReport)
    const report = finalize(merged, {
      facts: mergeFacts(parts.map(({ facts }) => facts)),
      ...(shards && { plan: { shards } }),
      ...(options.baseline !== undefined && { baseline: readBaseline(options.baseline) }),
    })
    await conclude(report, outputs, { failOn: options.failOn, exitZero: options.exitZero === true })
  } catch (error) {
    if (!(error instanceof ReportGapError || error instanceof ReportConflictError)) throw error
    complain(error)
    process.exitCode = EXIT.failure
  }
}
