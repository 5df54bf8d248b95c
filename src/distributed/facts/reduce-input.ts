import { digestText } from '../../text/index.js'
import { canonicalJson } from '../../validate/report/canonical.js'
import type { LinesBefore } from '../../validate/report/contradictions.js'
import { getJson, putDigestedJson } from '../store/json-blobs.js'
import type { BlobRef, BlobStore, ReduceJob, Run, ShardResult } from '../types.js'
import { rangeOf } from './fact-blobs.js'

/** A range of a blob of facts. */
export interface FactRange {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What a partition is judged by. */
export interface ReduceInput {
  /** The blob that says how many lines are in front of each shard. */
  readonly lines: BlobRef
  /** Of each shard that has any, its sorted facts in this partition. */
  readonly runs: readonly (readonly FactRange[])[]
}

/** For each file the offsets at which its shards start, and the lines in front of them. */
type LineTable = Readonly<Record<string, readonly (readonly [start: number, lines: number])[]>>

/** Makes the jobs that compare the articles of a run, of which those shards are done. A partition without facts needs none. */
export async function reduceJobs(
  run: Run,
  results: ReadonlyMap<string, ShardResult>,
  store: BlobStore,
): Promise<readonly ReduceJob[]> {
  const lines = await putDigestedJson(store, `${run.name}/lines/`, linesOf(run, results))
  const jobs: ReduceJob[] = []
  for (let partition = 0; partition < run.config.partitions; partition++) {
    const runs = run.jobs.flatMap(({ key }) => {
      const ranges = rangesOf(results.get(key), partition)
      return ranges.length > 0 ? [ranges] : []
    })
    if (runs.length === 0) continue
    const input = await putDigestedJson(store, `${run.name}/reduce/`, { lines, runs } satisfies ReduceInput)
    const key = digestText(canonicalJson({ run: run.name, partition, input: input.name }))
    jobs.push({ type: 'reduce', key, run: run.name, partition, input })
  }
  return jobs
}

const rangesOf = (result: ShardResult | undefined, partition: number): readonly FactRange[] =>
  (result?.facts ?? []).flatMap((facts) => {
    const { start, end } = rangeOf(facts, partition)
    return end > start ? [{ name: facts.blob.name, start, end }] : []
  })

function linesOf({ jobs }: Run, results: ReadonlyMap<string, ShardResult>): LineTable {
  const table: Record<string, [number, number][]> = Object.create(null)
  let file: string | undefined
  let lines = 0
  for (const { key, shard } of jobs) {
    if (shard.uri !== file) lines = 0
    file = shard.uri
    table[file] ??= []
    table[file]?.push([shard.start, lines])
    lines += results.get(key)?.newlines ?? 0
  }
  return table
}

/** Looks up the lines in front of a shard. */
export async function loadLines(store: BlobStore, { name }: BlobRef): Promise<LinesBefore> {
  const table = (await getJson(store, name)) as LineTable
  const files = new Map(Object.entries(table).map(([file, shards]) => [file, new Map(shards)]))
  return (file, start) => files.get(file)?.get(start) ?? 0
}
