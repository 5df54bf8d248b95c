/** What one annotation has, the other has, or both have. */
export type Match<T extends object> =
  | { readonly first: T; readonly second: T }
  | { readonly first: T; readonly second?: never }
  | { readonly first?: never; readonly second: T }

/** A match that both annotations have. */
export interface Shared<T> {
  readonly first: T
  readonly second: T
}

export const isShared = <T extends object>(match: Match<T>): match is Shared<T> =>
  match.first !== undefined && match.second !== undefined

export const shared = <T extends object>(matches: readonly Match<T>[]): Shared<T>[] => matches.filter(isShared)

/** How well two things fit, the most important number first; `undefined` where they cannot be the same. */
export type Fit = readonly number[] | undefined

const descending = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/**
 * Pairs the things of two annotations one to one, greedily: of all pairs that fit, the best is taken first, then the
 * best of what is left. Among equals the one that stands earlier in both lists wins.
 *
 * With a symmetric `fitOf` the result does not depend on which annotation is the first.
 */
export function align<T extends object>(
  first: readonly T[],
  second: readonly T[],
  fitOf: (a: NoInfer<T>, b: NoInfer<T>) => Fit,
): Match<T>[] {
  const candidates = first.flatMap((a, i) =>
    second.flatMap((b, j) => {
      const score = fitOf(a, b)
      return score === undefined ? [] : [{ a, b, rank: [...score, -Math.min(i, j), -Math.max(i, j)] }]
    }),
  )
  candidates.sort((a, b) => descending(a.rank, b.rank))
  const partners = new Map<T, T>()
  const taken = new Set<T>()
  for (const { a, b } of candidates) {
    if (partners.has(a) || taken.has(b)) continue
    partners.set(a, b)
    taken.add(b)
  }
  return [
    ...first.map((a): Match<T> => {
      const b = partners.get(a)
      return b === undefined ? { first: a } : { first: a, second: b }
    }),
    ...second.filter((b) => !taken.has(b)).map((b): Match<T> => ({ second: b })),
  ]
}
