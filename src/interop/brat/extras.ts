import {
  type ExternalId,
  MATCHES,
  PLOVER_CONTEXTS,
  type Role,
  SPECIFICITIES,
  STATED_PARTS,
  TIME_BASES,
  type Time,
} from '../../model/index.js'
import { LANGUAGE_TAG } from '../../model/language-tag.js'
import { isEdtf } from '../../time/index.js'

/** Takes a value as what a field has to be; `undefined` where it is not. */
export type Read<T> = (value: unknown) => T | undefined

export const readWords: Read<string> = (value) => (typeof value === 'string' && value !== '' ? value : undefined)

export const readId: Read<string> = (value) =>
  typeof value === 'string' && /^[a-z0-9-]+$/.test(value) && value.split('-').every((word) => word !== '')
    ? value
    : undefined

export const oneOf =
  <T>(codes: readonly T[]): Read<T> =>
  (value) =>
    codes.find((code) => code === value)

export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined
    const items = value.map(read)
    return items.includes(undefined) ? undefined : (items as T[])
  }

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const readLabels: Read<Readonly<Record<string, string>>> = (value) =>
  isObject(value) && Object.entries(value).every(([tag, words]) => LANGUAGE_TAG.test(tag) && readWords(words))
    ? (value as Record<string, string>)
    : undefined

/** An object of known fields; the required ones have to be there. */
const objectOf =
  <T>(
    required: { readonly [key: string]: Read<unknown> },
    optional: { readonly [key: string]: Read<unknown> } = {},
  ): Read<T> =>
  (value) => {
    if (!isObject(value)) return undefined
    const fields = { ...required, ...optional }
    const isRead = Object.entries(value).every(
      ([key, field]) => Object.hasOwn(fields, key) && fields[key]?.(field) !== undefined,
    )
    return isRead && Object.keys(required).every((key) => Object.hasOwn(value, key)) ? (value as T) : undefined
  }

const readExternalId = objectOf<ExternalId>({ scheme: readWords, id: readWords, match: oneOf(MATCHES) })

export const readExternalIds = listOf(readExternalId)

export const readTime = objectOf<Time>(
  { edtf: (value) => (typeof value === 'string' && isEdtf(value) ? value : undefined), basis: oneOf(TIME_BASES) },
  { stated: listOf(oneOf(STATED_PARTS)), anchor: readId, note: readWords },
)

export const readRoles = listOf(objectOf<Role>({ title: readWords }, { of: readId, time: readTime }))

export const readContexts = listOf(oneOf(PLOVER_CONTEXTS))

export const readSpecificity = oneOf(SPECIFICITIES)

/** The fields of a note, each of which is taken once. */
export class Extras {
  readonly #left: Map<string, unknown>

  constructor(
    readonly place: string,
    fields: Fields,
  ) {
    this.#left = new Map(Object.entries(fields))
  }

  /** @throws SyntaxError where the text is no JSON object */
  static parse(place: string, json: string): Extras {
    const fields: unknown = JSON.parse(json)
    if (!isObject(fields)) throw new SyntaxError('no object')
    return new Extras(place, fields)
  }

  /** The field, where it is there and what it has to be. */
  take<T>(key: string, read: Read<T>): T | undefined {
    if (!this.#left.has(key)) return undefined
    const value = read(this.#left.get(key))
    if (value !== undefined) this.#left.delete(key)
    return value
  }

  /** The field as {@link take} gives it, and it stays. */
  peek<T>(key: string, read: Read<T>): T | undefined {
    return this.#left.has(key) ? read(this.#left.get(key)) : undefined
  }

  /** The fields that were not taken. */
  get left(): readonly string[] {
    return [...this.#left.keys()]
  }
}
