import type { Kind } from '../model/index.js'
import { parseEdtf } from '../time/parse.js'
import { FilterError } from './errors.js'
import type { Records } from './records.js'
import { didYouMean } from './suggest.js'
import { an, either, show } from './words.js'

/** Reads what a field of a filter may take: throws for what it may not, else gives the values of which one is wanted. */
export type Field = (value: unknown, path: string) => readonly unknown[]

/** The fields of a filter. */
export type Fields<F> = { readonly [K in keyof F]-?: Field }

/** What a filter asks for: for each field that it has, the values of which one is wanted. */
export type Wanted<F> = { readonly [K in keyof F]?: readonly unknown[] }

/** Whether a value is wanted; anything is where nothing was asked for. */
export function wants(values: readonly unknown[] | undefined, value: unknown): boolean {
  return values === undefined || values.includes(value)
}

/** Reads a filter whose name stands in messages: `An event filter`. */
export function readFilter<F>(name: string, fields: Fields<F>, filter: unknown, path?: string): Wanted<F> {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    const message = `${capital(an(name))} must be an object with conditions, not ${show(filter)}.`
    throw new FilterError(message, path ?? '')
  }
  const known = Object.keys(fields)
  const wanted: Record<string, readonly unknown[]> = {}
  for (const [key, value] of Object.entries(filter)) {
    const at = path === undefined ? key : `${path}.${key}`
    if (!known.includes(key)) {
      const hint = didYouMean(key, known) ?? `it has ${either(known)}.`
      throw new FilterError(`${capital(an(name))} has no field ${show(key)}. ${capital(hint)}`, at)
    }
    if (value !== undefined) wanted[key] = fields[key as keyof F](value, at)
  }
  return wanted as Wanted<F>
}

function anyOf(check: (value: unknown, path: string) => void): Field {
  return (value, path) => {
    const values: readonly unknown[] = Array.isArray(value) ? [...value] : [value]
    for (const each of values) check(each, path)
    return values
  }
}

/** Any of these values. */
export function word(...allowed: readonly (string | null)[]): Field {
  return anyOf((value, path) => {
    if ((allowed as readonly unknown[]).includes(value)) return
    const words = allowed.filter((each) => each !== null)
    const nearest = typeof value === 'string' ? didYouMean(value, words) : undefined
    const hint = nearest ?? `it can be ${either(allowed.map((each) => JSON.stringify(each)))}.`
    throw new FilterError(`${path}: ${show(value)} is none of its values. ${capital(hint)}`, path)
  })
}

/** Any string. */
export const text: Field = anyOf((value, path) => {
  if (typeof value !== 'string') throw new FilterError(`${path}: expected a string, not ${show(value)}.`, path)
})

/** The id of a record of one of these kinds. */
export function idOf(records: Records, ...kinds: readonly Kind[]): Field {
  return anyOf((value) => {
    records.get(value as string, ...kinds)
  })
}

/** What the field takes, or `null`. */
export function orNull(field: Field): Field {
  return anyOf((value, path) => {
    if (value !== null) field(value, path)
  })
}

/** True or false. */
export const flag: Field = (value, path) => {
  if (typeof value === 'boolean') return [value]
  throw new FilterError(`${path}: expected true or false, not ${show(value)}.`, path)
}

/** A period in EDTF. */
export const period: Field = (value, path) => {
  try {
    parseEdtf(value as string)
    return [value]
  } catch (error) {
    throw new FilterError(`${path}: ${(error as Error).message}.`, path)
  }
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
