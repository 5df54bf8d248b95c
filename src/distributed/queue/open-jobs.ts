import type { Executor, Job, JobFailure, JobResult } from '../types.js'

type Told = Parameters<Executor>[1]

/** The jobs of which nothing was heard yet. Each is told of once, whatever the queue says how often. */
export class OpenJobs {
  readonly #open: Map<string, Job>
  readonly #told: Told
  /** Whether something was heard since {@link wasSilent} was last asked. */
  #heard = true
  #isFatal = false
  #settle: () => void = () => {}
  #reject: (reason: unknown) => void = () => {}
  /** Resolves when none is left, or one failed in a way that ends the run. */
  readonly settled: Promise<void>

  constructor(jobs: readonly Job[], told: Told) {
    this.#open = new Map(jobs.map((job) => [job.key, job]))
    this.#told = told
    this.settled = new Promise((resolve, reject) => {
      this.#settle = resolve
      this.#reject = reject
    })
    this.#settleWhenDone()
  }

  get(key: string): Job | undefined {
    return this.#open.get(key)
  }

  get all(): readonly Job[] {
    return [...this.#open.values()]
  }

  /** Whether work on them goes on. */
  get isOpen(): boolean {
    return this.#open.size > 0 && !this.#isFatal
  }

  /** Takes note that one is being worked on. */
  hear(): void {
    this.#heard = true
  }

  /** Whether nothing was heard of any since this was last asked. */
  wasSilent(): boolean {
    const silent = !this.#heard
    this.#heard = false
    return silent
  }

  done(key: string, result: JobResult): void {
    const job = this.#take(key)
    if (job) this.#told.done(job, result)
    this.#settleWhenDone()
  }

  failed(failure: JobFailure): void {
    if (this.#take(failure.job.key)) {
      this.#told.failed(failure)
      this.#isFatal ||= failure.isFatal
    }
    this.#settleWhenDone()
  }

  /** Gives up: what is left is not waited for. */
  abandon(reason: unknown): void {
    this.#reject(reason)
  }

  #take(key: string): Job | undefined {
    if (!this.isOpen) return undefined
    this.#heard = true
    const job = this.#open.get(key)
    this.#open.delete(key)
    return job
  }

  #settleWhenDone(): void {
    if (!this.isOpen) this.#settle()
  }
}
