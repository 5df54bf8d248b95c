import type * as z from 'zod'
import { KEYS, NUMBERS, POOL, STRINGS } from './pool.js'

export type Schema = z.core.$ZodType

/** The definition of a schema, told apart by its `type`. */
export const defOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)._zod.def

/** The schema below what makes it optional or nullable or looks at the value before. */
export function bare(schema: Schema): Schema {
  const def = defOf(schema)
  if (def.type === 'optional' || def.type === 'nullable') return bare(def.innerType)
  return def.type === 'pipe' ? bare(def.out) : schema
}

function accepts(schema: Schema, text: string): boolean {
  const value: unknown = JSON.parse(text)
  return !isInexact(value) && (schema as z.ZodType).safeParse(value).success
}

const isInexact = (value: unknown): boolean =>
  typeof value === 'number' && (Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER)

/** JSON of values that a schema of neither arrays nor objects takes, as far as zod and the pool know any. */
export const validTexts = remembered((schema: Schema): readonly string[] => {
  const texts = [...STRINGS.map((text) => JSON.stringify(text)), ...NUMBERS, 'true', 'false', ...ownTexts(schema)]
  return texts.filter((text) => accepts(schema, text))
})

/** JSON that may be wrong where a value of the schema belongs: what bounds it, what resembles it, what has no place there. */
export const mutantTexts = remembered((schema: Schema): readonly string[] => {
  const valid = validTexts(schema).slice(0, 12)
  const resembling = valid.flatMap((text) => {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string'
      ? variantsOf(value).map((variant) => JSON.stringify(variant))
      : [`"${text}"`, `-${text}`]
  })
  const wrapped = valid.slice(0, 2).flatMap((text) => [`[${text}]`, `{"0":${text}}`, `{"":${text},"length":1}`])
  const texts = [...ownTexts(schema), ...valid, ...resembling, ...wrapped, ...POOL]
  return [...new Set(texts)].filter(isJson)
})

/** JSON that a definition itself names: choices, and values around the bounds in its checks. */
export const ownTexts = remembered((schema: Schema): readonly string[] => {
  const def = defOf(schema)
  if (def.type === 'literal') return def.values.map((value) => JSON.stringify(value))
  if (def.type === 'enum') return Object.values(def.entries).map((value) => JSON.stringify(value))
  const checks = (def.checks ?? []).flatMap((check) => Object.values(check._zod.def))
  const bounds = checks.filter((bound) => typeof bound === 'number')
  const around = (bound: number) => (def.type === 'number' ? numbersAround(bound) : textsAround(bound))
  return bounds.flatMap(around)
})

const numbersAround = (bound: number): string[] =>
  [bound - 1, bound - 0.5, bound, bound + 0.5, bound + 1].map((value) => JSON.stringify(value))

const textsAround = (length: number): string[] =>
  [length - 1, length, length + 1].filter((n) => n >= 0 && n < 1000).flatMap(stringsOfLength)

function stringsOfLength(length: number): string[] {
  const half = '😀'.repeat(Math.floor(length / 2))
  return ['a'.repeat(length), '😀'.repeat(length), half, `${half}\ud83d`, `${'\ude00'.repeat(length)}`].map((text) =>
    JSON.stringify(text),
  )
}

const variantsOf = (text: string): string[] => [
  ...[
    `${text}\n`,
    ` ${text}`,
    `${text} `,
    `${text}a`,
    `${text}-`,
    `${text}😀`,
    `${text}\ud800`,
    `\udc00${text}`,
    text + text,
  ],
  ...[
    text.slice(1),
    text.slice(0, -1),
    text.toUpperCase(),
    text.toLowerCase(),
    [...text].reverse().join(''),
    `${text}\u0000`,
  ],
]

/** A key of an object and the JSON of its value. */
export type Entry = readonly [string, string]

export const writeObject = (entries: readonly Entry[]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`

/** Objects with a key too many, too few or in the wrong place than `entries`. */
export function mutantObjects(entries: readonly Entry[]): string[] {
  const misspelt = (key: string) => [`${key}s`, key.slice(1), key.toUpperCase(), ` ${key}`]
  return [
    writeObject([...entries].reverse()),
    ...entries.map((_, i) => writeObject(entries.toSpliced(i, 1))),
    ...entries.flatMap(([key, value], i) => misspelt(key).map((other) => writeObject(entries.with(i, [other, value])))),
    ...entries.map(([key]) => writeObject([...entries, [key, 'null']])),
    ...KEYS.flatMap((key) =>
      ['"a"', '{}', 'null'].flatMap((value) => [
        writeObject([...entries, [key, value]]),
        writeObject([[key, value], ...entries]),
      ]),
    ),
    `[${writeObject(entries)}]`,
    `[${entries.map(([, value]) => value).join(',')}]`,
  ]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function remembered<T>(make: (schema: Schema) => T): (schema: Schema) => T {
  const known = new WeakMap<Schema, T>()
  return (schema) => {
    const value = known.get(schema) ?? make(schema)
    known.set(schema, value)
    return value
  }
}
