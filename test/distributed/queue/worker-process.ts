import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { StartWorkerOptions, WorkerEvent } from '../../../src/distributed/index.js'

/** How a worker is set up that runs in a process of its own. */
export interface WorkerSetup {
  readonly worker: Omit<StartWorkerOptions, 'open' | 'store' | 'onEvent'>
  readonly store?: string
  /** In the middle of how many shards it stops until it is told to go on. */
  readonly holds?: number
  /** How many it reads before these. */
  readonly passes?: number
}

/** What a worker tells the test. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'holding'; readonly uri: string; readonly start: number }
  | { readonly type: 'event'; readonly event: WorkerEvent }

type Shown<T extends WorkerMessage['type']> = Extract<WorkerMessage, { type: T }>

const SCRIPT = fileURLToPath(new URL('worker-script.ts', import.meta.url))

/** A worker in a process of its own. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #messages: WorkerMessage[] = []
  readonly #waiting = new Set<() => void>()
  /** Resolves with how it ended: the exit code, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>

  /** Starts it, and resolves when it takes jobs. */
  static async start(setup: WorkerSetup): Promise<WorkerProcess> {
    const worker = new WorkerProcess(setup)
    await worker.next(({ type }) => type === 'ready')
    return worker
  }

  private constructor(setup: WorkerSetup) {
    this.#child = fork(SCRIPT, [JSON.stringify(setup)], { execArgv: ['--import', 'tsx'] })
    this.#child.on('message', (message) => {
      this.#messages.push(message as WorkerMessage)
      for (const look of this.#waiting) look()
    })
    this.ended = new Promise((resolve) => {
      this.#child.on('exit', (code, signal) => {
        resolve(code ?? signal)
        for (const look of this.#waiting) look()
      })
    })
  }

  /** The first message of a kind, which may have come already. */
  next(isIt: (message: WorkerMessage) => boolean): Promise<WorkerMessage> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.#messages.find(isIt)
        const hasEnded = this.#child.exitCode !== null || this.#child.signalCode !== null
        if (!found && !hasEnded) return
        this.#waiting.delete(look)
        if (found) resolve(found)
        else reject(new Error(`the worker ended before; it said ${JSON.stringify(this.#messages)}`))
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** The shard in whose middle it stopped. */
  async holding(): Promise<Shown<'holding'>> {
    return (await this.next(({ type }) => type === 'holding')) as Shown<'holding'>
  }

  /** What it told of jobs, for one kind of event. */
  keys(type: WorkerEvent['type']): readonly string[] {
    return this.#messages.flatMap((message) =>
      message.type === 'event' && message.event.type === type && 'job' in message.event ? [message.event.job.key] : [],
    )
  }

  /** Waits for an event of one job. */
  async told(key: string, ...types: readonly WorkerEvent['type'][]): Promise<void> {
    await this.next(
      (message) =>
        message.type === 'event' &&
        'job' in message.event &&
        message.event.job.key === key &&
        types.includes(message.event.type),
    )
  }

  /** Lets it go on where it stopped. */
  go(): void {
    this.#child.send('go')
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}
