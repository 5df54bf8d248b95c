import { lazy } from '../model/lazy.js'
import { type Bits, intersect, noBits, selected, setBit, unite } from './bits.js'

/** Frozen records in the order of the document; the lists that it gives are frozen too. */
export class Collection<R> {
  readonly list: () => readonly R[]
  readonly #positions: () => ReadonlyMap<R, number>
  /** Two sets for {@link matching} to work with: to make new ones takes longer than what it does with them. */
  readonly #bits: () => Bits
  readonly #otherBits: () => Bits

  constructor(list: () => readonly R[]) {
    this.list = list
    this.#positions = lazy(() => new Map(list().map((record, i) => [record, i])))
    this.#bits = lazy(() => noBits(list().length))
    this.#otherBits = lazy(() => noBits(list().length))
  }

  /** Looks records up by what they have for keys. */
  by(keys: Keys<R>): Facet<R> {
    return new Facet(this.list, keys)
  }

  /** Some of its records, each once. */
  inOrder(records: readonly R[]): readonly R[] {
    const positions = this.#positions()
    const bits = noBits(this.list().length)
    for (const record of records) setBit(bits, positions.get(record) as number)
    return Object.freeze(selected(bits, this.list()))
  }

  /** The records that all of some lookups find. */
  matching(lookups: readonly Lookup<R>[]): readonly R[] {
    const [first, ...others] = lookups
    if (first === undefined) return this.list()
    if (others.length === 0 && first.keys.length === 1) return first.facet.of(first.keys[0])
    const bits = this.#bits()
    first.facet.read(first.keys, bits)
    for (const { facet, keys } of others) {
      facet.read(keys, this.#otherBits())
      intersect(bits, this.#otherBits())
    }
    return Object.freeze(selected(bits, this.list()))
  }
}

/** Asks an index for the records with any of some keys. */
export interface Lookup<R> {
  readonly facet: Facet<R>
  readonly keys: readonly unknown[]
}

/** One value, or several in an array. */
export type Keys<R> = (record: R) => unknown

/** The records that have a key, and where they stand in their collection. */
interface Entry<R> {
  readonly records: R[]
  readonly positions: number[]
  /** The positions as a set, once asked for; where it takes no more room than they do. */
  bits?: Bits
}

const NONE: Entry<never> = { records: /* @__PURE__ */ Object.freeze([]) as never[], positions: [] }

/** An index of a collection; built when it is first asked. */
export class Facet<R> {
  readonly #entries: () => ReadonlyMap<unknown, Entry<R>>

  constructor(list: () => readonly R[], keys: Keys<R>) {
    this.#entries = lazy(() => indexed(list(), keys))
  }

  /** The records with this key. */
  of(key: unknown): readonly R[] {
    return this.#entry(key).records
  }

  /** Makes a set of where the records with any of these keys stand. */
  read(keys: readonly unknown[], bits: Bits): void {
    bits.fill(0)
    for (const key of keys) include(bits, this.#entry(key))
  }

  #entry(key: unknown): Entry<R> {
    return this.#entries().get(key) ?? NONE
  }
}

function keptBits<R>(entry: Entry<R>, words: number): Bits {
  if (entry.bits === undefined) {
    entry.bits = new Int32Array(words)
    for (const position of entry.positions) setBit(entry.bits, position)
  }
  return entry.bits
}

function include<R>(bits: Bits, entry: Entry<R>): void {
  if (entry.positions.length < bits.length) for (const position of entry.positions) setBit(bits, position)
  else unite(bits, keptBits(entry, bits.length))
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
