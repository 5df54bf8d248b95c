import { describe, expect, it, test } from 'vitest'
import * as z from 'zod'
import { writeAcceptors } from '../../../src/build/acceptor/module.js'
import { UnknownConstruct } from '../../../src/build/acceptor/place.js'

const text = z.string()
const sticky = Object.assign(/a/, { test: () => true })

class Lenient extends RegExp {
  override test = () => true
}

interface Chain {
  next: Chain | null
}
const chain: z.ZodType<Chain> = z.strictObject({
  get next() {
    return chain.nullable()
  },
})

/** No type of zod's offers it for these checks. */
const conditional: object = { when: () => false }

/** A schema that stands in a field, and what is said of it. */
const UNKNOWN: Readonly<Record<string, readonly [z.ZodType, string]>> = {
  any: [z.any(), 'type "any"'],
  unknown: [z.unknown(), 'type "unknown"'],
  never: [z.never(), 'type "never"'],
  null: [z.null(), 'type "null"'],
  undefined: [z.undefined(), 'type "undefined"'],
  bigint: [z.bigint(), 'type "bigint"'],
  date: [z.date(), 'type "date"'],
  nan: [z.nan(), 'type "nan"'],
  tuple: [z.tuple([text]), 'type "tuple"'],
  set: [z.set(text), 'type "set"'],
  map: [z.map(text, text), 'type "map"'],
  file: [z.file(), 'type "file"'],
  'a promise': [z.promise(text), 'type "promise"'],
  'a template literal': [z.templateLiteral(['a', z.int()]), 'type "template_literal"'],
  'an intersection': [z.intersection(text, text), 'type "intersection"'],
  'a union without a discriminator': [z.union([text, z.boolean()]), 'type "union"'],
  'an exclusive union': [z.xor([text, z.boolean()]), 'type "union"'],
  'z.json': [z.json(), 'type "lazy"'],
  'a custom schema': [z.custom<string>(() => true), 'type "custom"'],
  'z.instanceof': [z.instanceof(Date), 'type "custom"'],

  lazy: [z.lazy(() => text), 'type "lazy"'],
  optional: [text.optional(), 'type "optional"'],
  'optional below nullable': [text.exactOptional().nullable(), 'type "optional"'],
  'optional twice': [text.exactOptional().exactOptional(), 'type "optional"'],
  nonoptional: [text.nonoptional(), 'type "nonoptional"'],
  default: [text.default('a'), 'type "default"'],
  prefault: [text.prefault('a'), 'type "prefault"'],
  catch: [text.catch('a'), 'type "catch"'],
  readonly: [text.readonly(), 'type "readonly"'],
  success: [z.success(text), 'type "success"'],
  pipe: [text.pipe(text), 'type "pipe"'],
  transform: [text.transform((value) => value), 'type "pipe"'],
  codec: [z.codec(text, text, { decode: (value) => value, encode: (value) => value }), 'type "pipe"'],
  stringbool: [z.stringbool(), 'type "pipe"'],
  'a preprocess with another function': [
    z.preprocess((value) => value, z.record(text, text)),
    'a function that is not known',
  ],

  'a refined string': [text.refine(() => true), 'the check "custom"'],
  'a refined number': [z.number().refine(() => true), 'the check "custom"'],
  'a refined array': [z.array(text).refine(() => true), 'the check "custom"'],
  'a refined object': [z.strictObject({}).refine(() => true), 'a check on a schema of type "object"'],
  'a refined boolean': [z.boolean().refine(() => true), 'a check on a schema of type "boolean"'],
  'a refined enum': [z.enum(['a']).refine(() => true), 'a check on a schema of type "enum"'],
  'a refined optional': [text.exactOptional().refine(() => true), 'a check of its own'],
  'an asynchronous refinement': [text.refine(async () => true), 'the check "custom"'],
  superRefine: [text.superRefine(() => {}), 'the check "custom"'],
  'a check of functions': [text.check(() => {}), 'the check "custom"'],
  overwrite: [text.overwrite((value) => value), 'the check "overwrite"'],
  trim: [text.trim(), 'the check "overwrite"'],
  toLowerCase: [text.toLowerCase(), 'the check "overwrite"'],
  length: [text.length(3), 'the check "length_equals"'],
  'the length of an array': [z.array(text).length(3), 'the check "length_equals"'],
  startsWith: [text.startsWith('a'), 'the check "string_format"'],
  includes: [text.includes('a'), 'the check "string_format"'],
  multipleOf: [z.number().multipleOf(2), 'the check "multiple_of"'],
  'a property of a string': [text.check(z.property('length', z.int())), 'the check "property"'],
  'a condition on a check': [text.check(z.minLength(1, conditional)), '("when")'],
  'a condition on a pattern': [text.check(z.regex(/a/, conditional)), 'the option "when"'],
  'a condition on a bound': [z.number().check(z.gte(1, conditional)), 'the option "when"'],

  'a formatted string': [z.email(), 'type "string" (ZodEmail)'],
  url: [z.url(), 'type "string" (ZodURL)'],
  'an ISO date': [z.iso.date(), 'type "string" (ZodISODate)'],
  'a format of its own': [z.stringFormat('x', /x/), 'type "string"'],
  'a string from anything': [z.coerce.string(), 'the option "coerce"'],
  'a number from anything': [z.coerce.number(), 'the option "coerce"'],
  'a boolean from anything': [z.coerce.boolean(), 'the option "coerce"'],
  int32: [z.int32(), 'the number format "int32"'],
  float32: [z.float32(), 'the number format "float32"'],
  'a number that has to be an int32': [z.number().check(z.int32()), 'the number format "int32"'],
  'a bound that is no number': [z.number().min(Number.NaN), 'a bound of NaN'],
  'a length that is no length': [text.min(1.5), 'a length bound of 1.5'],
  'a global pattern': [text.regex(/a/g), 'the flags "g"'],
  'a sticky pattern': [text.regex(/a/uy), 'the flags "uy"'],
  'a pattern with code of its own': [text.regex(sticky), 'code of its own'],
  'a pattern of a class of its own': [text.regex(new Lenient('a')), 'code of its own'],
  'a literal that is not in JSON': [z.literal(undefined), 'the value undefined'],
  'a literal that is a bigint': [z.literal(1n), 'the value 1'],
  'a literal that is not exact': [z.literal(2 ** 53), 'the value 9007199254740992'],

  'an object that drops keys': [z.object({}), 'takes unknown keys'],
  'an object that keeps keys': [z.looseObject({}), 'takes unknown keys'],
  'an object with a schema for the other keys': [z.strictObject({}).catchall(text), 'takes unknown keys'],
  'an inherited key': [z.strictObject({ toString: text }), 'the key "toString"'],
  'a key __proto__': [z.strictObject({ ['__proto__']: text }), 'the key "__proto__"'],
  'a key that is a symbol': [
    z.strictObject({ [Symbol('a')]: text } as Record<string, z.ZodType>),
    'the key "Symbol(a)"',
  ],
  'a schema that contains itself': [chain, 'a schema that contains itself'],
  'a record with an enum for its keys': [z.record(z.enum(['a']), text), 'keys of type "choice"'],
  'a partial record': [z.partialRecord(z.enum(['a']), text), 'the option "partial"'],
  'a loose record': [z.looseRecord(text.regex(/^x-/), text), 'the option "mode"'],
  'a record with numbers for keys': [z.record(z.number(), text), 'keys of type "number"'],
  'a union that falls back': [
    z.discriminatedUnion('a', [z.strictObject({ a: z.literal('b') })], { unionFallback: true }),
    'the option "unionFallback"',
  ],
  'a union whose discriminator may be missing': [
    z.discriminatedUnion('a', [z.strictObject({ a: z.literal('b').exactOptional() })]),
    'without literals under "a"',
  ],
  'a union whose discriminator may be null': [
    z.discriminatedUnion('a', [z.strictObject({ a: z.literal('b').nullable() })]),
    'without literals under "a"',
  ],
  'a compiled schema': [z.compile(text, { strict: true }), 'a parser of its own'],
  'a compiled optional schema': [z.compile(text.exactOptional(), { strict: true }), 'a parser of its own'],
}

