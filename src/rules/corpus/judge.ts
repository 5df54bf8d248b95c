import type { CorpusRule, Fact } from './corpus-rule.js'
import { comparePlaces } from './facts.js'

/** Two articles that cannot both be right. */
export interface Contradiction {
  readonly rule: CorpusRule
  readonly fact: Fact
  /** The first fact of the corpus that it contradicts. */
  readonly first: Fact
}

/**
 * Finds what articles say against each other. Under the law `unique` that is every fact of a key after the first one;
 * under `agree` it is the first fact of every value but that which comes first. Facts of other rules are passed over.
 *
 * @param facts sorted by `compareFacts`; read one at a time, of which one for each value of a key is held
 */
export function* judgeFacts(facts: Iterable<Fact>, rules: readonly CorpusRule[]): Generator<Contradiction> {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  let rule: CorpusRule | undefined
  /** The first fact of each value of the current key; under `unique`, of the key. */
  let firsts: Fact[] = []
  for (const fact of facts) {
    const last = firsts.at(-1)
    if (last === undefined || last.code !== fact.code || last.key !== fact.key) {
      yield* disagreements(rule, firsts)
      rule = byCode.get(fact.code)
      firsts = [fact]
    } else if (rule?.law === 'unique') {
      yield { rule, fact, first: last }
    } else if (last.value !== fact.value) {
      firsts.push(fact)
    }
  }
  yield* disagreements(rule, firsts)
}

function* disagreements(rule: CorpusRule | undefined, firsts: readonly Fact[]): Generator<Contradiction> {
  if (rule === undefined || firsts.length < 2) return
  const [first, ...others] = [...firsts].sort(comparePlaces)
  if (first) for (const fact of others) yield { rule, fact, first }
}
