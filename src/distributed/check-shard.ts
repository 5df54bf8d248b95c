import { mergeFacts } from '../rules/index.js'
import { type Accept, checkUnit, type Step } from '../validate/corpus/check-unit.js'
import { makeEquipment } from '../validate/corpus/equipment.js'
import { linesOf } from '../validate/corpus/lines-of.js'
import { makeScratch, type Scratch } from '../validate/corpus/scratch.js'
import type { ReportPart } from '../validate/report/types.js'
import { writeFactBlobs } from './facts/fact-blobs.js'
import { spreadFacts } from './facts/fact-partitions.js'
import type { LoadedRun } from './run-config.js'
import { inputOfShard, reportShard } from './shard-input.js'
import type { FactBlob, JobContext, UriShard } from './types.js'

/** What was found in one shard. */
export interface CheckedShard {
  readonly part: ReportPart
  readonly facts: readonly FactBlob[]
}

/** Does something with a temporary folder, which is gone afterwards. */
export async function withScratch<T>(use: (scratch: Scratch) => Promise<T>): Promise<T> {
  const scratch = makeScratch()
  try {
    return await use(scratch)
  } finally {
    scratch.remove()
  }
}

/**
 * Reads and checks one shard, and leaves its facts in the store.
 *
 * @throws SourceError where this host cannot read it, or the file changed
 */
export function checkShard(
  shard: UriShard,
  run: LoadedRun,
  context: JobContext & { readonly accept?: Accept },
): Promise<CheckedShard> {
  return withScratch(async (scratch) => {
    const { settings, config } = run
    const { open, store, signal, onStep } = context
    const input = inputOfShard(shard, config.settings.format, open, signal)
    const equipment = await makeEquipment({ settings, keepsClaims: true }, scratch.path.bind(scratch))
    const onUnitStep = (step: Step) => {
      signal?.throwIfAborted()
      return onStep?.(step)
    }
    const part = await checkUnit({ input, shard: reportShard(shard) }, equipment, undefined, onUnitStep, context.accept)
    const facts = mergeFacts(equipment.facts.drainToRuns().map(linesOf))
    const chunksOf = await spreadFacts(facts, config.partitions, scratch.path.bind(scratch))
    return { part, facts: await writeFactBlobs(store, `${run.name}/facts/`, config.partitions, chunksOf) }
  })
}