describe('no acceptor is generated for', () => {
  it.each(Object.entries(UNKNOWN))('%s', (_name, [schema, words]) => {
    const generate = () =>
      writeAcceptors({ article: z.strictObject({ parts: z.array(z.strictObject({ field: schema })) }) })
    expect(generate).toThrow(UnknownConstruct)
    expect(generate).toThrow('Article/parts/item/field')
    expect(generate).toThrow(words)
  })

  test('a definition with an option that a later zod may bring', () => {
    const schema = z.strictObject({ field: text.min(1) })
    Object.assign(schema.shape.field._zod.def, { normalize: true })
    expect(() => writeAcceptors({ article: schema })).toThrow('Article/field has the option "normalize"')
  })

  test('a schema of neither objects nor arrays', () => {
    expect(() => writeAcceptors({ article: text })).toThrow('Article has neither objects nor arrays')
  })
})

test('descriptions, messages, brands and abort flags change nothing', () => {
  const plain = z.strictObject({ field: text.min(1).regex(/a/) })
  const dressed = z
    .strictObject(
      {
        field: z
          .string('Text')
          .min(1, { error: 'Too short', abort: true })
          .regex(/a/, 'No a')
          .meta({ id: 'f' })
          .brand<'F'>(),
      },
      { error: () => 'No object' },
    )
    .describe('An article')
  expect(writeAcceptors({ article: dressed })).toEqual(writeAcceptors({ article: plain }))
})
