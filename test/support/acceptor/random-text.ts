import type { Random } from '../corpus/random.js'
import { KEYS, POOL } from './pool.js'
import { keyOf, minimumOf, smallest } from './smallest.js'
import { bare, defOf, type Entry, mutantTexts, ownTexts, type Schema, validTexts, writeObject } from './texts.js'

/**
 * JSON of a document as the schema has it, but for some values.
 *
 * @param wildness the probability with which any one value in it is changed
 */
export function randomText(schema: Schema, random: Random, wildness: number): string {
  if (random.chance(wildness)) return wildText(schema, random)
  if (isNullable(schema) && random.chance(0.3)) return 'null'
  const inner = bare(schema)
  const def = defOf(inner)
  if (def.type === 'object') return randomObject(Object.entries(def.shape), random, wildness)
  if (def.type === 'array')
    return `[${times(random, minimumOf(inner), () => randomText(def.element, random, wildness)).join(',')}]`
  if (def.type === 'union') return randomText(random.one(def.options), random, wildness)
  if (def.type !== 'record') return one(validTexts(inner), random) ?? 'null'
  const keys = new Set(
    times(random, 0, () => one(validTexts(def.keyType), random) ?? JSON.stringify(keyOf(def.keyType))),
  )
  return writeObject([...keys].map((key) => [JSON.parse(key), randomText(def.valueType, random, wildness)]))
}

function randomObject(shape: readonly (readonly [string, Schema])[], random: Random, wildness: number): string {
  const present = shape.filter(([, field]) => defOf(field).type !== 'optional' || random.chance(0.5))
  const entries = present.map(([key, field]): Entry => [key, randomText(field, random, wildness)])
  if (random.chance(0.5)) entries.reverse()
  if (random.chance(wildness)) entries.splice(random.below(entries.length + 1), random.below(2))
  if (random.chance(wildness)) entries.splice(random.below(entries.length + 1), 0, [random.one(KEYS), random.one(POOL)])
  return writeObject(entries)
}

function wildText(schema: Schema, random: Random): string {
  const inner = bare(schema)
  const texts = [ownTexts(inner), POOL, mutantTexts(inner)].filter((some) => some.length > 0)
  const text = random.one(random.one(texts))
  return random.chance(0.1) ? `[${smallest(schema)},${text}]` : text
}

const isNullable = (schema: Schema): boolean => {
  const def = defOf(schema)
  return def.type === 'nullable' || (def.type === 'optional' && isNullable(def.innerType))
}

const times = <T>(random: Random, least: number, make: () => T): T[] =>
  Array.from({ length: least + random.below(4) }, make)

const one = <T>(values: readonly T[], random: Random): T | undefined => values[random.below(values.length)]
