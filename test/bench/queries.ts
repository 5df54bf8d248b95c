import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ArgumentRole } from '../../src/model/index.js'
import { bigArticle } from './big-article.js'

const { openArticle }: typeof import('../../src/query/index.js') = await import(
  pathToFileURL(resolve('dist/index.js')).href
)

const ROUNDS = Number(process.env.ROUNDS ?? 15)
const OPENINGS = 7
const SHORTEST = 1e7

type Run = (i: number) => unknown

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number

/** Nanoseconds that one of so many calls takes. */
function time(run: Run, calls: number): number {
  let kept: unknown
  const start = performance.now()
  for (let i = 0; i < calls; i++) kept = run(i)
  const taken = (performance.now() - start) * 1e6
  if (kept === null) throw new Error('nothing was computed')
  return taken / calls
}

/** Median nanoseconds of each, measured in turns so that all meet the same weather; a measurement lasts ten milliseconds at least. */
function sideBySide(runs: readonly Run[]): number[] {
  const calls = runs.map((run) => {
    run(0)
    let count = 1
    while (time(run, count) * count < SHORTEST) count *= 2
    return count
  })
  const samples = runs.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    runs.forEach((run, i) => {
      samples[i]?.push(time(run, calls[i] as number))
    })
  }
  return samples.map(median)
}

/** Median nanoseconds of the first call on something new, and of the second. */
function firstAndSecond<T>(prepare: () => T, run: (prepared: T) => unknown): [number, number] {
  const samples: [number, number][] = Array.from({ length: OPENINGS }, () => {
    const prepared = prepare()
    return [time(() => run(prepared), 1), time(() => run(prepared), 1)]
  })
  return [median(samples.map(([first]) => first)), median(samples.map(([, second]) => second))]
}

const shown = (ns: number) =>
  ns < 1e3 ? `${ns.toFixed(0)} ns` : ns < 1e6 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(2)} ms`
const line = (name: string, ...cells: readonly string[]) =>
  console.log(`${name.padEnd(52)}${cells.map((cell) => cell.padStart(16)).join('')}`)

const big = bigArticle(10_000)
const open = () => openArticle(big as unknown)
const view = open()
const { entities, events, quotes, stances } = view.data
const someEntity = (i: number) => `entity-${i % entities.length}`
const ROLES: readonly ArgumentRole[] = ['agent', 'party', 'patient', 'topic']

const filters: readonly (readonly [string, Run, Run])[] = [
  ['entities: type', () => view.entities({ type: 'gpe' }), () => entities.filter(({ type }) => type === 'gpe')],
  [
    'entities: any of two types, and specificity',
    () => view.entities({ type: ['gpe', 'plan'], specificity: 'named' }),
    () => entities.filter((each) => (each.type === 'gpe' || each.type === 'plan') && each.specificity === 'named'),
  ],
  [
    'entities: external id',
    (i) => view.entities({ externalId: { scheme: 'wikidata', id: `Q${i % entities.length}` } }),
    (i) => {
      const wanted = `Q${i % entities.length}`
      return entities.filter((each) =>
        each.externalIds.some(({ scheme, id }) => scheme === 'wikidata' && id === wanted),
      )
    },
  ],
  [
    'events: involves',
    (i) => view.events({ involves: someEntity(i) }),
    (i) => {
      const wanted = someEntity(i)
      return events.filter((each) => each.arguments.some(({ filler }) => filler === wanted))
    },
  ],
  [
    'events: involves, certainty and tense',
    (i) => view.events({ involves: someEntity(i), certainty: 'possible', tense: 'future' }),
    (i) => {
      const wanted = someEntity(i)
      return events.filter(
        (each) =>
          each.arguments.some(({ filler }) => filler === wanted) &&
          each.accounts.some(({ certainty, tense }) => certainty === 'possible' && tense === 'future'),
      )
    },
  ],
  [
    'events: any of four roles',
    () => view.events({ role: ROLES }),
    () => events.filter((each) => each.arguments.some(({ role }) => ROLES.includes(role))),
  ],
  [
    'quotes: source',
    (i) => view.quotes({ source: someEntity(i) }),
    (i) => {
      const wanted = someEntity(i)
      return quotes.filter(({ source }) => source === wanted)
    },
  ],
  [
    'stances: holder and value',
    (i) => view.stances({ holder: someEntity(i), value: 'favor' }),
    (i) => {
      const wanted = someEntity(i)
      return stances.filter(({ holder, value }) => holder === wanted && value === 'favor')
    },
  ],
]
const byId = new Map(entities.map((entity) => [entity.id, entity]))
const bundled: unknown = JSON.parse(readFileSync('dist/data/morocco-isf.json', 'utf8'))

console.log(`Node ${process.versions.node}, ${view.records().length} records, ${ROUNDS} interleaved rounds, medians\n`)

line('Filter', 'by index', 'array scan', 'scan / index')
for (const [name, indexed, scan] of filters) {
  const [index, array] = sideBySide([indexed, scan]) as [number, number]
  line(name, shown(index), shown(array), `${(array / index).toFixed(1)} ×`)
}

line('\nRecord by id', '', 'time', 'to Map.get')
const lookups = [
  ['article.entity(id)', (i: number) => view.entity(someEntity(i))],
  ['Map.get', (i: number) => byId.get(someEntity(i))],
  ['Array.find', (i: number) => entities.find(({ id }) => id === someEntity(i))],
] as const
const times = sideBySide(lookups.map(([, run]) => run))
lookups.forEach(([name], row) => {
  line(name, '', shown(times[row] as number), `${((times[row] as number) / (times[1] as number)).toFixed(1)} ×`)
})

line('\nQuery', 'first call', 'second call', 'first / second')
for (const [name, run] of [
  ['timeline()', (view) => view.timeline()],
  ['timeline({ involves })', (view) => view.timeline({ involves: 'entity-7' })],
  ['events({ involves })', (view) => view.events({ involves: 'entity-7' })],
  ['links(id)', (view) => view.links('entity-7')],
  ['onWordOf(id)', (view) => view.onWordOf('entity-7')],
  ['about(id)', (view) => view.about('quote-7')],
  ['mentions(id)', (view) => view.mentions('entity-7')],
  ['stanceMatrix()', (view) => view.stanceMatrix()],
] as const satisfies readonly (readonly [string, (opened: typeof view) => unknown])[]) {
  const [first, second] = firstAndSecond(open, run)
  line(name, shown(first), shown(second), `${(first / second).toFixed(0)} ×`)
}

line('\nopenArticle', '', '', 'time')
const [small, large] = sideBySide([() => openArticle(bundled), open]) as [number, number]
line('the bundled article', '', '', shown(small))
line(`${view.records().length} records`, '', '', shown(large))
