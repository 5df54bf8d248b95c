import type { Measurement } from './measure.js'
import { MB } from './part.js'
import type { Row } from './row.js'
import { median, spread } from './statistics.js'
import type { Table } from './table.js'

/** What a ratio must reach, and what it shall. */
export interface Aim {
  readonly floor?: number
  readonly goal?: number
}

/** A row of how often as fast programs were as others, by the clock; by the time of the processor is told beside it. */
export function faster(what: string, programs: readonly Measurement[], than: readonly Measurement[], aim?: Aim): Row {
  const row = compared(what, ratios(than, programs, 'seconds'), aim)
  const byCpu = ratios(than, programs, 'cpuSeconds')
  return byCpu.some(Number.isNaN) ? row : { ...row, measured: `${row.measured}, by CPU ${median(byCpu).toFixed(2)}` }
}

/** A row of a ratio that was measured in several rounds. */
export function compared(what: string, values: readonly number[], { floor, goal }: Aim = {}): Row {
  const ratio = median(values)
  const target = [floor && `≥ ${floor}`, goal && `goal ${goal}`].filter(Boolean).join(', ')
  const held = floor === undefined || ratio >= floor
  return { what, target, measured: spread(values), ratio, ...(floor !== undefined && { floor }), held }
}

/** A row of an amount that must stay within a limit: its ratio says how often it would fit. */
export function within(what: string, amount: number, limit: number, shown: (amount: number) => string): Row {
  const ratio = limit / amount
  return { what, target: `≤ ${shown(limit)}`, measured: shown(amount), ratio, floor: 1, held: ratio >= 1 }
}

/** The ratios of a figure in each round. */
export const ratios = <Figure extends string>(
  over: readonly Readonly<Record<Figure, number | undefined>>[],
  under: readonly Readonly<Record<Figure, number | undefined>>[],
  figure: Figure,
): number[] => over.map((result, round) => (result[figure] ?? Number.NaN) / (under[round]?.[figure] ?? Number.NaN))

/** What programs took that worked on as many bytes, the first of them compared with the others. */
export function timings(
  title: string,
  bytes: number,
  programs: Readonly<Record<string, readonly Measurement[]>>,
): Table {
  const [first = []] = Object.values(programs)
  return {
    title,
    head: ['program', 'seconds', 'MB/s', 'of the first', 'CPU seconds', 'peak memory'],
    rows: Object.entries(programs).map(([name, runs]) => {
      const seconds = runs.map((run) => run.seconds)
      const cpu = runs.flatMap(({ cpuSeconds }) => cpuSeconds ?? [])
      const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? [])
      return [
        name,
        spread(seconds),
        (bytes / 1e6 / median(seconds)).toFixed(0),
        spread(ratios(first, runs, 'seconds')),
        cpu.length > 0 ? spread(cpu) : 'unknown',
        peaks.length > 0 ? MB(Math.max(...peaks)) : 'unknown',
      ]
    }),
  }
}
