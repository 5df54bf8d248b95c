import * as z from 'zod'
import { readJsonObject } from '../read-file.js'
import { shardSchema } from '../report/schema-parts.js'
import type { Shard } from '../report/types.js'
import { inShape } from './in-shape.js'
import { findInputs, STDIN } from './inputs.js'
import type { Format } from './options.js'
import { shardsOf } from './units.js'

/** A plan that cannot be made, or that has no such job. */
export class PlanError extends Error {
  override name = 'PlanError'
}

/** How a corpus is cut into jobs for several processes or machines: plain JSON. */
export interface Plan {
  readonly planVersion: 1
  readonly format: Format
  /** What each job reads, in the order of the corpus. */
  readonly jobs: readonly (readonly Shard[])[]
}

/**
 * Cuts a corpus into jobs of about `targetBytes`, as stored. Plain NDJSON is cut anywhere, everything else between files.
 *
 * @throws NoInputError where a path stands for nothing, PlanError for standard input
 */
export async function planCorpus(
  paths: readonly string[],
  { targetBytes, format = 'auto' }: { readonly targetBytes: number; readonly format?: Format },
): Promise<Plan> {
  const inputs = await findInputs(paths, format)
  if (inputs.some(({ file }) => file === STDIN)) throw new PlanError('standard input cannot be planned: give files')
  return planOf(
    inputs.flatMap((input) => shardsOf(input, targetBytes)),
    targetBytes,
    format,
  )
}

/** Makes jobs of about `targetBytes` of shards, which stay in their order. */
export function planOf(shards: readonly Shard[], targetBytes: number, format: Format): Plan {
  const jobs: Shard[][] = []
  let room = 0
  for (const shard of shards) {
    const bytes = shard.end - shard.start
    if (jobs.length === 0 || bytes > room) {
      jobs.push([])
      room = targetBytes
    }
    jobs.at(-1)?.push(shard)
    room -= bytes
  }
  return { planVersion: 1, format, jobs }
}

const planSchema = z.strictObject({
  planVersion: z.literal(1),
  format: z.enum(['auto', 'json', 'ndjson']),
  jobs: z.array(z.array(shardSchema).min(1, 'Expected at least one shard')),
})

/** How many jobs a plan has, and their numbers. */
export function describeJobs({ jobs }: Plan): string {
  if (jobs.length === 0) return 'no shards: there is nothing to validate'
  return jobs.length === 1 ? '1 shard, 0' : `${jobs.length} shards, 0 to ${jobs.length - 1}`
}

/** Reads a plan that {@link planCorpus} made. @throws ReadError where the file holds none */
export function readPlan(file: string): Plan {
  return inShape(planSchema, readJsonObject(file), file, 'it is no plan that `reportedly plan` wrote')
}
