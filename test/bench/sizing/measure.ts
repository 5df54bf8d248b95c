import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BlobStore,
  createOpen,
  memoryStore,
  planShards,
  prepareRun,
  runJob,
  type ShardResult,
} from '../../../src/distributed/index.js'
import { getJson } from '../../../src/distributed/store/json-blobs.js'
import type { ReportPart } from '../../../src/validate/report/types.js'
import { writeCorpus } from '../../support/corpus/write.js'

/** What shards are like, measured on some. */
export interface Sample {
  readonly bytesAnArticle: number
  /** Of one process on one processor, in bytes a second. */
  readonly speed: number
  readonly factBytesAnArticle: number
  /** JSON of a job, and of its result but for what it says of each partition. */
  readonly jobBytes: number
  readonly resultBytes: number
  readonly partBytes: number
  /** One part and one result as they are. */
  readonly part: ReportPart
  readonly result: ShardResult
}

const CORPUS_BYTES = 160 * 2 ** 20
const SHARD_BYTES = 16 * 2 ** 20

const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** Validates a corpus of invented articles in shards, and looks at what comes of them. */
export async function measure(): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'sizing-'))
  try {
    const file = join(folder, 'corpus.ndjson')
    const { articles, bytes } = await writeCorpus(file, { bytes: CORPUS_BYTES, texts: 0 })
    const store: BlobStore = memoryStore()
    const run = await prepareRun(await planShards([file], { targetBytes: SHARD_BYTES }), { store, partitions: 1 })
    const results: ShardResult[] = []
    const speeds: number[] = []
    for (const job of run.jobs) {
      const since = performance.now()
      results.push((await runJob(job, { open: createOpen(), store })) as ShardResult)
      speeds.push((job.shard.end - job.shard.start) / ((performance.now() - since) / 1000))
    }
    // The first ones run code that has not been compiled yet.
    const speed = speeds.slice(2).sort((a, b) => a - b)[Math.floor((speeds.length - 2) / 2)] ?? 0
    const [job] = run.jobs
    const result = results[1]
    if (job === undefined || result === undefined) throw new Error('the corpus is too small')
    const part = (await getJson(store, result.output.name)) as ReportPart
    const factBytes = results.flatMap(({ facts }) => facts).reduce((sum, { blob }) => sum + blob.bytes, 0)
    return {
      bytesAnArticle: bytes / articles,
      speed,
      factBytesAnArticle: factBytes / articles,
      jobBytes: size(job),
      resultBytes: size(result),
      partBytes: size(part),
      part,
      result,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
