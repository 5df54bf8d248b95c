import { configOf, type RunChoice, runNameOf, shardJobKey, storeConfig } from './run-config.js'
import type { BlobStore, Run, ShardJob, UriShard } from './types.js'

/** What a run is made with. */
export interface PrepareRunOptions extends Omit<RunChoice, 'partitions'> {
  /** Where its configuration is left for workers, and later its results; all hosts must see the same. */
  readonly store: BlobStore
  /** Over how many jobs the facts of all articles are spread, to compare them; by default one for each 32 GiB of the corpus. */
  readonly partitions?: number
}

/** Articles of so many bytes have facts of a gigabyte or two. */
const BYTES_A_PARTITION = 32 * 1024 ** 3

/**
 * Makes the jobs of a run, and leaves in the store what they share. The same shards with the same settings make the same
 * jobs with the same keys, whoever prepares them.
 *
 * @throws RuleChoiceError, RuleModuleError where the rules make no sense
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { memoryStore, planShards, prepareRun } from 'reportedly/distributed'
 *
 * writeFileSync('prepared.ndjson', '{}\n')
 * const shards = await planShards(['prepared.ndjson'])
 * const run = await prepareRun(shards, { store: memoryStore() })
 * const again = await prepareRun(shards, { store: memoryStore() })
 * assert.deepEqual(run.jobs, again.jobs)
 * ```
 */
export async function prepareRun(shards: readonly UriShard[], options: PrepareRunOptions): Promise<Run> {
  const { store, partitions = partitionsFor(bytesOf(shards)), ...choice } = options
  const config = await configOf({ ...choice, partitions })
  await storeConfig(store, config)
  const name = runNameOf(config)
  const jobs = shards.map((shard): ShardJob => ({ type: 'shard', key: shardJobKey(name, shard), run: name, shard }))
  return { name, config, jobs }
}

const bytesOf = (shards: readonly UriShard[]): number => shards.reduce((sum, { start, end }) => sum + (end - start), 0)

/** Over how many jobs the facts of a corpus are spread, by its bytes as stored. */
export const partitionsFor = (bytes: number): number => Math.max(1, Math.ceil(bytes / BYTES_A_PARTITION))
