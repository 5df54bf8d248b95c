import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, test } from 'vitest'
import type { ArticleView } from '../../src/query/index.js'

const require = createRequire(join(inject('consumer'), 'index.js'))

/** Every object and function that can be reached through properties, accessors and prototypes of `root`. */
function reachable(root: unknown): Map<object, string> {
  const found = new Map<object, string>()
  const builtIn = new Set<unknown>([Object.prototype, Function.prototype, Array.prototype, Error.prototype, Error])
  const visit = (value: unknown, path: string): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
    if (builtIn.has(value) || found.has(value)) return
    found.set(value, path)
    for (const key of Reflect.ownKeys(value)) {
      const { value: held, get } = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor
      visit(held, `${path}.${String(key)}`)
      visit(get, `${path}.get ${String(key)}`)
      if (get !== undefined) visit((value as never)[key], `${path}.${String(key)}`)
    }
    visit(Object.getPrototypeOf(value), `${path}.[[Prototype]]`)
  }
  visit(root, 'article')
  return found
}

/** What every query of the view answers, for every record that it takes. */
function answers(article: ArticleView): unknown[] {
  const entities = article.entities().map(({ id }) => [article.onWordOf(id), article.links(id), article.mentions(id)])
  const events = article.events().map(({ id }) => article.mentions(id))
  const quotes = article.quotes().map(({ id }) => [article.chain(id), article.about(id)])
  const records = article.records().map((record) => [article.voices(record.id), article.resolve(record)])
  const whole = [
    article.records(),
    article.stances(),
    article.timeline(),
    article.publisherStatements(),
    article.loadedWording(),
    article.unrealized(),
    article.unnamedSources(),
    article.stanceMatrix(),
    article.voiceAt(10),
    article.annotationsAt(10),
  ]
  return [...entities, ...events, ...quotes, ...records, ...whole].flat()
}

test.each([
  ['ESM', async () => import(pathToFileURL(require.resolve('reportedly').replace(/\.cjs$/, '.js')).href)],
  ['CJS', async () => require('reportedly')],
])('everything reachable from the bundled article and its answers is frozen (%s)', async (_, load) => {
  const { article } = await load()
  const roots = [article, ...answers(article)]
  const objects = reachable(roots)
  objects.delete(roots)
  const thawed = [...objects].filter(([object]) => !Object.isFrozen(object)).map(([, path]) => path)
  expect(thawed).toEqual([])
  expect(objects.size).toBeGreaterThan(1000)
  for (const object of objects.keys()) {
    expect(() => Object.defineProperty(object, 'planted', { value: 1 })).toThrow(TypeError)
  }
})
