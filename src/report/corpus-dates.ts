import { MONTHS } from '../time/describe.js'
import { bounds, isEdtf } from '../time/index.js'
import { yearWords } from './timeline-scale.js'

/** How many articles have a date in a stretch of months, which count from the year 0. */
interface Stretch {
  readonly first: number
  readonly last: number
  count: number
}

/** A month, a year or some years, and how many articles have their date in it. */
export interface Bin {
  readonly words: string
  /** For where there is little room. */
  readonly short: string
  readonly count: number
}

/** Articles by date. */
export interface Histogram {
  /** What one bin is: "month", "year", "10 years". */
  readonly unit: string
  /** Without gaps: from the first that holds an article to the last. */
  readonly bins: readonly Bin[]
  /** Articles whose date is wider than a bin. */
  readonly wider: number
  /** Articles whose date is open, or none that can be read. */
  readonly unplaced: number
}

const YEAR = 12
const MOST_BINS = 40
/** Months that a bin may have. */
const STEPS = [1, 12, 120, 1_200, 12_000, 120_000, 1_200_000]

/** Counts the dates of many articles in memory that depends on the months they lie in alone. */
export class DateCounts {
  readonly #stretches = new Map<string, Stretch>()
  #unplaced = 0

  add(edtf: string): void {
    const [first, last] = monthsOf(edtf)
    if (!Number.isFinite(first) || !Number.isFinite(last)) {
      this.#unplaced++
      return
    }
    const key = `${first} ${last}`
    const known = this.#stretches.get(key)
    if (known) known.count++
    else this.#stretches.set(key, { first, last, count: 1 })
  }

  /** The first and the last month that a date lies in, in words. */
  get span(): readonly [first: string, last: string] | undefined {
    let first = Number.POSITIVE_INFINITY
    let last = Number.NEGATIVE_INFINITY
    for (const stretch of this.#stretches.values()) {
      first = Math.min(first, stretch.first)
      last = Math.max(last, stretch.last)
    }
    return first <= last ? [binWords(first, 1), binWords(last, 1)] : undefined
  }

  /** The dates in the smallest bins that are few enough and that most dates fit in, if there are such bins. */
  histogram(): Histogram | undefined {
    const stretches = [...this.#stretches.values()]
    const total = sum(stretches)
    if (total === 0) return undefined
    for (const step of STEPS) {
      const fitting = stretches.filter(({ first, last }) => binOf(first, step) === binOf(last, step))
      const placed = sum(fitting)
      const bins = placed * 2 < total ? undefined : binsOf(fitting, step)
      if (bins) return { unit: unitOf(step), bins, wider: total - placed, unplaced: this.#unplaced }
    }
    return undefined
  }
}

const sum = (stretches: readonly Stretch[]) => stretches.reduce((total, { count }) => total + count, 0)

const binOf = (month: number, step: number) => Math.floor(month / step)

function binsOf(stretches: readonly Stretch[], step: number): readonly Bin[] | undefined {
  const counts = new Map<number, number>()
  for (const { first, count } of stretches) {
    const bin = binOf(first, step)
    counts.set(bin, (counts.get(bin) ?? 0) + count)
  }
  let from = Number.POSITIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  for (const bin of counts.keys()) {
    from = Math.min(from, bin)
    until = Math.max(until, bin)
  }
  if (until - from >= MOST_BINS) return undefined
  return Array.from({ length: until - from + 1 }, (_, i) => ({
    words: binWords(from + i, step),
    short: shortWords(from + i, step),
    count: counts.get(from + i) ?? 0,
  }))
}

const unitOf = (step: number) => (step === 1 ? 'month' : step === YEAR ? 'year' : `${step / YEAR} years`)

function binWords(bin: number, step: number): string {
  if (step === 1) return `${MONTHS[bin - Math.floor(bin / YEAR) * YEAR]} ${yearWords(Math.floor(bin / YEAR))}`
  const years = step / YEAR
  const first = bin * years
  return years === 1 ? yearWords(first) : `${yearWords(first)} to ${yearWords(first + years - 1)}`
}

function shortWords(bin: number, step: number): string {
  if (step === 1) {
    const month = MONTHS[bin - Math.floor(bin / YEAR) * YEAR] ?? ''
    return `${month.slice(0, 3)} ${yearWords(Math.floor(bin / YEAR))}`
  }
  return yearWords(bin * (step / YEAR))
}

/** The first and the last month that a date may lie in; not finite where it is open, past the calendar of `Date`, or no date. */
function monthsOf(edtf: string): readonly [first: number, last: number] {
  if (!isEdtf(edtf)) return [Number.NaN, Number.NaN]
  const { earliestStart, latestEnd } = bounds(edtf)
  return [monthOf(earliestStart), monthOf(latestEnd - 1)]
}

function monthOf(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * YEAR + date.getUTCMonth()
}
