import { mergeFacts } from '../rules/index.js'
import { readPartFile } from '../validate/corpus/part-file.js'
import { readPlan } from '../validate/corpus/plan.js'
import { finalize } from '../validate/report/finalize.js'
import { emptyReport, mergeReports } from '../validate/report/merge.js'
import { readBaseline } from './baseline.js'
import type { MergeOptions } from './commands/merge.js'
import type { Output } from './commands/outputs.js'
import { assertOutputs, conclude } from './conclude.js'
import { asUsage } from './errors.js'
import { keepApart, optionFiles, outputFiles } from './keep-apart.js'

/** Merges the results of shards to one report; sets the exit code. */
export async function merge(
  files: readonly string[],
  options: MergeOptions,
  outputs: readonly Output[],
): Promise<void> {
  assertOutputs(outputs)
  keepApart(outputFiles(outputs), [
    ...optionFiles('a part', ...files),
    ...optionFiles('the plan', options.plan),
    ...optionFiles('the baseline', options.baseline),
  ])
  const parts = files.map((file) => asUsage(() => readPartFile(file)))
  const shards = options.plan === undefined ? undefined : asUsage(() => readPlan(options.plan as string)).jobs.flat()
  const merged = parts.map(({ partial }) => partial).reduce(mergeReports, emptyReport)
  const report = finalize(merged, {
    facts: mergeFacts(parts.map(({ facts }) => facts)),
    ...(shards && { plan: { shards } }),
    ...(options.baseline !== undefined && { baseline: readBaseline(options.baseline) }),
  })
  await conclude(report, outputs, { failOn: options.failOn, exitZero: options.exitZero === true })
}
