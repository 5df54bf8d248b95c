import { compareText } from '../model/compare-text.js'
import type { Stance, StanceValue } from '../model/index.js'
import type { View } from './view.js'

/** One who holds stances, with all of them. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly stances: readonly Stance[]
}

/** What stances are about, with all of them. */
export type Target = Holder

const SCORE: Readonly<Record<StanceValue, number>> = { favor: 1, mixed: 0, neutral: 0, against: -1 }

/** Holders from most in favor to most against, then by name. */
export const holdersOf = (view: View): readonly Holder[] =>
  groupsOf(view, ({ holder }) => holder).sort((a, b) => favor(b) - favor(a) || byName(a, b))

/** Targets from most to fewest stances, then by name. */
export const targetsOf = (view: View): readonly Target[] =>
  groupsOf(view, ({ target }) => target).sort((a, b) => b.stances.length - a.stances.length || byName(a, b))

function groupsOf({ article, nameOf }: View, key: (stance: Stance) => string): Holder[] {
  const groups = new Map<string, Stance[]>()
  for (const stance of [...article.stances].sort((a, b) => compareText(a.id, b.id))) {
    const group = groups.get(key(stance)) ?? []
    groups.set(key(stance), group)
    group.push(stance)
  }
  return [...groups].map(([id, stances]) => ({ id, name: nameOf(id), stances }))
}

const favor = ({ stances }: Holder) => stances.reduce((sum, { value }) => sum + SCORE[value], 0) / stances.length
const byName = (a: Holder, b: Holder) => compareText(a.name, b.name) || compareText(a.id, b.id)
