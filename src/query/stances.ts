import { compareText } from '../model/compare-text.js'
import type { AnyRecord, Entity, Stance } from '../model/index.js'
import type { StanceCell, StanceMatrix } from './answers.js'
import type { Records } from './records.js'
import { distinct, type Voices } from './voices.js'

const SCORE = { favor: 1, neutral: 0, mixed: 0, against: -1 } as const

/** Holders by what they hold of what. */
export function stanceMatrix(records: Records, voices: Voices): StanceMatrix {
  const { entities, stances } = records.data
  const byHolder = new Map<Entity, Map<string, Stance[]>>()
  for (const stance of stances) {
    const holder = records.get(stance.holder, 'entity')
    const row = byHolder.get(holder) ?? new Map<string, Stance[]>()
    byHolder.set(holder, row)
    const cell = row.get(stance.target) ?? []
    row.set(stance.target, cell)
    cell.push(stance)
  }
  const held = new Set(stances.map(({ target }) => target))
  const targets = records.all
    .list()
    .filter((record) => record.kind !== 'stance' && held.has(record.id)) as StanceCell['target'][]
  const rows = entities
    .flatMap((holder) => {
      const row = byHolder.get(holder)
      return row === undefined ? [] : [{ holder, row, favor: mean([...row.values()].flat()) }]
    })
    .sort((a, b) => b.favor - a.favor || compareText(a.holder.name, b.holder.name))
  const cells = rows.flatMap(({ holder, row }) =>
    targets.flatMap((target): StanceCell[] => {
      const stances = row.get(target.id)
      if (stances === undefined) return []
      const voiced = distinct(stances.flatMap((stance) => voices.ofStance(stance)))
      return [{ holder, target, value: common(stances), stances, voices: voiced }]
    }),
  )
  const byIds = new Map(cells.map((cell) => [key(cell.holder, cell.target), cell]))
  return {
    holders: rows.map(({ holder }) => holder),
    targets,
    cells,
    cell: (holder, target) =>
      byIds.get(key(records.get(holder, 'entity'), records.get(target, 'entity', 'event', 'quote'))),
  }
}

const key = (holder: AnyRecord, target: AnyRecord) => JSON.stringify([holder.id, target.id])
const mean = (stances: readonly Stance[]) => stances.reduce((sum, { value }) => sum + SCORE[value], 0) / stances.length

function common(stances: readonly Stance[]): StanceCell['value'] {
  const [first = 'mixed', ...others] = distinct(stances.map(({ value }) => value))
  return others.length === 0 ? first : 'mixed'
}
