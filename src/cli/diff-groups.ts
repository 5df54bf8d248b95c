import { BUMPS, type Bump, type Change, type DataDiff } from '../diff/index.js'
import { counted } from '../model/numbers.js'

/** The changes of a difference that ask for the same. */
export interface BumpGroup {
  readonly bump: Bump
  readonly changes: readonly Change[]
}

/** The changes by what they ask for, the most first. */
export function byBump({ articles }: DataDiff): readonly BumpGroup[] {
  const all = articles.flatMap(({ changes }) => changes)
  return BUMPS.toReversed()
    .map((bump) => ({ bump, changes: all.filter((change) => change.bump === bump) }))
    .filter(({ changes }) => changes.length > 0)
}

/** How many changes there are, and what they ask for. */
export function conclusionOf({ bump, articles }: DataDiff): string {
  const count = articles.reduce((sum, { changes }) => sum + changes.length, 0)
  if (bump === null) return 'no difference'
  return `${counted(count, 'change')} in ${counted(articles.length, 'article')}: asks for a ${bump} version`
}
