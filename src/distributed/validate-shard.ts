import { settingsDigest } from '../validate/corpus/settings-digest.js'
import { partialReport } from '../validate/report/merge.js'
import type { PartialReport } from '../validate/report/types.js'
import { checkShard } from './check-shard.js'
import { createOpen } from './open/create-open.js'
import { configOf, equip, type RunChoice, shardJobKey } from './run-config.js'
import { memoryStore } from './store/memory-store.js'
import type { BlobStore, FactBlob, Open, UriShard } from './types.js'

/** How one shard is validated. */
export interface ValidateShardOptions extends Omit<RunChoice, 'task'> {
  readonly open?: Open
  /** Where the facts of its articles go, for the rules between articles; by default they are not kept. */
  readonly store?: BlobStore
  readonly signal?: AbortSignal
  /** Told of progress now and then: what was done since the last time. */
  readonly onStep?: (step: { readonly bytes: number; readonly articles: number }) => void
}

/** What validation of one shard brings. */
export interface ValidatedShard {
  /** One part, by the key of the shard; `mergeReports` merges it with others. */
  readonly partial: PartialReport
  readonly facts: readonly FactBlob[]
}

/**
 * Validates one shard in this process, wherever its bytes are, in memory that does not grow with it. Lines count from
 * its first byte. A file that is cut or cannot be decompressed is a failure of its part. The event loop has its turn
 * every few milliseconds.
 *
 * @throws {@link SourceError} where this host cannot read the file, or it is not the one that was planned; what the
 *   signal was aborted with
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { planShards, validateShard } from 'reportedly/distributed'
 * import { emptyReport, finalize, mergeReports } from 'reportedly/validate'
 *
 * writeFileSync('shards.ndjson', '{}\n'.repeat(100))
 * let merged = emptyReport
 * for (const shard of await planShards(['shards.ndjson'], { targetBytes: 100 })) {
 *   merged = mergeReports(merged, (await validateShard(shard)).partial)
 * }
 * assert.equal(finalize(merged).read.articles, 100)
 * ```
 */
export async function validateShard(shard: UriShard, options: ValidateShardOptions = {}): Promise<ValidatedShard> {
  const { open = createOpen(), store = memoryStore(), signal, onStep, ...choice } = options
  const run = await equip(await configOf(choice))
  const context = { open, store, ...(signal && { signal }), ...(onStep && { onStep }) }
  const { part, facts } = await checkShard(shard, run, context)
  const { settings, config } = run
  const partial = partialReport(shardJobKey(run.name, shard), part, config.versions, settings.limit)
  return { partial: { ...partial, settings: settingsDigest(settings) }, facts }
}
