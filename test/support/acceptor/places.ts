import { itemsBefore, keyOf, requiredEntries, smallest } from './smallest.js'
import { bare, defOf, mutantObjects, mutantTexts, type Schema } from './texts.js'

/** A place that a schema describes, in the smallest document that has it: JSON before and after the value there. */
export interface SchemaPlace {
  readonly path: string
  readonly schema: Schema
  readonly before: string
  readonly after: string
}

/** Every place in documents of a schema: each key, the items of arrays, the values of records, each option of a union. */
export function* placesOf(schema: Schema, path = '', before = '', after = ''): Generator<SchemaPlace> {
  yield { path, schema, before, after }
  const inner = bare(schema)
  const def = defOf(inner)
  if (def.type === 'array') {
    yield* placesOf(def.element, `${path}/*`, `${before}[${itemsBefore(inner, 1)}`, `]${after}`)
  } else if (def.type === 'record') {
    yield* placesOf(def.valueType, `${path}/*`, `${before}{${JSON.stringify(keyOf(def.keyType))}:`, `}${after}`)
  } else if (def.type === 'union') {
    for (const [i, option] of def.options.entries()) yield* placesOf(option, `${path}(${i})`, before, after)
  } else if (def.type === 'object') {
    for (const [key, field] of Object.entries(def.shape)) {
      const others = requiredEntries(inner).filter(([other]) => other !== key)
      const start = others.map(([other, value]) => `${JSON.stringify(other)}:${value},`).join('')
      yield* placesOf(field, `${path}/${key}`, `${before}{${start}${JSON.stringify(key)}:`, `}${after}`)
    }
  }
}

/** JSON to put at a place: some of it belongs there, most of it does not. */
export function textsAt({ schema }: SchemaPlace): readonly string[] {
  const inner = bare(schema)
  const def = defOf(inner)
  if (def.type === 'object') return [smallest(inner), ...mutantObjects(requiredEntries(inner)), ...mutantTexts(inner)]
  if (def.type === 'record')
    return [...mutantObjects([[keyOf(def.keyType), smallest(def.valueType)]]), ...mutantTexts(inner)]
  if (def.type !== 'array') return mutantTexts(inner)
  const item = smallest(def.element)
  const lists = [0, 1, 2, 3, 4, 5].map((length) => `[${Array(length).fill(item).join(',')}]`)
  const last = [...lists, 'null', '"length"', '-0', '{"0":null}'].map((other) => `[${itemsBefore(inner, 1)}${other}]`)
  return [...lists, ...last, `{"0":${item},"length":1}`, ...mutantTexts(inner)]
}
