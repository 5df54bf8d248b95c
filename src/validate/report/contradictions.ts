import { type Contradiction, type CorpusRule, type Fact, type FactLine, judgeFacts } from '../../rules/corpus/index.js'
import { digestSpan } from '../../text/index.js'
import { canonicalJson } from './canonical.js'
import { CodeCounter } from './code-counter.js'
import { compareDiagnostics } from './compare.js'
import { Lowest } from './lowest.js'
import type { CodeCount, Diagnostic, Location } from './types.js'

/** How many lines stand in front of the shard of a file that starts at an offset. */
export type LinesBefore = (file: string, start: number) => number

/** What to judge facts with. */
export interface JudgeOptions {
  readonly rules: readonly CorpusRule[]
  readonly linesBefore: LinesBefore
  /** How many diagnostics of one code are kept at most. */
  readonly limit: number
  /** Fingerprints of contradictions that are accepted. */
  readonly baseline: ReadonlySet<string>
}

/** The contradictions between the articles of a corpus. */
export interface Contradictions {
  readonly byCode: Readonly<Record<string, CodeCount>>
  readonly suppressed: number
  /** Of each code those at the lowest places. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Counts contradictions and holds no more than `limit` diagnostics of each rule. */
export class ContradictionTally {
  readonly #counter = new CodeCounter()
  readonly #kept = new Map<string, Lowest<Diagnostic>>()
  #suppressed = 0

  constructor(readonly options: Omit<JudgeOptions, 'rules'>) {}

  addAll(contradictions: Iterable<Contradiction>): void {
    for (const contradiction of contradictions) this.#add(contradiction)
  }

  /** Adds what was found between other facts, none of which is of the same key. */
  join({ byCode, suppressed, diagnostics }: Contradictions): void {
    this.#counter.addAll(byCode)
    this.#suppressed += suppressed
    for (const diagnostic of diagnostics) this.#keep(diagnostic)
  }

  get contradictions(): Contradictions {
    return {
      byCode: this.#counter.byCode(),
      suppressed: this.#suppressed,
      diagnostics: [...this.#kept.values()].flatMap(({ values }) => values),
    }
  }

  #add({ rule, fact, first }: Contradiction): void {
    const { baseline, linesBefore } = this.options
    const fingerprint = fingerprintOf(fact)
    if (baseline.has(fingerprint)) {
      this.#suppressed += 1
      return
    }
    this.#counter.add(rule)
    this.#keep({
      code: rule.code,
      severity: rule.severity,
      message: rule.message(fact, first),
      ...(rule.hint !== undefined && { hint: rule.hint }),
      pointer: fact.pointer,
      ...(fact.article !== undefined && { article: fact.article }),
      location: locationOf(fact, linesBefore),
      related: [{ message: 'first here', pointer: first.pointer, location: locationOf(first, linesBefore) }],
      fingerprint,
    })
  }

  #keep(diagnostic: Diagnostic): void {
    let lowest = this.#kept.get(diagnostic.code)
    if (lowest === undefined) {
      lowest = new Lowest(this.options.limit, compareDiagnostics)
      this.#kept.set(diagnostic.code, lowest)
    }
    lowest.add(diagnostic)
  }
}

/**
 * Finds the contradictions between facts, which come sorted by what they claim. They are held against one another as
 * they come; of each rule no more than `limit` diagnostics are held.
 */
export function findContradictions(facts: Iterable<FactLine>, options: JudgeOptions): Contradictions {
  const tally = new ContradictionTally(options)
  tally.addAll(judgeFacts(facts, options.rules))
  return tally.contradictions
}

/** Made of what is claimed and by which article: who accepts a reused id accepts every further article with it. */
const fingerprintOf = ({ code, article, key, value }: Fact): string =>
  digestSpan(canonicalJson([code, article ?? null, key, value]))

const locationOf = ({ file, start, line, column, byte }: Fact, linesBefore: LinesBefore): Location => ({
  file,
  line: linesBefore(file, start) + line,
  column,
  byte,
})
