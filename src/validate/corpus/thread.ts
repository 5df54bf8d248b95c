import { Worker } from 'node:worker_threads'
import type { ReportPart } from '../report/types.js'
import type { Step } from './check-unit.js'
import type { Job, Listener } from './run-units.js'

/** What a thread tells the main one. */
export type Message =
  | { readonly kind: 'part'; readonly index: number; readonly part: ReportPart }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'done'; readonly runs: readonly string[] }
  | {
      readonly kind: 'failed'
      readonly error: { readonly name: string; readonly message: string; readonly stack: string | undefined }
    }

/** What a thread is started with. */
export interface ThreadData {
  readonly job: Job
  readonly name: string
}

/** A thread that takes units of a job. */
export interface Thread {
  /** The files of its facts, once no unit is left. */
  readonly runs: Promise<readonly string[]>
  end(): Promise<unknown>
}

/** What is parsed dies young; more room for it makes no thread quicker. */
const YOUNG_MB = 12

/** Starts a thread that takes units until none is left. */
export function startThread(job: Job, name: string, listener: Listener): Thread {
  const own = import.meta.url
  const worker = new Worker(new URL(own.endsWith('.cjs') ? './worker.cjs' : './worker.js', own), {
    workerData: { job, name } satisfies ThreadData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const runs = new Promise<readonly string[]>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'part') listener.part(message.index, message.part)
      else if (message.kind === 'step') listener.step(message.step)
      else if (message.kind === 'done') resolve(message.runs)
      else reject(Object.assign(new Error(message.error.message), message.error))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`a thread ended before its work was done (exit code ${code})`)))
  })
  runs.catch(() => {})
  return { runs, end: () => worker.terminate() }
}
