import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, test } from 'vitest'

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

function answers(article: Record<string, (...args: unknown[]) => unknown>): unknown[] {
  const all = ['entities', 'events', 'quotes', 'stances', 'records', 'timeline', 'publisherStatements', 'loadedWording']
  const whole = [...all, 'unrealized', 'unnamedSources', 'stanceMatrix'].map((name) => article[name]?.())
  const each = (article.records?.() as { id: string }[]).flatMap((record) =>
    ['voices', 'mentions', 'links', 'onWordOf', 'about', 'chain'].map((name) => {
      try {
        return article[name]?.(record.id)
      } catch {
        return undefined
      }
    }),
  )
  const resolved = (article.records?.() as unknown[]).map((record) => article.resolve?.(record))
  return [...whole, ...each, ...resolved, article.voiceAt?.(10), article.annotationsAt?.(10)]
}

test.each([
  ['ESM', async () => import(pathToFileURL(require.resolve('reportedly').replace(/\.cjs$/, '.js')).href)],
  ['CJS', async () => require('reportedly')],
])('everything reachable from the bundled article and its answers is frozen (%s)', async (_, load) => {
  const { article } = await load()
  const objects = reachable([article, ...answers(article)])
  objects.delete([...objects.keys()][0] as object)
  const thawed = [...objects].filter(([object]) => !Object.isFrozen(object)).map(([, path]) => path)
  expect(thawed).toEqual([])
  expect(objects.size).toBeGreaterThan(1000)
  for (const object of objects.keys()) {
    expect(() => Object.defineProperty(object, 'planted', { value: 1 })).toThrow(TypeError)
  }
})
