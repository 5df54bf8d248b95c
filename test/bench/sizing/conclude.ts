import {
  type BlobStore,
  executeRun,
  type Job,
  type JobResult,
  type Run,
  type ShardJob,
} from '../../../src/distributed/index.js'
import { configOf, runNameOf } from '../../../src/distributed/run-config.js'
import type { Sample } from './measure.js'

/** What the coordinator does for a run of some size. */
export interface Conclusion {
  readonly seconds: number
  /** The most memory of this process while it did, in bytes. */
  readonly memory: number
  /** Bytes that it wrote to the store and read from there. */
  readonly written: number
  readonly read: number
  /** Of the report as JSON. */
  readonly reportBytes: number
}

/** Files of a run: a thousand shards each. */
const SHARDS_A_FILE = 1000
const SHARD_BYTES = 2 ** 28

/** Makes the report of a run whose shards all found what one sample shard found; the work of the coordinator, all of it real. */
export async function conclude(shards: number, partitions: number, sample: Sample): Promise<Conclusion> {
  const config = await configOf({ partitions })
  const name = runNameOf(config)
  const shardOf = (i: number) => {
    const start = (i % SHARDS_A_FILE) * SHARD_BYTES
    const uri = `s3://bucket/corpus/part-${String(Math.floor(i / SHARDS_A_FILE)).padStart(6, '0')}.ndjson`
    return { uri, start, end: start + SHARD_BYTES, size: SHARDS_A_FILE * SHARD_BYTES, etag: '"etag"' }
  }
  const jobs = Array.from({ length: shards }, (_, i): ShardJob => {
    return { type: 'shard', key: String(i).padStart(43, '0'), run: name, shard: shardOf(i) }
  })
  const run: Run = { name, config, jobs }
  let written = 0
  let read = 0
  let memory = 0
  const store: BlobStore = {
    async put(_, bytes) {
      written += bytes.length
    },
    async get(blob) {
      memory = Math.max(memory, process.memoryUsage.rss())
      const { uri, ...range } = shardOf(Number(blob))
      const found = blob.startsWith('contradictions')
        ? { byCode: {}, suppressed: 0, diagnostics: [] }
        : { ...sample.part, shard: { file: uri, ...range } }
      const bytes = Buffer.from(JSON.stringify(found))
      read += bytes.length
      return bytes
    },
  }
  const resultOf = (job: Job, i: number): JobResult => {
    if (job.type === 'reduce') {
      return { type: 'reduce', key: job.key, partition: job.partition, output: { name: 'contradictions', bytes: 0 } }
    }
    const ends = Array.from({ length: partitions }, (_, partition) => (partition + 1) * 1000)
    const facts = sample.result.facts.slice(0, 1).map(({ blob }) => ({ blob: { ...blob }, ends }))
    return { ...sample.result, key: job.key, output: { name: String(i), bytes: sample.partBytes }, facts }
  }
  const since = performance.now()
  const outcome = await executeRun(run, {
    store,
    execute: async (jobs, told) => jobs.forEach((job, i) => void told.done(job, resultOf(job, i))),
  })
  const seconds = (performance.now() - since) / 1000
  const reportBytes = outcome.kind === 'validate' ? Buffer.byteLength(JSON.stringify(outcome.report)) : 0
  return { seconds, memory, written, read, reportBytes }
}
