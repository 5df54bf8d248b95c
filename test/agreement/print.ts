import type { Disagreement, Figures, Side } from './measure.js'

/** How to read the report. */
export const DEFINITIONS = `How to read this
  Spans are paired one to one, greedily: the largest overlap first, then the smallest union.
  exact: equal start and end. overlapping: at least one unit in common.
  Entities are paired by the mentions they share (failing that, by an exact external id or as publisher), events by
  overlapping mentions and then by equal arguments, quotes by overlapping content, stances by holder and target.
  Labels are compared on what is paired; what only one annotation has counts against F1, never against the labels.
  Arguments and accounts are compared within events that both have; the PLOVER mode where both give the same type.
  F1: 2 · both / (first + second). B-cubed: the first annotation is the key; mentions that both have.
  kappa: Cohen's. – : nothing to compare, or (kappa) both use one label throughout.`

const decimal = (value: number | null) => (value === null ? '–' : value.toFixed(3))

const HEADS = {
  set: ['only first', 'only second', 'both', 'F1', ''],
  clusters: ['precision', 'recall', 'n', 'F1', ''],
  labels: ['', 'n', 'same', 'raw', 'kappa'],
} as const

function cells(row: Figures): readonly string[] {
  switch (row.kind) {
    case 'set':
      return [String(row.onlyFirst), String(row.onlySecond), String(row.shared), decimal(row.f1), '']
    case 'clusters':
      return [decimal(row.precision), decimal(row.recall), String(row.n), decimal(row.f1), '']
    case 'labels':
      return ['', String(row.n), String(row.same), decimal(row.raw), decimal(row.kappa)]
  }
}

function line(name: string, columns: readonly string[], width: number): string {
  return `  ${name.padEnd(width)}${columns.map((cell) => cell.padStart(13)).join('')}`.trimEnd()
}

/** The figures as a table a group; the heads of the columns are repeated where their meaning changes. */
export function printFigures(rows: readonly Figures[]): string {
  const width = Math.max(...rows.map(({ measure }) => measure.length))
  return rows
    .flatMap((row, i) => {
      const before = rows[i - 1]
      const newGroup = before?.group !== row.group
      const newHead = newGroup || before?.kind !== row.kind
      return [
        ...(newGroup && before ? [''] : []),
        ...(newHead ? [line(newGroup ? row.group.toUpperCase() : '', HEADS[row.kind], width)] : []),
        line(row.measure, cells(row), width),
      ]
    })
    .join('\n')
}

/** Gives the words of a side, where the text is at hand. */
export type Words = (side: Side) => string | undefined

const sideLine = (label: string, side: Side | null, words: Words | undefined) => {
  if (side === null) return `    ${label}  –`
  const said = words?.(side)
  return `    ${label}  ${side.value}  ${side.pointer}${said ? `  “${said}”` : ''}`
}

/** Each disagreement with both places and both values, the basis for adjudication. */
export function printDisagreements(all: readonly Disagreement[], words?: Words): string {
  const blocks = all.map(({ group, what, first, second }) =>
    [`  ${group}: ${what}`, sideLine('first ', first, words), sideLine('second', second, words)].join('\n'),
  )
  return [`${all.length} ${all.length === 1 ? 'disagreement' : 'disagreements'}`, ...blocks].join('\n\n')
}
