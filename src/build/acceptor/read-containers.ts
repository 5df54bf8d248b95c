import * as z from 'zod'
import { nameIn } from './names.js'
import type { Place } from './place.js'
import { isA, readLengths, refuseCheck } from './read-checks.js'
import type { SchemaReader } from './read-schema.js'
import type { Choice, Field, ObjectShape, Shape, UnionShape } from './shape.js'

export function readArray(schema: z.ZodArray, place: Place, reader: SchemaReader): Shape {
  const { def } = schema._zod
  place.expectOnly(schema, 'element', 'checks')
  const lengths = readLengths(schema, place, (check) => refuseCheck(check, place))
  const name = nameIn(def.element)
  return {
    type: 'array',
    name: name === undefined ? place.name : `${name}Array`,
    ...lengths,
    item: reader.read(def.element, place.at('item')),
  }
}

export function readRecord(schema: z.ZodRecord, place: Place, reader: SchemaReader): Shape {
  const { def } = schema._zod
  place.expectOnly(schema, 'keyType', 'valueType')
  const key = reader.read(def.keyType, place.at('key'))
  if (key.type !== 'string') return place.refuse(`keys of type "${key.type}"`)
  return { type: 'record', name: place.name, key, value: reader.read(def.valueType, place.at('value')) }
}

export function readObject(schema: z.ZodObject, place: Place, reader: SchemaReader): ObjectShape {
  const { def } = schema._zod
  place.expectOnly(schema, 'shape', 'catchall')
  if (def.catchall === undefined || !isA(def.catchall, z.ZodNever)) place.refuse('an object that takes unknown keys')
  const fields = Reflect.ownKeys(def.shape).map((key) => {
    // zod reads such a key where the object only inherits it.
    if (typeof key === 'symbol' || key in Object.prototype) return place.refuse(`the key "${String(key)}"`)
    return readField(key, def.shape[key] as z.core.$ZodType, place.at(key), reader)
  })
  return { type: 'object', name: place.name, fields }
}

function readField(key: string, schema: z.core.$ZodType, place: Place, reader: SchemaReader): Field {
  if (!isA(schema, z.ZodExactOptional)) return { key, isOptional: false, shape: reader.read(schema, place) }
  place.expectNoParser(schema)
  place.expectOnly(schema, 'innerType')
  const { def } = schema._zod
  return { key, isOptional: true, shape: reader.read(def.innerType, place) }
}

export function readUnion(schema: z.ZodDiscriminatedUnion, place: Place, reader: SchemaReader): UnionShape {
  const { def } = schema._zod
  place.expectOnly(schema, 'options', 'discriminator', 'inclusive')
  const { discriminator } = def
  const variants = new Map<Choice, ObjectShape>()
  for (const option of def.options) {
    const [tag] = option._zod.propValues?.[discriminator] ?? []
    const shape = reader.read(option, place.at(String(tag)))
    const field = shape.type === 'object' ? shape.fields.find(({ key }) => key === discriminator) : undefined
    if (shape.type !== 'object' || field === undefined || field.isOptional || field.shape.type !== 'choice') {
      return place.refuse(`an option without literals under "${discriminator}"`)
    }
    for (const choice of field.shape.choices) variants.set(choice, shape)
  }
  return { type: 'union', name: place.name, discriminator, variants }
}
