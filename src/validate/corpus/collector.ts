import { compareText } from '../../model/compare-text.js'
import type { Findings } from '../report/assemble.js'
import { CodeCounter } from '../report/code-counter.js'
import { compareFailures } from '../report/compare.js'
import { addReadCounts, moveDiagnostic, moveFailure } from '../report/join.js'
import { Lowest, MAX_FAILURES } from '../report/lowest.js'
import type { Diagnostic, Failure, ReadCounts, ReportPart } from '../report/types.js'
import type { Unit } from './units.js'

/** A value of the unit with that index; `rank` orders the values of one unit. */
interface Ranked<T> {
  readonly index: number
  readonly rank: number
  readonly value: T
}

const byRank = <T>(a: Ranked<T>, b: Ranked<T>) => a.index - b.index || a.rank - b.rank

const byFailure = (a: Ranked<Failure>, b: Ranked<Failure>) =>
  compareText(a.value.file, b.value.file) || a.index - b.index || compareFailures(a.value, b.value)

/**
 * Adds up the parts of the units of one run as they come, in any order, in memory that depends on the number of units
 * and on the limit alone.
 */
export class Collector {
  readonly #units: readonly Unit[]
  readonly #limit: number
  readonly #counter = new CodeCounter()
  readonly #samples = new Map<string, Lowest<Ranked<Diagnostic>>>()
  readonly #failures = new Lowest<Ranked<Failure>>(MAX_FAILURES, byFailure)
  readonly #newlines: number[] = []
  #read: ReadCounts = { articles: 0, invalid: 0, bytes: 0, texts: 0 }
  #suppressed = 0

  /** @param units in the order of the corpus */
  constructor(units: readonly Unit[], limit: number) {
    this.#units = units
    this.#limit = limit
  }

  /** Adds the part of the unit with that index. */
  add(index: number, part: ReportPart): void {
    this.#counter.addAll(part.byCode)
    this.#read = addReadCounts(this.#read, part.read)
    this.#suppressed += part.suppressed
    this.#newlines[index] = part.newlines
    for (const value of part.failures)
      this.#failures.add({ index: value.line === undefined ? 0 : index, rank: 0, value })
    for (const [rank, value] of part.diagnostics.entries()) this.#sampleOf(value.code).add({ index, rank, value })
  }

  /** Everything that was added, its lines counted from the start of each file. */
  findings(): Findings {
    const before = this.#linesBefore()
    const lines = ({ index }: Ranked<unknown>) => before[index] as number
    return {
      files: this.#units.filter(({ shard }) => shard.start === 0).length,
      read: this.#read,
      suppressed: this.#suppressed,
      counter: this.#counter,
      failures: this.#failures.values.map((failure) => moveFailure(failure.value, lines(failure))),
      diagnostics: [...this.#samples.values()].flatMap(({ values }) =>
        values.map((diagnostic) => moveDiagnostic(diagnostic.value, lines(diagnostic))),
      ),
    }
  }

  /** The lines in front of the unit of a file that starts at an offset. */
  linesBefore(): (file: string, start: number) => number {
    const before = this.#linesBefore()
    const places = new Map(this.#units.map(({ shard }, i) => [`${shard.start} ${shard.file}`, before[i] as number]))
    return (file, start) => places.get(`${start} ${file}`) ?? 0
  }

  /** For each unit, the lines in front of it in its file. */
  #linesBefore(): number[] {
    let lines = 0
    return this.#units.map(({ shard }, i) => {
      const before = shard.start === 0 ? 0 : lines
      lines = before + (this.#newlines[i] ?? 0)
      return before
    })
  }

  #sampleOf(code: string): Lowest<Ranked<Diagnostic>> {
    const known = this.#samples.get(code)
    if (known) return known
    const sample = new Lowest<Ranked<Diagnostic>>(this.#limit, byRank)
    this.#samples.set(code, sample)
    return sample
  }
}
