import { rmSync } from 'node:fs'
import { FactBuffer, type FactLine, mergeFacts } from '../../rules/index.js'
import { writeFactRun } from './fact-runs.js'
import { linesOf } from './lines-of.js'

/** Facts kept in memory before they go to disk. */
const MAX_IN_MEMORY = 4_000
/** Runs of one level before they are merged to one of the next. */
const FAN_IN = 32

/**
 * The facts of one thread, in bounded memory: a full buffer is sorted and written to disk as a run, and runs are merged
 * so that their number stays small (an external merge sort).
 */
export class FactStore {
  readonly buffer = new FactBuffer()
  readonly #path: (name: string) => string
  readonly #maxInMemory: number
  readonly #levels: string[][] = []
  #written = 0

  /** @param path gives the path of a temporary file for a name */
  constructor(path: (name: string) => string, maxInMemory = MAX_IN_MEMORY) {
    this.#path = path
    this.#maxInMemory = maxInMemory
  }

  /** Makes room where the buffer is full. */
  settle(): void {
    if (this.buffer.size >= this.#maxInMemory) this.#spill()
  }

  /** The files of sorted facts that hold everything there was; the store is empty then. */
  drainToRuns(): readonly string[] {
    if (this.buffer.size > 0) this.#spill()
    return this.#levels.splice(0).flat()
  }

  #spill(): void {
    this.#addRun(0, this.#write(this.buffer.drain()))
  }

  #addRun(level: number, run: string): void {
    this.#levels[level] ??= []
    const runs = this.#levels[level]
    runs.push(run)
    if (runs.length < FAN_IN) return
    const merged = this.#write(mergeFacts(runs.map(linesOf)))
    for (const file of runs.splice(0)) rmSync(file)
    this.#addRun(level + 1, merged)
  }

  #write(facts: Iterable<FactLine>): string {
    const file = this.#path(`facts-${this.#written++}`)
    writeFactRun(file, facts)
    return file
  }
}
