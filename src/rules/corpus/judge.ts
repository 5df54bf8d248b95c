import type { CorpusRule, Fact, FactLine } from './corpus-rule.js'
import { comparePlaces, decodeFact, subjectOf } from './facts.js'

/** Two articles that cannot both be right. */
export interface Contradiction {
  readonly rule: CorpusRule
  readonly fact: Fact
  /** The first fact of the corpus that it contradicts. */
  readonly first: Fact
}

const NONE: readonly Contradiction[] = []

/**
 * Finds what articles say against each other, of facts that are given sorted, one at a time. Under the law `unique` that
 * is every fact of a key after the first one; under `agree` it is the first fact of every value but that which comes
 * first. Facts of other rules are passed over. One fact for each value of a key is held, and only those that contradict
 * are decoded.
 */
export class FactJudge {
  readonly #byCode: ReadonlyMap<string, CorpusRule>
  #subject: string | undefined
  /** The first fact of each value of the current key; under `unique`, of the key. */
  #firsts: FactLine[] = []

  constructor(rules: readonly CorpusRule[]) {
    this.#byCode = new Map(rules.map((rule) => [rule.code, rule]))
  }

  /** The contradictions that a fact brings to light. */
  add(line: FactLine): readonly Contradiction[] {
    const last = this.#firsts.at(-1)
    if (last === undefined || this.#subject === undefined || !line.startsWith(this.#subject)) {
      const found = this.end()
      this.#subject = subjectOf(line)
      this.#firsts = [line]
      return found
    }
    const fact = decodeFact(line)
    const rule = this.#byCode.get(fact.code)
    if (rule?.law === 'unique') return [{ rule, fact, first: decodeFact(last) }]
    if (decodeFact(last).value !== fact.value) this.#firsts.push(line)
    return NONE
  }

  /** The contradictions that are known when there are no more facts. */
  end(): readonly Contradiction[] {
    if (this.#firsts.length < 2) return NONE
    const [first, ...others] = this.#firsts.map(decodeFact).sort(comparePlaces) as [Fact, ...Fact[]]
    this.#firsts = []
    const rule = this.#byCode.get(first.code)
    return rule ? others.map((fact) => ({ rule, fact, first })) : NONE
  }
}

/** All contradictions between facts, which come sorted and are read one at a time. */
export function* judgeFacts(lines: Iterable<FactLine>, rules: readonly CorpusRule[]): Generator<Contradiction> {
  const judge = new FactJudge(rules)
  for (const line of lines) yield* judge.add(line)
  yield* judge.end()
}
