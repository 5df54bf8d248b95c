import { join } from 'node:path'
import { mergeFacts } from '../../../src/rules/index.js'
import { readPartFile, writePartFile } from '../../../src/validate/corpus/part-file.js'
import type { Plan } from '../../../src/validate/corpus/plan.js'
import { validateJob } from '../../../src/validate/corpus/validate-job.js'
import { type CorpusOptions, emptyReport, finalize, mergeReports, type Report } from '../../../src/validate/index.js'

type JobOptions = Omit<CorpusOptions, 'format' | 'rejects'>

/**
 * What the jobs of a plan find together: each leaves a part file in a folder, as on machines of their own, and these
 * are read and merged in a given order.
 */
export async function validateInJobs(
  plan: Plan,
  folder: string,
  options: JobOptions,
  order: readonly number[] = [...plan.jobs.keys()],
): Promise<Report> {
  const fileOf = (number: number) => join(folder, `part-${number}`)
  for (const number of order) {
    await validateJob(plan, number, options, (result) => writePartFile(fileOf(number), result))
  }
  const parts = [...order].reverse().map((number) => readPartFile(fileOf(number)))
  return finalize(parts.map(({ partial }) => partial).reduce(mergeReports, emptyReport), {
    plan: { shards: plan.jobs.flat() },
    facts: mergeFacts(parts.map(({ facts }) => facts)),
  })
}
