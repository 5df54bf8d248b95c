/** The candidate nearest to a mistyped word, if one is near enough that it may have been meant. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let limit = Math.max(1, Math.floor(word.length / 3))
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue
    const distance = editDistance(word, candidate)
    if (distance < limit || (distance === limit && nearest === undefined)) {
      nearest = candidate
      limit = distance
    }
  }
  return nearest
}

/** The hint that goes with a mistyped word, if there is one. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const nearest = suggest(word, candidates)
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`
}

/** How many insertions, deletions, substitutions and swaps of neighbours lead from one word to the other (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(at(row, j - 1) + 1, at(last, j) + 1, substitution)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(beforeLast, j - 2) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

const at = (row: readonly number[], i: number) => row[i] as number
