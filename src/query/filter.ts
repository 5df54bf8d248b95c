import { lazy } from '../model/lazy.js'
import { didYouMean } from '../model/suggest.js'
import { an, capital, either, show } from '../model/words.js'
import type { Collection, Keys, Lookup } from './collection.js'
import { FilterError } from './errors.js'
import type { Reader } from './filter-values.js'

/** A condition on some part of a record: on itself, on one of its arguments, on one of its accounts. */
interface Condition<R> {
  /** The parts of which one must meet this condition, together with all others on the same parts. */
  readonly parts: (record: R) => readonly unknown[]
  holds(part: unknown): boolean
  /** Where to look up the records that meet it, if they are indexed. */
  readonly lookup?: Lookup<R>
}

/** A record as the only part of itself. */
export const itself = <R>(record: R): readonly R[] => [record]

/** Reads a field of a filter. */
export type Field<R> = (value: unknown, path: string) => readonly Condition<R>[]

/** The fields of a filter. */
export type Fields<F, R> = { readonly [K in keyof F]-?: Field<R> }

/** Makes fields that are about the same parts of a record, so that what they ask must be true of one of them together. */
export class PartsOf<R, P> {
  readonly #collection: Collection<R>
  readonly #parts: (record: R) => readonly P[]

  constructor(collection: Collection<R>, parts: (record: R) => readonly P[]) {
    this.#collection = collection
    this.#parts = parts
  }

  /** Asks for a part that has one of the wanted values among its keys. */
  by(read: Reader, keys: Keys<P>): Field<R> {
    const parts = this.#parts
    const facet = this.#collection.by((record) => parts(record).flatMap((part) => keys(part)))
    return (value, path) => {
      const wanted = read(value, path)
      return [{ parts, holds: (part) => hasAny(keys(part as P), wanted), lookup: { facet, keys: wanted } }]
    }
  }

  /** Asks for a part with which something is the case for one of the wanted values. */
  where<T>(read: Reader<T>, isSo: (part: P, wanted: T) => boolean): Field<R> {
    return (value, path) => {
      const wanted = read(value, path)
      return [this.#with((part) => wanted.some((each) => isSo(part, each)))]
    }
  }

  /** Asks, in a filter of its own, for a part that meets all its conditions. */
  nested<F>(name: string, fields: Fields<F, R>): Field<R> {
    return (value, path) => [this.#with(() => true), ...readFilter(name, fields, value, path)]
  }

  #with(holds: (part: P) => boolean): Condition<R> {
    return { parts: this.#parts, holds }
  }
}

function hasAny(keys: unknown, wanted: readonly unknown[]): boolean {
  return Array.isArray(keys) ? keys.some((key) => wanted.includes(key)) : wanted.includes(keys)
}

/** Gives the records that a filter asks for; the name of the filter stands in messages: `An event filter`. */
export function filtering<F, R>(
  name: string,
  collection: Collection<R>,
  makeFields: () => Fields<F, R>,
): (filter?: F) => readonly R[] {
  const fields = lazy(makeFields)
  return (filter) => {
    if (filter === undefined) return collection.list()
    return meeting(readFilter(name, fields(), filter), collection)
  }
}

function readFilter<F, R>(name: string, fields: Fields<F, R>, filter: unknown, path?: string): readonly Condition<R>[] {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    const message = `${capital(an(name))} must be an object with conditions, not ${show(filter)}.`
    throw new FilterError(message, path ?? '')
  }
  const conditions: Condition<R>[] = []
  for (const [key, value] of Object.entries(filter)) {
    const at = path === undefined ? key : `${path}.${key}`
    if (!Object.hasOwn(fields, key)) {
      const known = Object.keys(fields)
      const hint = didYouMean(key, known) ?? `it has ${either(known)}.`
      throw new FilterError(`${capital(an(name))} has no field ${show(key)}. ${capital(hint)}`, at)
    }
    if (value !== undefined) conditions.push(...fields[key as keyof F](value, at))
  }
  return conditions
}

/** The records that meet all conditions: found in the indexes as far as these go, then tried one by one. */
function meeting<R>(conditions: readonly Condition<R>[], collection: Collection<R>): readonly R[] {
  const lookups: Lookup<R>[] = []
  const open: Condition<R>[] = []
  for (const condition of conditions) {
    if (condition.lookup !== undefined) lookups.push(condition.lookup)
    if (!isDecided(condition, conditions)) open.push(condition)
  }
  const found = collection.matching(lookups)
  return open.length === 0 ? found : Object.freeze(found.filter(holding(open)))
}

/** Whether its lookup says all about a condition; one on the same parts as another must hold together with it. */
function isDecided<R>(condition: Condition<R>, all: readonly Condition<R>[]): boolean {
  if (condition.lookup === undefined) return false
  return condition.parts === itself || all.every((other) => other === condition || other.parts !== condition.parts)
}

/** Whether a record meets some conditions: for each kind of parts, those on it with one part. */
function holding<R>(conditions: readonly Condition<R>[]): (record: R) => boolean {
  const groups = [...new Set(conditions.map(({ parts }) => parts))].map((parts) => ({
    parts,
    together: conditions.filter((condition) => condition.parts === parts),
  }))
  return (record) =>
    groups.every(({ parts, together }) =>
      parts(record).some((part) => together.every((condition) => condition.holds(part))),
    )
}
