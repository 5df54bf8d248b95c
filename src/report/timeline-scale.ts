import { DAY } from './timeline-marks.js'

/** A labelled place on a scale. */
export interface Tick {
  /** In percent. */
  readonly at: number
  readonly words: string
  /** Whether there is room for it on a wide screen only. */
  readonly wideOnly: boolean
}

/** Times from left to right: monotone, from 0 to 100 percent. */
export interface Scale {
  readonly at: (time: number) => number
  readonly ticks: readonly Tick[]
}

/** The first and the last time to be shown. */
export interface Extent {
  readonly from: number
  readonly until: number
}

const MARGIN = 4
const WIDE_GAP = 9
const NARROW_GAP = 21
const MOST_TICKS = 7
const YEAR = 365.2425 * DAY
const MONTH = YEAR / 12
/** How far from publication the stretched scale begins to shrink distances. */
const NEAR = 7 * DAY
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The extent of all finite times, if there are any. */
export function extentOf(times: Iterable<number>): Extent | undefined {
  let from = Number.POSITIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  for (const time of times) {
    if (!Number.isFinite(time)) continue
    from = Math.min(from, time)
    until = Math.max(until, time)
  }
  return from <= until ? { from, until } : undefined
}

/** Equal distances for equal times. */
export function calendarScale(extent: Extent, publication?: number): Scale {
  const at = spread(extent, (time) => time)
  return { at, ticks: roomy(calendarTicks(extent), at, publication) }
}

/** Days near the publication wide, years far from it narrow. */
export function stretchedScale(extent: Extent, publication: number): Scale {
  const at = spread(extent, (time) => {
    const distance = time - publication
    return Math.sign(distance) * Math.log1p(Math.abs(distance) / NEAR)
  })
  const ticks = DISTANCES.flatMap(([distance, words]) => [
    { time: publication - distance, words: `−${words}` },
    { time: publication + distance, words: `+${words}` },
  ])
  const within = ticks.filter(({ time }) => time >= extent.from && time <= extent.until)
  return { at, ticks: roomy(within, at, publication) }
}

const DISTANCES: readonly (readonly [number, string])[] = [
  [7 * DAY, '1 wk'],
  [MONTH, '1 mo'],
  [3 * MONTH, '3 mo'],
  [6 * MONTH, '6 mo'],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map((years) => [years * YEAR, `${years} y`] as const),
]

function spread({ from, until }: Extent, place: (time: number) => number): (time: number) => number {
  const first = place(from)
  const length = place(until) - first
  return (time) => {
    if (length === 0) return time < from ? 0 : time > until ? 100 : 50
    const percent = MARGIN + ((place(time) - first) / length) * (100 - 2 * MARGIN)
    return Math.min(100, Math.max(0, percent))
  }
}

interface Label {
  readonly time: number
  readonly words: string
}

/** Keeps labels that are clear of those kept before and of the publication. */
function roomy(labels: readonly Label[], at: (time: number) => number, publication: number | undefined): Tick[] {
  const taken = publication === undefined ? [] : [at(publication)]
  const takenOnNarrow = [...taken]
  const isClear = (place: number, others: readonly number[], gap: number) =>
    others.every((other) => Math.abs(other - place) >= gap)
  const ticks: Tick[] = []
  for (const { time, words } of labels) {
    const place = at(time)
    if (!isClear(place, taken, WIDE_GAP)) continue
    taken.push(place)
    const wideOnly = !isClear(place, takenOnNarrow, NARROW_GAP)
    if (!wideOnly) takenOnNarrow.push(place)
    ticks.push({ at: place, words, wideOnly })
  }
  return ticks.sort((a, b) => a.at - b.at)
}

function calendarTicks({ from, until }: Extent): readonly Label[] {
  const days = (until - from) / DAY
  for (const step of [1, 2, 7, 14]) if (days / step <= MOST_TICKS) return dayTicks(from, until, step)
  for (const step of [1, 3, 6]) if ((days * DAY) / MONTH / step <= MOST_TICKS) return monthTicks(from, until, step)
  let step = 1
  for (let i = 0; (until - from) / YEAR / step > MOST_TICKS; i++) step *= i % 3 === 1 ? 2.5 : 2
  return monthTicks(from, until, step * 12)
}

function dayTicks(from: number, until: number, step: number): readonly Label[] {
  const labels: Label[] = []
  for (let time = Math.ceil(from / DAY) * DAY; time <= until; time += step * DAY) {
    const date = new Date(time)
    labels.push({ time, words: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}` })
  }
  return labels
}

function monthTicks(from: number, until: number, step: number): readonly Label[] {
  const start = new Date(from)
  const labels: Label[] = []
  let months = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  for (; labels.length <= 2 * MOST_TICKS; months += step) {
    const year = Math.floor(months / 12)
    const time = new Date(0).setUTCFullYear(year, months - year * 12, 1)
    // Not a number past the last year of the calendar.
    if (!(time <= until)) break
    const words = step % 12 === 0 ? yearWords(year) : `${MONTHS[months - year * 12]} ${yearWords(year)}`
    if (time >= from) labels.push({ time, words })
  }
  return labels
}

/** A year as people write it. */
export const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`)
