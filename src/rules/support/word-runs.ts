/** How many words in a row are a copy. */
export const RUN = 8

/** So many different words a text may have: two numbers up to here make one that is exact. */
const MOST_WORDS = 2 ** 26

/** How far apart the two halves of a run begin, by level: words pair up to runs of two, these to runs of four, these to runs of eight. */
const HALVES = [1, 2, 4] as const

/** The runs of eight words of a text. Each word has a number, and so has each pair that makes a longer run, so that no two runs are taken for the same. */
export class WordRuns {
  readonly #words = new Map<string, number>()
  readonly #levels = HALVES.map((half) => ({ half, runs: new Map<number, number>() }))

  constructor(words: readonly string[]) {
    let row = words.map((word) => numberIn(this.#words, word))
    for (const { half, runs } of this.#levels) row = pairUp(row, half, (pair) => numberIn(runs, pair))
  }

  /** Where the first run of eight of the given words begins that the text has too, or -1. */
  find(words: readonly string[]): number {
    let row = words.map((word) => this.#words.get(word) ?? 0)
    for (const { half, runs } of this.#levels) row = pairUp(row, half, (pair) => runs.get(pair) ?? 0)
    return row.findIndex((run) => run !== 0)
  }
}

/** From 1 on, in the order of first appearance. */
function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size + 1)
  return numbers.size
}

/** The numbers of the runs that two shorter ones make; 0 where the text lacks one of them. */
function pairUp(row: readonly number[], half: number, numberOf: (pair: number) => number): number[] {
  const pairs: number[] = []
  for (let i = 0; i + half < row.length; i++) {
    const first = row[i] as number
    const second = row[i + half] as number
    pairs.push(first === 0 || second === 0 ? 0 : numberOf(first * MOST_WORDS + second))
  }
  return pairs
}
