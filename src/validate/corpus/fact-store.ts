import { rmSync } from 'node:fs'
import { FactBuffer, type FactLine, mergeFacts } from '../../rules/index.js'
import { writeFactRun } from './fact-runs.js'
import { linesOf } from './lines-of.js'
import { RunLevels } from './run-levels.js'

/** Facts kept in memory before they go to disk. */
const MAX_IN_MEMORY = 4_000
/**
 * The facts of one thread, in bounded memory: a full buffer is sorted and written to disk as a run, and runs are merged
 * so that their number stays small (an external merge sort).
 */
export class FactStore {
  readonly buffer = new FactBuffer()
  readonly #path: (name: string) => string
  readonly #maxInMemory: number
  readonly #levels = new RunLevels()
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
    return this.#levels.drain()
  }

  #spill(): void {
    let full = this.#levels.add(this.#write(this.buffer.drain()))
    while (full) {
      const merged = this.#write(mergeFacts(full.runs.map(linesOf)))
      for (const file of full.runs) rmSync(file)
      full = this.#levels.add(merged, full.level + 1)
    }
  }

  #write(facts: Iterable<FactLine>): string {
    const file = this.#path(`facts-${this.#written++}`)
    writeFactRun(file, facts)
    return file
  }
}
