import type { CorpusRule, Fact, FactLine } from './corpus-rule.js'
import { comparePlaces, decodeFact, subjectOf } from './facts.js'

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
 * @param lines facts, sorted; read one at a time, of which one for each value of a key is held. Only those that contradict are decoded
 */
export function* judgeFacts(lines: Iterable<FactLine>, rules: readonly CorpusRule[]): Generator<Contradiction> {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  let subject: string | undefined
  /** The first fact of each value of the current key; under `unique`, of the key. */
  let firsts: FactLine[] = []
  for (const line of lines) {
    const last = firsts.at(-1)
    if (last === undefined || subject === undefined || !line.startsWith(subject)) {
      yield* disagreements(firsts, byCode)
      subject = subjectOf(line)
      firsts = [line]
      continue
    }
    const fact = decodeFact(line)
    const rule = byCode.get(fact.code)
    if (rule?.law === 'unique') yield { rule, fact, first: decodeFact(last) }
    else if (decodeFact(last).value !== fact.value) firsts.push(line)
  }
  yield* disagreements(firsts, byCode)
}

function* disagreements(lines: readonly FactLine[], byCode: ReadonlyMap<string, CorpusRule>): Generator<Contradiction> {
  if (lines.length < 2) return
  const [first, ...others] = lines.map(decodeFact).sort(comparePlaces) as [Fact, ...Fact[]]
  const rule = byCode.get(first.code)
  if (rule) for (const fact of others) yield { rule, fact, first }
}
