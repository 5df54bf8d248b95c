import type { LabelPair } from './kappa.js'

/** How far two partitions of the same mentions agree. */
export interface ClusterAgreement {
  /** Mentions that both annotations have. */
  readonly n: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

const sizes = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/**
 * B-cubed (Bagga and Baldwin 1998) over mentions that both annotations have, each given as the names of the two
 * clusters that hold it; the first annotation counts as the key. Names need not be the same across the two.
 */
export function bCubed(mentions: readonly LabelPair[]): ClusterAgreement {
  const n = mentions.length
  if (n === 0) return { n, precision: null, recall: null, f1: null }
  const [inFirst, inSecond] = [sizes(mentions.map(([a]) => a)), sizes(mentions.map(([, b]) => b))]
  const inBoth = sizes(mentions.map((pair) => JSON.stringify(pair)))
  const mean = (whole: (pair: LabelPair) => number | undefined) =>
    mentions.reduce((sum, pair) => sum + (inBoth.get(JSON.stringify(pair)) ?? 0) / (whole(pair) ?? 1), 0) / n
  const recall = mean(([a]) => inFirst.get(a))
  const precision = mean(([, b]) => inSecond.get(b))
  return { n, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
