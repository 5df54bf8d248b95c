import { lazy } from './lazy.js'

/** Frozen records in the order of the document; the lists that it gives are frozen too. */
export class Collection<R> {
  readonly list: () => readonly R[]
  readonly #positions: () => ReadonlyMap<R, number>

  constructor(list: () => readonly R[]) {
    this.list = list
    this.#positions = lazy(() => new Map(list().map((record, i) => [record, i])))
  }

  /** Looks records up by what they have for keys. */
  by(keys: Keys<R>): Facet<R> {
    return new Facet(this, keys)
  }

  /** Some of its records, each once. */
  inOrder(records: readonly R[]): readonly R[] {
    const positions = this.#positions()
    return this.at([records.map((record) => positions.get(record) as number)])
  }

  /** The records at some positions, each once. */
  at(positions: readonly (readonly number[])[]): readonly R[] {
    const list = this.list()
    const marks = new Uint8Array(list.length)
    for (const some of positions) for (const position of some) marks[position] = 1
    const marked: R[] = []
    for (let i = marks.indexOf(1); i >= 0; i = marks.indexOf(1, i + 1)) marked.push(list[i] as R)
    return Object.freeze(marked)
  }
}

/** One value, or several in an array. */
export type Keys<R> = (record: R) => unknown

/** The records that have a key, and where they stand in their collection. */
interface Entry<R> {
  readonly records: R[]
  readonly positions: number[]
}

const NONE = /* @__PURE__ */ Object.freeze([])

/** An index of a collection; built when it is first asked. */
export class Facet<R> {
  readonly #collection: Collection<R>
  readonly #entries: () => ReadonlyMap<unknown, Entry<R>>

  constructor(collection: Collection<R>, keys: Keys<R>) {
    this.#collection = collection
    this.#entries = lazy(() => indexed(collection.list(), keys))
  }

  /** The records with this key. */
  of(key: unknown): readonly R[] {
    return this.#entries().get(key)?.records ?? NONE
  }

  /** The records with any of these keys. */
  ofAny(keys: readonly unknown[]): readonly R[] {
    if (keys.length === 1) return this.of(keys[0])
    const entries = this.#entries()
    return this.#collection.at(keys.map((key) => entries.get(key)?.positions ?? NONE))
  }

  /** How many records have these keys; one that has several counts as often. */
  count(keys: readonly unknown[]): number {
    let count = 0
    for (const key of keys) count += this.of(key).length
    return count
  }
}

function indexed<R>(records: readonly R[], keys: Keys<R>): ReadonlyMap<unknown, Entry<R>> {
  const entries = new Map<unknown, Entry<R>>()
  const add = (key: unknown, record: R, position: number) => {
    const entry = entries.get(key) ?? { records: [], positions: [] }
    if (entry.positions.length === 0) entries.set(key, entry)
    if (entry.positions.at(-1) === position) return
    entry.records.push(record)
    entry.positions.push(position)
  }
  records.forEach((record, position) => {
    const own = keys(record)
    for (const key of Array.isArray(own) ? own : [own]) add(key, record, position)
  })
  for (const entry of entries.values()) Object.freeze(entry.records)
  return entries
}
