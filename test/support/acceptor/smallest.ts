import { bare, defOf, type Entry, type Schema, validTexts, writeObject } from './texts.js'

/** JSON of the smallest document of a schema. */
export function smallest(schema: Schema): string {
  const inner = bare(schema)
  const def = defOf(inner)
  if (def.type === 'object') return writeObject(requiredEntries(inner))
  if (def.type === 'record') return '{}'
  if (def.type === 'array') return `[${itemsBefore(inner, 0).slice(0, -1)}]`
  if (def.type === 'union') return smallest(def.options[0] as Schema)
  return validTexts(inner)[0] ?? 'null'
}

/** The keys that an object must have, with the smallest value of each. */
export function requiredEntries(schema: Schema): readonly Entry[] {
  const def = defOf(schema)
  if (def.type !== 'object') return []
  const required = Object.entries(def.shape).filter(([, field]) => defOf(field).type !== 'optional')
  return required.map(([key, field]) => [key, smallest(field)])
}

/** The items that an array must have beside `others`, each with its comma. */
export function itemsBefore(schema: Schema, others: number): string {
  const def = defOf(schema)
  return def.type === 'array' ? `${smallest(def.element)},`.repeat(Math.max(0, minimumOf(schema) - others)) : ''
}

/** How many items an array must have. */
export const minimumOf = (schema: Schema): number =>
  Math.max(0, ...(defOf(schema).checks ?? []).map(({ _zod: { def } }) => ('minimum' in def ? Number(def.minimum) : 0)))

/** A key that a record takes. */
export const keyOf = (schema: Schema): string => JSON.parse(validTexts(schema)[0] ?? '""') as string
