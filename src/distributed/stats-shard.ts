import { articleIn } from '../validate/article-in.js'
import { documentsIn } from '../validate/corpus/documents.js'
import { InputError } from '../validate/corpus/input-error.js'
import { ReadError } from '../validate/read-file.js'
import type { Failure } from '../validate/report/types.js'
import { emptyStats, mergeStats, statsOf } from '../validate/stats.js'
import type { LoadedRun } from './run-config.js'
import { inputOfShard, reportShard } from './shard-input.js'
import { putDigestedJson } from './store/json-blobs.js'
import { nextTurn } from './turns.js'
import type { CorpusStats, JobContext, ShardJob, ShardResult, UriShard } from './types.js'

/** Bytes that are counted before others get a turn. */
const TURN_BYTES = 1024 * 1024

/** Counts what the shard of a job holds, and leaves the numbers in the store. */
export async function statsResult({ key, shard }: ShardJob, run: LoadedRun, context: JobContext): Promise<ShardResult> {
  const counted = await countShard(shard, run, context)
  const output = await putDigestedJson(context.store, `${run.name}/stats/${key}-`, counted)
  const { stats, failures } = counted
  const tallies = { articles: stats.articles, bytes: shard.end - shard.start, errors: 0, warnings: 0 }
  return { type: 'shard', key, output, newlines: 0, facts: [], tallies: { ...tallies, failures: failures.length } }
}

async function countShard(shard: UriShard, run: LoadedRun, context: JobContext): Promise<CorpusStats> {
  const { open, signal, onStep } = context
  const input = inputOfShard(shard, run.config.settings.format, open, signal)
  let stats = emptyStats
  let leftOut = 0
  let bytes = 0
  let articles = 0
  const failures: Failure[] = []
  try {
    if (shard.problem !== undefined) throw new InputError(shard.problem)
    for await (const document of documentsIn({ input, shard: reportShard(shard) })) {
      const article = articleIn(document.source)
      if (article) stats = mergeStats(stats, statsOf(article))
      else leftOut++
      bytes += document.bytes
      articles++
      if (bytes < TURN_BYTES) continue
      signal?.throwIfAborted()
      await onStep?.({ bytes, articles })
      await nextTurn()
      bytes = 0
      articles = 0
    }
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ReadError)) throw error
    failures.push({ file: shard.uri, message: error instanceof ReadError ? error.reason : error.message })
  }
  await onStep?.({ bytes, articles })
  return { stats, leftOut, failures }
}
