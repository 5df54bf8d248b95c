import type { Fact } from './corpus-rule.js'
import { compareFacts, repeats } from './facts.js'

/**
 * Merges runs of facts, each sorted by {@link compareFacts}, into one. Of facts that say the same of a key it gives the
 * lowest only. A fact that two runs have is given once, so that a shard may be merged twice. It holds one fact of each run, and closes the runs where its reader stops early.
 */
export function* mergeFacts(runs: readonly Iterable<Fact>[]): Generator<Fact> {
  let last: Fact | undefined
  for (const fact of mergeAll(runs)) {
    if (last === undefined || !(repeats(last, fact) || compareFacts(last, fact) === 0)) yield fact
    last = fact
  }
}

/** Pairs of pairs, so that a fact is compared a logarithmic number of times. */
function mergeAll(runs: readonly Iterable<Fact>[]): Iterable<Fact> {
  const [first = [], ...others] = runs
  if (others.length === 0) return first
  const middle = runs.length >>> 1
  return mergeTwo(mergeAll(runs.slice(0, middle)), mergeAll(runs.slice(middle)))
}

function* mergeTwo(left: Iterable<Fact>, right: Iterable<Fact>): Generator<Fact> {
  const others = right[Symbol.iterator]()
  let other = others.next()
  try {
    for (const fact of left) {
      for (; !other.done && compareFacts(other.value, fact) < 0; other = others.next()) yield other.value
      yield fact
    }
    for (; !other.done; other = others.next()) yield other.value
  } finally {
    others.return?.()
  }
}
