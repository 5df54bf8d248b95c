/**
 * Measures the built library in this process, beside what one would write by hand, and prints a table.
 *
 *     npx tsx test/bench/library.ts
 */
import { deepStrictEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Article } from '../../src/model/index.js'
import type { ArticleView } from '../../src/query/index.js'
import { bigArticle } from './big-article.js'
import { filterCases } from './library-filters.js'
import { pathOf } from './part.js'
import type { Row } from './row.js'
import { sideBySide, timeOf } from './side-by-side.js'
import { median, spread } from './statistics.js'
import { ratioTable } from './table.js'

const RECORDS = 10_000
/** Three in ten records are events. */
const RECORDS_WITH_10_000_EVENTS = 33_334

const fromDist = (path: string) => import(pathToFileURL(pathOf(`dist/${path}`)).href)
const { openArticle }: typeof import('../../src/query/index.js') = await fromDist('index.js')
const { compareEdtf }: typeof import('../../src/time/index.js') = await fromDist('time.js')

/** What the library takes to open an article, to look up a record, to filter, and to put events in order. */
export async function benchLibrary({ short = false }: { short?: boolean } = {}): Promise<Row[]> {
  const rounds = short ? 7 : 25
  // First, while the heap is small: collecting the garbage of what follows is no part of opening an article.
  const opened = opening(rounds)
  const view: ArticleView = openArticle(bigArticle(RECORDS) as unknown)
  return [...opened, ...lookups(view, rounds), ...filters(view, rounds), ...timeline(short ? 3 : 7)]
}

function opening(rounds: number): Row[] {
  const text = readFileSync(pathOf('dist/data/morocco-isf.json'), 'utf8')
  const article: unknown = JSON.parse(text)
  const times = sideBySide(rounds, {
    open: () => openArticle(article),
    openAndRead: () => openArticle(article).records(),
    parse: () => JSON.parse(text),
    clone: () => structuredClone(article),
  })
  return [
    row('openArticle, beside JSON.parse', times.open, times.parse, { atMost: 1e6 }),
    row('openArticle, beside structuredClone', times.open, times.clone),
    row('openArticle and all its records, beside JSON.parse', times.openAndRead, times.parse),
  ]
}

function lookups(view: ArticleView, rounds: number): Row[] {
  const { entities } = view.data
  const ids = entities.map(({ id }) => id)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const idOf = (i: number) => ids[i % ids.length] as string
  const times = sideBySide(rounds, {
    entity: (i) => view.entity(idOf(i)),
    find: (i) => view.find(idOf(i)),
    map: (i) => byId.get(idOf(i)),
    scan: (i) => entities.find(({ id }) => id === idOf(i)),
  })
  return [
    row('an entity by id, beside Map.get', times.entity, times.map, { atMost: 50 }),
    row('any record by id, beside Map.get', times.find, times.map, { atMost: 50 }),
    row('an entity by id, beside Array.find', times.entity, times.scan),
  ]
}

function filters(view: ArticleView, rounds: number): Row[] {
  return filterCases(view).map(({ what, filter, scan }) => {
    deepStrictEqual(filter(7), scan(7))
    const times = sideBySide(rounds, { filter, scan })
    return row(`${what}, beside Array.filter`, times.filter, times.scan, { floor: 10 })
  })
}

function timeline(rounds: number): Row[] {
  const big = bigArticle(RECORDS_WITH_10_000_EVENTS)
  const times = Array.from({ length: rounds }, () => timesOfTimeline(big))
  const first = times.map((time) => time.first)
  const second = times.map((time) => time.second)
  const sort = times.map((time) => time.sort)
  return [
    row('the timeline of 10,000 events, beside sorting them by compareEdtf', first, sort),
    row('the same timeline again, beside the first time', second, first, { floor: 100 }),
  ]
}

function timesOfTimeline(article: Article): { first: number; second: number; sort: number } {
  const view: ArticleView = openArticle(article as unknown)
  const dated = view.events().map(({ time }) => time?.edtf as string)
  const first = timeOf(() => view.timeline(), 1)
  return { first, second: timeOf(() => view.timeline(), 10_000), sort: timeOf(() => [...dated].sort(compareEdtf), 1) }
}

/** A row of how often as fast something is as its peer. Times are in nanoseconds. */
function row(
  what: string,
  own: readonly number[],
  peer: readonly number[],
  { atMost, floor }: { atMost?: number; floor?: number } = {},
): Row {
  const ratio = median(own.map((time, round) => (peer[round] as number) / time))
  const target = [atMost && `≤ ${shown([atMost])}`, floor && `≥ ${floor}`].filter(Boolean).join(', ')
  const held = (atMost === undefined || median(own) <= atMost) && (floor === undefined || ratio >= floor)
  return { what, target, measured: `${shown(own)} to ${shown(peer)}`, ratio, ...(floor && { floor }), held }
}

const UNITS = [
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
] as const

function shown(times: readonly number[]): string {
  const [unit, size] = UNITS.find(([, size]) => median(times) >= size) ?? UNITS[2]
  return `${spread(
    times.map((time) => time / size),
    times.length > 1 ? 2 : 0,
  )} ${unit}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ratioTable(await benchLibrary()))
