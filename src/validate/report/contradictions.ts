import { type CorpusRule, type Fact, type FactLine, judgeFacts } from '../../rules/corpus/index.js'
import { digestSpan } from '../../text/index.js'
import { canonicalJson } from './canonical.js'
import { CodeCounter } from './code-counter.js'
import { compareDiagnostics } from './compare.js'
import { Lowest } from './lowest.js'
import type { Diagnostic, Location } from './types.js'

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
  readonly counter: CodeCounter
  readonly suppressed: number
  /** Of each code those at the lowest places. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds the contradictions between facts, which come sorted by what they claim. They are held against one another as
 * they come; of each rule no more than `limit` diagnostics are held.
 */
export function findContradictions(facts: Iterable<FactLine>, options: JudgeOptions): Contradictions {
  const counter = new CodeCounter()
  const kept = new Map<string, Lowest<Diagnostic>>()
  let suppressed = 0
  for (const { rule, fact, first } of judgeFacts(facts, options.rules)) {
    const fingerprint = fingerprintOf(fact)
    if (options.baseline.has(fingerprint)) {
      suppressed += 1
      continue
    }
    counter.add(rule)
    let lowest = kept.get(rule.code)
    if (lowest === undefined) {
      lowest = new Lowest(options.limit, compareDiagnostics)
      kept.set(rule.code, lowest)
    }
    lowest.add({
      code: rule.code,
      severity: rule.severity,
      message: rule.message(fact, first),
      ...(rule.hint !== undefined && { hint: rule.hint }),
      pointer: fact.pointer,
      ...(fact.article !== undefined && { article: fact.article }),
      location: locationOf(fact, options.linesBefore),
      related: [{ message: 'first here', pointer: first.pointer, location: locationOf(first, options.linesBefore) }],
      fingerprint,
    })
  }
  return { counter, suppressed, diagnostics: [...kept.values()].flatMap(({ values }) => values) }
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
