import type { AnyRecord, Article, COLLECTIONS, Kind } from '../model/index.js'
import { lazy } from '../model/lazy.js'
import { deepFreeze } from './freeze.js'

/** What makes the records of each collection. */
export type RecordSources = { readonly [K in Kind as (typeof COLLECTIONS)[K]]: () => readonly AnyRecord[] }

const SOURCES = /* @__PURE__ */ Symbol('sources')

/** All articles share these getters: an engine ties every getter of its own to the object until the next full collection. */
const lists = /* @__PURE__ */ lazy(() => ({
  entities: listOf('entities'),
  events: listOf('events'),
  quotes: listOf('quotes'),
  stances: listOf('stances'),
}))

function listOf(name: keyof RecordSources): PropertyDescriptor {
  const descriptor = {
    enumerable: true,
    get(this: { readonly [SOURCES]: RecordSources }) {
      return this[SOURCES][name]()
    },
  }
  Object.freeze(descriptor.get)
  return descriptor
}

/** Freezes an article. Its records are made, and frozen too, when they are first asked for. */
export function lazyArticle(article: object, sources: RecordSources): Article {
  for (const [field, value] of Object.entries(article)) if (!Object.hasOwn(sources, field)) deepFreeze(value)
  const once = (source: () => readonly AnyRecord[]) => lazy(() => deepFreeze(source()))
  const { entities, events, quotes, stances } = sources
  const value = { entities: once(entities), events: once(events), quotes: once(quotes), stances: once(stances) }
  Object.defineProperty(article, SOURCES, { value: deepFreeze(value) })
  return Object.freeze(Object.defineProperties(article, lists())) as Article
}
