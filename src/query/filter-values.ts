import type { Kind } from '../model/index.js'
import { didYouMean } from '../model/suggest.js'
import { capital, either, show } from '../model/words.js'
import { parseEdtf } from '../time/parse.js'
import { FilterError } from './errors.js'
import type { Records } from './records.js'

/** Reads what a field of a filter may take: throws for what it may not, else gives the values of which one is wanted. */
export type Reader<T = unknown> = (value: unknown, path: string) => readonly T[]

function anyOf<T>(check: (value: unknown, path: string) => void): Reader<T> {
  return (value, path) => {
    const values: readonly unknown[] = Array.isArray(value) ? [...value] : [value]
    for (const each of values) check(each, path)
    return values as readonly T[]
  }
}

/** Any of these values. */
export function word(...allowed: readonly (string | null)[]): Reader {
  return anyOf((value, path) => {
    if ((allowed as readonly unknown[]).includes(value)) return
    const words = allowed.filter((each) => each !== null)
    const nearest = typeof value === 'string' ? didYouMean(value, words) : undefined
    const hint = nearest ?? `it can be ${either(allowed.map((each) => JSON.stringify(each)))}.`
    throw new FilterError(`${path}: ${show(value)} is none of its values. ${capital(hint)}`, path)
  })
}

/** Any string. */
export const text: Reader = /* @__PURE__ */ anyOf((value, path) => {
  if (typeof value !== 'string') throw new FilterError(`${path}: expected a string, not ${show(value)}.`, path)
})

/** The id of a record of one of these kinds. */
export function idOf(records: Records, ...kinds: readonly Kind[]): Reader {
  return anyOf((value) => {
    records.get(value as string, ...kinds)
  })
}

/** What the field takes, or `null`. */
export function orNull(reader: Reader): Reader {
  return anyOf((value, path) => {
    if (value !== null) reader(value, path)
  })
}

/** True or false. */
export const flag: Reader<boolean> = (value, path) => {
  if (typeof value === 'boolean') return [value]
  throw new FilterError(`${path}: expected true or false, not ${show(value)}.`, path)
}

/** Any period in EDTF. */
export const period: Reader<string> = /* @__PURE__ */ anyOf((value, path) => {
  if (typeof value !== 'string') {
    throw new FilterError(`${path}: expected a period in EDTF such as "2026-02", not ${show(value)}.`, path)
  }
  try {
    parseEdtf(value)
  } catch (error) {
    throw new FilterError(`${path}: ${(error as Error).message}.`, path)
  }
})
