import type { Findings } from './assemble.js'
import { CodeCounter } from './code-counter.js'
import { addReadCounts, joinParts } from './join.js'
import { lowestFailures } from './lowest.js'
import { Sample } from './sample.js'
import type { ReadCounts, ReportPart } from './types.js'

/** Adds up parts that are given sorted by file and range, in memory that depends on the limit alone. */
export class PartAdder {
  readonly #limit: number
  readonly #counter = new CodeCounter()
  readonly #sample: Sample
  readonly #failures = lowestFailures()
  /** What was found so far in the file of the last part. */
  #file: ReportPart | undefined
  #files = 0
  #read: ReadCounts = { articles: 0, invalid: 0, bytes: 0, texts: 0 }
  #suppressed = 0

  constructor(limit: number) {
    this.#limit = limit
    this.#sample = new Sample(limit)
  }

  add(part: ReportPart): void {
    if (this.#file?.shard.file === part.shard.file) this.#file = joinParts(this.#file, part, this.#limit)
    else {
      this.#endFile()
      this.#file = part
    }
  }

  /** What was found in all files; nothing is added afterwards. */
  findings(): Findings {
    this.#endFile()
    return {
      files: this.#files,
      read: this.#read,
      suppressed: this.#suppressed,
      counter: this.#counter,
      failures: this.#failures.values,
      diagnostics: this.#sample.diagnostics,
    }
  }

  #endFile(): void {
    const file = this.#file
    this.#file = undefined
    if (file === undefined) return
    this.#files++
    this.#counter.addAll(file.byCode)
    this.#sample.keepAll(file.diagnostics)
    this.#read = addReadCounts(this.#read, file.read)
    this.#suppressed += file.suppressed
    for (const failure of file.failures) this.#failures.add(failure)
  }
}
