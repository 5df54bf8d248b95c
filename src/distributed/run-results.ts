import { canonicalJson } from '../validate/report/canonical.js'
import type { Job, JobFailure, JobResult, ReduceResult, ShardJob, ShardResult } from './types.js'

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

  /** Why there is no result of a shard; nothing where the run ended before its turn came. */
  reasonOf({ key, shard: { start, end, size } }: ShardJob): string | undefined {
    const { fatal } = this
    const reason = this.failures.get(key)?.reason
    if (reason === undefined && fatal) return undefined
    const isPart = start > 0 || end < size
    const where = isPart ? `bytes ${start} to ${end} were not read, and lines after them count without them: ` : ''
    const rest = fatal?.job.key === key ? '; the run was ended, and articles were not compared: plan it again' : ''
    return `${where}${reason ?? 'nothing came back'}${rest}`
  }

  /** @throws ResultConflictError */
  assertConsistent(): void {
    if (this.#conflict) throw this.#conflict
  }
}
