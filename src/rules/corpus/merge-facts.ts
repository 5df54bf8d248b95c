import type { FactLine } from './corpus-rule.js'
import { statementOf } from './facts.js'

/**
 * Merges runs of sorted facts into one. Of facts that say the same of a key it gives the lowest only. A fact that two
 * runs have is given once, so that a shard may be merged twice. It holds one fact of each run, and closes the runs where
 * its reader stops early.
 */
export function* mergeFacts(runs: readonly Iterable<FactLine>[]): Generator<FactLine> {
  let last: string | undefined
  for (const line of mergeAll(runs)) {
    if (last === undefined || !line.startsWith(last)) {
      last = statementOf(line)
      yield line
    }
  }
}

/** Pairs of pairs, so that a fact is compared a logarithmic number of times. */
function mergeAll(runs: readonly Iterable<FactLine>[]): Iterable<FactLine> {
  const [first = [], ...others] = runs
  if (others.length === 0) return first
  const middle = runs.length >>> 1
  return mergeTwo(mergeAll(runs.slice(0, middle)), mergeAll(runs.slice(middle)))
}

function* mergeTwo(left: Iterable<FactLine>, right: Iterable<FactLine>): Generator<FactLine> {
  const others = right[Symbol.iterator]()
  let other = others.next()
  try {
    for (const line of left) {
      for (; !other.done && other.value < line; other = others.next()) yield other.value
      yield line
    }
    for (; !other.done; other = others.next()) yield other.value
  } finally {
    others.return?.()
  }
}
