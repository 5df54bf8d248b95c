import { canonicalJson } from '../validate/report/canonical.js'
import { BlobError } from './store/blob-error.js'
import { getJson } from './store/json-blobs.js'
import type { BlobStore, Job, JobFailure, JobResult, ReduceResult, ShardJob, ShardResult } from './types.js'

/** One job was done twice, with different results. */
export class ResultConflictError extends Error {
  override readonly name = 'ResultConflictError'

  constructor(
    /** Of the job. */
    readonly key: string,
  ) {
    super(`job ${key} was done twice with different results; look for hosts that are not alike, then run again`)
  }
}

/** What the work on a job left in the store, or why there is nothing; no reason where the run ended before its turn came. */
export type JobOutput = { readonly value: unknown } | { readonly reason: string | undefined }

/** What came of the jobs of a run, each counted once however often it was done. */
export class RunResults {
  readonly shards = new Map<string, ShardResult>()
  readonly reduced = new Map<string, ReduceResult>()
  readonly failures = new Map<string, JobFailure>()
  #conflict: ResultConflictError | undefined
  #fatal: JobFailure | undefined

  done(job: Job, result: JobResult): void {
    const known = this.shards.get(job.key) ?? this.reduced.get(job.key)
    if (result.key !== job.key || (known && canonicalJson(known) !== canonicalJson(result))) {
      this.#conflict ??= new ResultConflictError(job.key)
    } else if (result.type === 'shard') this.shards.set(job.key, result)
    else this.reduced.set(job.key, result)
  }

  failed(failure: JobFailure): void {
    this.failures.set(failure.job.key, failure)
    if (failure.isFatal) this.#fatal ??= failure
  }

  /** Why the run ended early, if it did. */
  get fatal(): JobFailure | undefined {
    return this.#fatal
  }

  /** What came of a job. */
  async outputOf({ key }: Job, store: BlobStore): Promise<JobOutput> {
    const output = (this.shards.get(key) ?? this.reduced.get(key))?.output
    if (output === undefined) {
      return { reason: this.failures.get(key)?.reason ?? (this.fatal ? undefined : 'nothing came back') }
    }
    try {
      return { value: await getJson(store, output.name) }
    } catch (error) {
      if (error instanceof BlobError && error.problem === 'missing') return { reason: error.message }
      throw error
    }
  }

  /** What came of a shard; the reason why there is nothing says which bytes were not read. */
  async outputOfShard(job: ShardJob, store: BlobStore): Promise<JobOutput> {
    const output = await this.outputOf(job, store)
    if ('value' in output || output.reason === undefined) return output
    const { start, end, size } = job.shard
    const isPart = start > 0 || end < size
    const where = isPart ? `bytes ${start} to ${end} were not read, and lines after them count without them: ` : ''
    const isEnd = this.fatal?.job.key === job.key
    const rest = isEnd ? '; the run was ended, and articles were not compared: plan it again' : ''
    return { reason: `${where}${output.reason}${rest}` }
  }

  /** @throws ResultConflictError */
  assertConsistent(): void {
    if (this.#conflict) throw this.#conflict
  }
}
