import * as z from 'zod'
import { refuseProto } from '../../schema/refuse-proto.js'
import { nameIn } from './names.js'
import type { Place } from './place.js'
import { checksOf, isA, readBound, readLengths, readPattern } from './read-checks.js'
import { readArray, readObject, readRecord, readUnion } from './read-containers.js'
import type { Bound, Choice, Pattern, Shape } from './shape.js'

type ZodType = z.core.$ZodType

/**
 * Reads zod schemas. It knows a schema by its constructor and every option by name, so that whatever is not known here,
 * now or in a later zod, is refused.
 */
export class SchemaReader {
  /** By definition, which a schema shares with the clones that `describe` and `meta` make of it. */
  readonly #known = new Map<object, Shape>()
  readonly #open = new Set<object>()

  read(schema: ZodType, place: Place): Shape {
    place.expectNoParser(schema)
    const { def } = schema._zod
    const known = this.#known.get(def)
    if (known !== undefined) return known
    if (this.#open.has(def)) place.refuse('a schema that contains itself')
    this.#open.add(def)
    const shape = this.#readNew(schema, place.named(nameIn(schema)))
    this.#open.delete(def)
    this.#known.set(def, shape)
    return shape
  }

  #readNew(schema: ZodType, place: Place): Shape {
    if (isA(schema, z.ZodString)) return readString(schema, place)
    if (isA(schema, z.ZodNumber)) return readNumber(schema, place)
    if (isA(schema, z.ZodNumberFormat)) return readNumber(schema, place)
    if (isA(schema, z.ZodArray)) return readArray(schema, place, this)
    if (checksOf(schema).length > 0) return place.refuse(`a check on a schema of type "${schema._zod.def.type}"`)
    if (isA(schema, z.ZodBoolean)) return readBoolean(schema, place)
    if (isA(schema, z.ZodLiteral)) return readChoice(schema, 'values', place)
    if (isA(schema, z.ZodEnum)) return readChoice(schema, 'entries', place)
    if (isA(schema, z.ZodObject)) return readObject(schema, place, this)
    if (isA(schema, z.ZodRecord)) return readRecord(schema, place, this)
    if (isA(schema, z.ZodDiscriminatedUnion)) return readUnion(schema, place, this)
    if (isA(schema, z.ZodNullable)) return this.#readNullable(schema, place)
    if (isA(schema, z.ZodPreprocess)) return this.#readPreprocess(schema, place)
    return place.refuse(`a schema of type "${schema._zod.def.type}" (${constructorName(schema)})`)
  }

  #readNullable(schema: z.ZodNullable, place: Place): Shape {
    const { def } = schema._zod
    place.expectOnly(schema, 'innerType')
    return { type: 'nullable', inner: this.read(def.innerType, place) }
  }

  /** No accepted object has a key `__proto__`, so the one step that refuses it can be left out; every other is unknown. */
  #readPreprocess(schema: z.ZodPreprocess, place: Place): Shape {
    const { def } = schema._zod
    place.expectOnly(schema, 'in', 'out')
    const step = def.in
    if (!isA(step, z.ZodTransform) || step._zod.def.transform !== refuseProto || checksOf(step).length > 0) {
      return place.refuse('a preprocess with a function that is not known')
    }
    return this.read(def.out, place)
  }
}

function readString(schema: z.ZodString, place: Place): Shape {
  place.expectOnly(schema, 'checks')
  const patterns: Pattern[] = []
  const lengths = readLengths(schema, place, (check) => patterns.push(readPattern(check, place)))
  return { type: 'string', ...lengths, patterns }
}

function readNumber(schema: z.ZodNumber | z.ZodNumberFormat, place: Place): Shape {
  let isInteger = false
  const bounds: Bound[] = []
  const readFormat = ({ _zod: { def } }: z.ZodNumberFormat) => {
    if (def.format !== 'safeint') place.refuse(`the number format "${def.format}"`)
    isInteger = true
  }
  if (isA(schema, z.ZodNumberFormat)) {
    place.expectOnly(schema, 'checks', 'format')
    readFormat(schema)
  } else {
    place.expectOnly(schema, 'checks')
  }
  for (const check of checksOf(schema)) {
    if (isA(check, z.ZodNumberFormat)) {
      place.expectOnly(check, 'format')
      readFormat(check)
    } else {
      bounds.push(readBound(check, place))
    }
  }
  return { type: 'number', isInteger, bounds }
}

function readBoolean(schema: z.ZodBoolean, place: Place): Shape {
  place.expectOnly(schema)
  return { type: 'boolean' }
}

function readChoice(schema: z.ZodLiteral | z.ZodEnum, option: string, place: Place): Shape {
  place.expectOnly(schema, option)
  const choices = [...schema._zod.values].map((value) =>
    isChoice(value) ? value : place.refuse(`the value ${String(value)}`),
  )
  return { type: 'choice', name: place.name, choices }
}

const isChoice = (value: unknown): value is Choice =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER)

const constructorName = (schema: ZodType): string =>
  (schema._zod as unknown as { constr: { name: string } }).constr.name
