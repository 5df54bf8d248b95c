import { isSized } from '../../validate/corpus/inputs.js'
import type { CorpusProgress } from '../../validate/corpus/options.js'
import { inputAt } from '../shard-input.js'
import type { Job, JobFailure, JobResult, Run } from '../types.js'

/** How far a run has come, over all hosts. */
export interface RunProgress extends CorpusProgress {
  readonly shards: { readonly done: number; readonly failed: number; readonly total: number }
}

/** What was read of one shard so far. Plain JSON. */
export interface ShardProgress {
  readonly bytes: number
  readonly articles: number
}

/** Adds up what workers tell, each shard once however often it is done. */
export class ProgressTally {
  readonly #onProgress: (progress: RunProgress) => void
  readonly #total: number | undefined
  readonly #shards: number
  readonly #unfinished = new Map<string, ShardProgress>()
  #bytes = 0
  #articles = 0
  #done = 0
  #failed = 0

  constructor({ jobs, config }: Run, onProgress: (progress: RunProgress) => void = () => {}) {
    const isKnown = jobs.every(({ shard }) => isSized(inputAt(shard, config.settings.format)))
    this.#total = isKnown ? jobs.reduce((sum, { shard }) => sum + (shard.end - shard.start), 0) : undefined
    this.#shards = jobs.length
    this.#onProgress = onProgress
  }

  /** A worker told how far it is with a shard. */
  step({ type, key }: Job, progress: ShardProgress): void {
    if (type !== 'shard') return
    this.#move(key, progress)
    this.#tell()
  }

  done({ key }: Job, result: JobResult): void {
    if (result.type !== 'shard') return
    this.#move(key, result.tallies)
    this.#unfinished.delete(key)
    this.#done++
    this.#tell()
  }

  failed({ job: { type, key } }: JobFailure): void {
    if (type !== 'shard') return
    this.#move(key, { bytes: 0, articles: 0 })
    this.#unfinished.delete(key)
    this.#failed++
    this.#tell()
  }

  /** A shard that is done again starts anew. */
  #move(key: string, { bytes, articles }: ShardProgress): void {
    const before = this.#unfinished.get(key)
    this.#bytes += bytes - (before?.bytes ?? 0)
    this.#articles += articles - (before?.articles ?? 0)
    this.#unfinished.set(key, { bytes, articles })
  }

  #tell(): void {
    this.#onProgress({
      bytes: this.#bytes,
      articles: this.#articles,
      ...(this.#total !== undefined && { total: this.#total }),
      shards: { done: this.#done, failed: this.#failed, total: this.#shards },
    })
  }
}
