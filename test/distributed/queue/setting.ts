import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Queue } from 'bullmq'
import {
  type BlobStore,
  folderStore,
  memoryStore,
  planShards,
  prepareRun,
  type RunDistributedOptions,
  type RunProgress,
  runDistributed,
  type ShardJob,
  type UriShard,
} from '../../../src/distributed/index.js'
import { type Report, reportDigest, validateCorpus } from '../../../src/validate/index.js'
import { makeCorpus } from '../../support/corpus/generate.js'
import { inFolder } from '../../validate/corpus/folder.js'
import { RedisServer } from './redis-server.js'
import { WorkerProcess, type WorkerSetup } from './worker-process.js'

/** About how much one shard reads. */
export const TARGET_BYTES = 24_000

const { data } = makeCorpus({ bytes: 600_000, invalid: 0.2 })
const middle = data.indexOf('\n', data.length / 2) + 1

/** A corpus of two plain files, which share ids with one that is compressed. */
export const CORPUS = {
  'corpus/a.ndjson': data.subarray(0, middle),
  'corpus/b.ndjson': data.subarray(middle),
  'corpus/c.ndjson.gz': gzipSync(data.subarray(0, data.lastIndexOf('\n', 50_000) + 1)),
}

/** A Redis, workers, and a corpus in a folder. */
export class Setting {
  /** What is killed in the end, if it still runs. */
  readonly workers: { kill(signal: NodeJS.Signals): void }[] = []
  readonly redis: RedisServer
  readonly folder: string

  constructor(redis: RedisServer, folder: string) {
    this.redis = redis
    this.folder = folder
  }

  get corpus(): string {
    return join(this.folder, 'corpus')
  }

  /** A file of the corpus. */
  file(name: string): string {
    return join(this.corpus, name)
  }

  get store(): string {
    return join(this.folder, 'store')
  }

  get sharedStore(): BlobStore {
    return folderStore(this.store)
  }

  /** Starts a worker; without a sign of life of it, its shards go to others after half a minute, or as it is told. */
  async worker(
    setup: Omit<WorkerSetup, 'worker'> & { readonly lockMs?: number; readonly maxStalls?: number } = {},
  ): Promise<WorkerProcess> {
    const { lockMs = 30_000, maxStalls = 3, ...rest } = setup
    const worker = await WorkerProcess.start({ ...rest, worker: { queue: this.redis.url, lockMs, maxStalls } })
    this.workers.push(worker)
    return worker
  }

  /** Starts a run over the corpus, and tells when so many of its shards are done. */
  run(
    options: Partial<RunDistributedOptions> = {},
    paths: readonly string[] | readonly UriShard[] = [this.corpus],
  ): StartedRun {
    return new StartedRun(paths, { queue: this.redis.url, targetBytes: TARGET_BYTES, silenceMs: 500, ...options })
  }

  /** The jobs of all shards of the corpus, in order. */
  async jobs(): Promise<readonly ShardJob[]> {
    const shards = await planShards([this.corpus], { targetBytes: TARGET_BYTES })
    return (await prepareRun(shards, { store: memoryStore() })).jobs
  }

  /** The key of the shard in whose middle a worker stopped. */
  async keyOf({ uri, start }: Awaited<ReturnType<WorkerProcess['holding']>>): Promise<string> {
    // Who reads from the middle of a file begins a byte early, to see whether a line starts there.
    const starts = ({ shard }: ShardJob) => shard.uri === uri && [start, start + 1].includes(shard.start)
    const job = (await this.jobs()).find(starts)
    if (!job) throw new Error(`no shard of ${uri} starts at ${start}`)
    return job.key
  }

  /** How often work on a shard began. */
  async timesStarted(key: string): Promise<number | undefined> {
    const { port } = this.redis
    const queue = new Queue('reportedly', { connection: { host: '127.0.0.1', port } })
    try {
      return (await queue.getJob(key))?.attemptsStarted
    } finally {
      await queue.close()
    }
  }

  /** The digest of what a single process finds. */
  async expected(): Promise<string> {
    return reportDigest(await validateCorpus(this.corpus, { concurrency: 1 }))
  }
}

/** A run that is under way. */
export class StartedRun {
  progress: RunProgress | undefined
  readonly warnings: string[] = []
  readonly report: Promise<Report>
  readonly #waiting = new Set<() => void>()

  constructor(paths: readonly string[] | readonly UriShard[], options: RunDistributedOptions) {
    this.report = this.#work(paths, options)
    // Whoever awaits it hears of it.
    this.report.catch(() => {})
  }

  async #work(paths: readonly string[] | readonly UriShard[], options: RunDistributedOptions): Promise<Report> {
    const outcome = await runDistributed(paths, {
      ...options,
      onProgress: (progress) => {
        this.progress = progress
        this.#look()
      },
      onWarning: (message) => {
        this.warnings.push(message)
        this.#look()
      },
    })
    if (outcome.kind !== 'validate') throw new Error(`expected a report, got ${outcome.kind}`)
    return outcome.report
  }

  #look(): void {
    for (const look of this.#waiting) look()
  }

  /** Resolves when so many shards are done. */
  hasDone(shards: number): Promise<void> {
    return this.#until(() => (this.progress?.shards.done ?? 0) >= shards)
  }

  /** Resolves when the run told of something that keeps it waiting. */
  warned(): Promise<void> {
    return this.#until(() => this.warnings.length > 0)
  }

  async #until(isSo: () => boolean): Promise<void> {
    const so = new Promise<void>((resolve) => {
      const look = () => {
        if (isSo()) resolve()
      }
      this.#waiting.add(look)
      look()
    })
    await Promise.race([so, this.report])
  }
}

/** Does something in a setting of its own; nothing of it is left. */
export async function inSetting<T>(
  use: (setting: Setting) => Promise<T>,
  files: Readonly<Record<string, string | Uint8Array>> = CORPUS,
): Promise<T> {
  const redis = await RedisServer.start()
  try {
    return await inFolder(files, async (folder) => {
      const setting = new Setting(redis, folder)
      try {
        return await use(setting)
      } finally {
        for (const worker of setting.workers) worker.kill('SIGKILL')
      }
    })
  } finally {
    await redis.stop()
  }
}
