import { beforeEach, expect, test } from 'vitest'
import type { AnyRecord } from '../../src/model/index.js'
import { deepFreeze } from '../../src/query/freeze.js'
import { type ArticleView, openArticle } from '../../src/query/index.js'
import { createView } from '../../src/query/view.js'
import { draft, sample } from './sample.js'

const BUILT_IN = new Set<unknown>([Object.prototype, Function.prototype, Array.prototype])

/** Everything that can be reached from a value, through prototypes too. */
function reachable(root: unknown, found = new Set<object>()): Set<object> {
  if ((typeof root !== 'object' && typeof root !== 'function') || root === null) return found
  if (BUILT_IN.has(root) || found.has(root)) return found
  found.add(root)
  for (const key of Reflect.ownKeys(root)) reachable(Reflect.get(root, key), found)
  return reachable(Object.getPrototypeOf(root), found)
}

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})
const records = [...sample.entities, ...sample.events, ...sample.quotes, ...sample.stances]
const asked: readonly (readonly [string, () => unknown])[] = [
  ['the view', () => view],
  ['toJSON', () => view.toJSON()],
  ['entities', () => view.entities({ type: 'gpe' })],
  ['events', () => view.events({ tense: 'past' })],
  ['quotes', () => view.quotes({ unnamed: true })],
  ['stances', () => view.stances({ value: 'favor' })],
  ['records', () => view.records()],
  ['some records', () => view.records({ kind: 'quote' })],
  ...records.map(({ id }) => [`resolve ${id}`, () => view.resolve(view.find(id) as AnyRecord)] as const),
  ['resolve a copy', () => view.resolve(structuredClone(view.event('damage')))],
  ['timeline', () => view.timeline()],
  ['chain', () => view.chain('sailor-told')],
  ['voices of a quote', () => view.voices('sailor-told')],
  ['voices of an event', () => view.voices('talks')],
  ['voices of an entity', () => view.voices('north-isle')],
  ['onWordOf', () => view.onWordOf('captain')],
  ['publisherStatements', () => view.publisherStatements()],
  ['loadedWording', () => view.loadedWording()],
  ['unrealized', () => view.unrealized()],
  ['unnamedSources', () => view.unnamedSources()],
  ['about', () => view.about('bare')],
  ['stanceMatrix', () => view.stanceMatrix()],
  ['cell', () => view.stanceMatrix().cell('captain', 'ferry-line')],
  ['links', () => view.links('north-isle')],
  ['mentions', () => view.mentions('north-isle')],
  ['voiceAt', () => view.voiceAt(190)],
  ['voiceAt outside quotes', () => view.voiceAt(0)],
  ['annotationsAt', () => view.annotationsAt(190)],
]

test.each(asked)('everything reachable from %s is frozen', (_, ask) => {
  const objects = reachable(ask())
  expect(objects.size).toBeGreaterThan(0)
  for (const object of objects) {
    expect(Object.isFrozen(object)).toBe(true)
    expect(() => Object.assign(object, { planted: true })).toThrow(TypeError)
  }
})

test('every method of the view was asked', () => {
  const methods = Object.entries(view).filter(([, member]) => typeof member === 'function')
  const names = asked.map(([name]) => name.split(' ')[0])
  const lookups = ['entity', 'event', 'quote', 'stance', 'find']
  expect(methods.map(([name]) => name).filter((name) => !names.includes(name))).toEqual(lookups)
})

test('the data that was opened is neither frozen nor followed', () => {
  const data = draft()
  const opened = openArticle(data)
  data.title = 'Changed'
  data.entities[0].name = 'Changed'
  expect(opened.title).toBe(sample.title)
  expect(opened.entity('daily-tide').name).toBe('Daily Tide')
})

test('a view over frozen data uses it as it is', () => {
  const data = deepFreeze(structuredClone(sample))
  const bundled = createView(data)
  expect(bundled.data).toBe(data)
  expect(bundled.timeline()).toEqual(view.timeline())
})

test('deepFreeze takes what holds itself', () => {
  const loop: { self?: unknown; call: () => void } = { call: () => {} }
  loop.self = loop
  expect(Object.isFrozen(deepFreeze(loop).call)).toBe(true)
})
