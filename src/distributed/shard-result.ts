import type { ReportPart } from '../validate/report/types.js'
import { checkShard } from './check-shard.js'
import type { LoadedRun } from './run-config.js'
import { putDigestedJson } from './store/json-blobs.js'
import type { JobContext, ShardJob, ShardResult, Tallies } from './types.js'

/** Validates the shard of a job, and leaves what was found in the store. */
export async function validateResult(
  { key, shard }: ShardJob,
  run: LoadedRun,
  context: JobContext,
): Promise<ShardResult> {
  const { part, facts } = await checkShard(shard, run, context)
  const output = await putDigestedJson(context.store, `${run.name}/parts/${key}-`, part)
  return { type: 'shard', key, output, newlines: part.newlines, facts, tallies: talliesOf(part) }
}

/** What is counted of a part. */
export function talliesOf({ read, byCode, failures }: ReportPart): Tallies {
  const tallies = { articles: read.articles, bytes: read.bytes, errors: 0, warnings: 0, failures: failures.length }
  for (const { severity, count } of Object.values(byCode)) {
    if (severity === 'error') tallies.errors += count
    else tallies.warnings += count
  }
  return tallies
}
