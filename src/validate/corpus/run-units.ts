import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReportPart } from '../report/types.js'
import { checkUnit, type Step } from './check-unit.js'
import { makeEquipment } from './equipment.js'
import { type Input, STDIN } from './inputs.js'
import type { Settings } from './options.js'
import { RejectsWriter } from './rejects.js'
import type { Scratch } from './scratch.js'
import type { Thread } from './thread.js'
import type { Unit } from './units.js'

/** What every thread of a run shares. */
export interface Job {
  readonly units: readonly Unit[]
  readonly settings: Settings
  /** A folder for what does not fit in memory, where something is kept. */
  readonly scratch: string
  readonly keepsRejects: boolean
  /** Whether there is another article that one could contradict. */
  readonly keepsClaims: boolean
  /** One Int32: the index of the next unit that nobody has taken. */
  readonly cursor: SharedArrayBuffer
}

/** What a run tells while it goes on. */
export interface Listener {
  part(index: number, part: ReportPart): void
  step(step: Step): void
}

/** Where a thread leaves the rejects of a unit. */
export const rejectsFile = ({ scratch }: Pick<Job, 'scratch'>, index: number): string => `${scratch}/rejects-${index}`

/** Below this many bytes a further thread costs more than it gives. */
const BYTES_WORTH_A_THREAD = 24 * 1024 * 1024

/** How many threads are worth while. */
export function threadsFor(units: readonly Unit[], wanted: number | 'auto'): number {
  const bytes = units.reduce((sum, { shard }) => sum + (shard.end - shard.start), 0)
  // Only this thread can read these.
  if (units.some(({ input }) => input.read || input.file === STDIN)) return 1
  const useful = wanted === 'auto' ? Math.min(availableParallelism(), Math.ceil(bytes / BYTES_WORTH_A_THREAD)) : wanted
  return Math.max(1, Math.min(useful, units.length))
}

/** Takes units until none is left; returns the files of the facts that it collected. */
export async function workThrough(job: Job, name: string, listener: Listener): Promise<readonly string[]> {
  const cursor = new Int32Array(job.cursor)
  let equipment = await makeEquipment(job, (file) => `${job.scratch}/${name}-${file}`)
  let input: Input | undefined
  for (;;) {
    const index = Atomics.add(cursor, 0, 1)
    const unit = job.units[index]
    if (!unit) return equipment.facts.drainToRuns()
    if (unit.input !== input) equipment = { ...equipment, kept: new Map() }
    input = unit.input
    const rejects = job.keepsRejects ? new RejectsWriter(rejectsFile(job, index)) : undefined
    listener.part(index, await checkUnit(unit, equipment, rejects, listener.step))
    await nextTurn()
  }
}

/** Makes every thread stop at its next unit. */
const stop = ({ cursor, units }: Job) => Atomics.store(new Int32Array(cursor), 0, units.length)

export interface RunOptions {
  readonly concurrency: number | 'auto'
  readonly scratch: Scratch
  readonly keepsRejects: boolean
  readonly keepsClaims: boolean
  readonly signal?: AbortSignal
}

/**
 * Checks units on several threads, this one among them, which take them in order from a shared cursor.
 *
 * @returns the files of sorted facts
 * @throws what the signal was aborted with; whatever ended a thread
 */
export async function runUnits(
  units: readonly Unit[],
  settings: Settings,
  { concurrency, scratch, signal, ...keeps }: RunOptions,
  listener: Listener,
): Promise<readonly string[]> {
  const folder = keeps.keepsClaims || keeps.keepsRejects ? scratch.folder : ''
  const job: Job = { units, settings, scratch: folder, ...keeps, cursor: new SharedArrayBuffer(4) }
  const others: Thread[] = []
  const abort = () => stop(job)
  signal?.throwIfAborted()
  signal?.addEventListener('abort', abort)
  try {
    const threads = threadsFor(units, concurrency)
    if (threads > 1) {
      const { startThread } = await import('./thread.js')
      for (let i = 1; i < threads; i++) others.push(startThread(job, `thread-${i}`, listener))
    }
    const watched: Listener = {
      part: (index, part) => listener.part(index, part),
      step(step) {
        signal?.throwIfAborted()
        listener.step(step)
      },
    }
    const all = await Promise.all([workThrough(job, 'main', watched), ...others.map(({ runs }) => runs)])
    signal?.throwIfAborted()
    return all.flat()
  } finally {
    stop(job)
    signal?.removeEventListener('abort', abort)
    await Promise.all(others.map(({ end }) => end()))
  }
}
