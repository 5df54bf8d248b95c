/** The parts of a version number, the one that says least first. */
export const BUMPS = ['patch', 'minor', 'major'] as const

/** One of {@link BUMPS}: what semantic versioning asks for. */
export type Bump = (typeof BUMPS)[number]

const rankOf = (bump: Bump | null): number => (bump === null ? -1 : BUMPS.indexOf(bump))

/** Whether a bump is at least as great as another; `null` is none, and less than any. */
export const isAtLeast = (bump: Bump | null, least: Bump | null): boolean => rankOf(bump) >= rankOf(least)

/**
 * The greatest bump that changes ask for; `null` where there are none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bumpOf } from 'reportedly/diff'
 *
 * assert.equal(bumpOf([{ bump: 'patch' }, { bump: 'minor' }]), 'minor')
 * assert.equal(bumpOf([]), null)
 * ```
 */
export const bumpOf = (changes: readonly { readonly bump: Bump | null }[]): Bump | null =>
  changes.reduce<Bump | null>((most, { bump }) => (isAtLeast(most, bump) ? most : bump), null)
