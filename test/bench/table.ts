import type { Row } from './row.js'

/** What is shown beside the ratios. */
export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table of Markdown whose columns are aligned. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (row: readonly string[], column: number) => (row[column] ?? '').replaceAll('|', '\\|')
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => cell(row, column).length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => cell(row, column).padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** The ratios beside their targets. */
export const ratioTable = (rows: readonly Row[]): string =>
  markdown(
    ['what', 'ratio', 'target', 'measured', 'held'],
    rows.map((row) => [row.what, row.ratio.toFixed(2), row.target, row.measured, verdict(row)]),
  )

const verdict = ({ held, target }: Row) => (target === '' ? '' : held ? 'yes' : '**no**')
