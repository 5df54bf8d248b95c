import { checkShard } from './check-shard.js'
import type { LoadedRun } from './run-config.js'
import { putDigestedJson } from './store/json-blobs.js'
import { talliesOf } from './tallies.js'
import type { JobContext, ShardJob, ShardResult } from './types.js'

/** Validates the shard of a job, and leaves what was found in the store. */
export async function validationResult(
  { key, shard }: ShardJob,
  run: LoadedRun,
  context: JobContext,
): Promise<ShardResult> {
  const { part, facts } = await checkShard(shard, run, context)
  const output = await putDigestedJson(context.store, `${run.name}/parts/${key}-`, part)
  return { type: 'shard', key, output, newlines: part.newlines, facts, tallies: talliesOf(part) }
}
