import { lazy } from './lazy.js'

/** Records in the order of the document. */
export class Collection<R> {
  readonly list: () => readonly R[]
  readonly #positions: () => ReadonlyMap<R, number>

  constructor(list: () => readonly R[]) {
    this.list = list
    this.#positions = lazy(() => new Map(list().map((record, i) => [record, i])))
  }

  /** Looks records up by what they have for keys: one value or several. */
  by(keys: Keys<R>): Facet<R> {
    return new Facet(this, keys)
  }

  /** Some of its records, each once. */
  inOrder(records: Iterable<R>): readonly R[] {
    const list = this.list()
    const positions = this.#positions()
    const ascending = Uint32Array.from([...new Set(records)], (record) => positions.get(record) as number).sort()
    return Array.from(ascending, (position) => list[position] as R)
  }
}

/** One value, or several in an array. */
export type Keys<R> = (record: R) => unknown

/** An index of a collection of frozen records; built when it is first asked. */
export class Facet<R> {
  readonly #collection: Collection<R>
  readonly #byKey: () => ReadonlyMap<unknown, readonly R[]>

  constructor(collection: Collection<R>, keys: Keys<R>) {
    this.#collection = collection
    this.#byKey = lazy(() => indexed(collection.list(), keys))
  }

  /** The records with this key. */
  of(key: unknown): readonly R[] {
    return this.#byKey().get(key) ?? NONE
  }

  /** The records with any of these keys. */
  ofAny(keys: readonly unknown[]): readonly R[] {
    return keys.length === 1 ? this.of(keys[0]) : this.#collection.inOrder(keys.flatMap((key) => this.of(key)))
  }

  /** How many records have these keys; one that has several counts as often. */
  count(keys: readonly unknown[]): number {
    return keys.reduce((sum: number, key) => sum + this.of(key).length, 0)
  }
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([])

function indexed<R>(records: readonly R[], keys: Keys<R>): ReadonlyMap<unknown, readonly R[]> {
  const byKey = new Map<unknown, R[]>()
  for (const record of records) {
    for (const key of [keys(record)].flat()) {
      const having = byKey.get(key)
      if (having === undefined) byKey.set(key, [record])
      else if (having.at(-1) !== record) having.push(record)
    }
  }
  byKey.forEach(Object.freeze)
  return byKey
}
