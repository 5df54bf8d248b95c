import { createOpen, schemeOf } from '../distributed/open/create-open.js'
import { planShards } from '../distributed/plan-shards.js'
import { inputOfShard, reportShard } from '../distributed/shard-input.js'
import { SourceError } from '../distributed/source-error.js'
import { InputError } from '../validate/corpus/input-error.js'
import { type Input, inputOf } from '../validate/corpus/inputs.js'
import type { Format } from '../validate/corpus/options.js'
import { type Plan, planCorpus, planOf } from '../validate/corpus/plan.js'
import type { Shard } from '../validate/report/types.js'

/** Those that are paths of this machine, not URLs. */
export const localPaths = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => schemeOf(path) === undefined)

/** Cuts a corpus of files, servers and buckets into jobs. */
export async function planPaths(
  paths: readonly string[],
  { targetBytes, format }: { readonly targetBytes: number; readonly format: Format },
): Promise<Plan> {
  if (localPaths(paths).length === paths.length) return planCorpus(paths, { targetBytes, format })
  const shards = await planShards(paths, { targetBytes, format })
  return planOf(shards.map(reportShard), targetBytes, format)
}

/** Gives the inputs of shards, be they files or not. What cannot be read ends its shard, whatever the reason. */
export function openShards(signal: AbortSignal | undefined): (shard: Shard, format: Format) => Input {
  const open = createOpen()
  return (shard, format) => {
    const { file: uri, etag = '', ...range } = shard
    if (schemeOf(uri) === undefined) return inputOf(shard, format)
    const input = inputOfShard({ uri, etag, ...range }, format, open, signal)
    const { read } = input
    return read ? { ...input, read: (start) => orFailure(() => read(start)) } : input
  }
}

async function* orFailure(read: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read()
  } catch (error) {
    throw error instanceof SourceError ? new InputError(error.reason) : error
  }
}
