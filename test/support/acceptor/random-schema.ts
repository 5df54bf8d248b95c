import fc from 'fast-check'
import * as z from 'zod'
import { refuseProto } from '../../../src/schema/refuse-proto.js'

type Arbitrary = fc.Arbitrary<z.ZodType>

/** In a variable, so that it stands in the source of a pattern as it is. */
const LONE = '\ud800'

const PATTERNS: readonly RegExp[] = [
  ...[/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, /^[A-Za-z0-9_-]{11}$/u, /^[a-z]$/i, /^a$/m, /^.$/s, /^.$/u, /a|^$/, /[^ -~]/],
  ...[/^\p{L}+$/u, /^\ud83d/, /\u2028|"|\\|\//, /^(?:)$/, /(?<![a-z])b?$/, new RegExp(LONE), /é|\n/],
]

const KEYS = [
  'a',
  'b',
  'c',
  'type',
  'kind',
  'id',
  'length',
  'then',
  '',
  '0',
  '1',
  '-1',
  'a b',
  '"',
  '\\',
  '\n',
  'é',
  '😀',
  '\ud800',
]

const length = fc.integer({ min: 0, max: 4 })

const text: fc.Arbitrary<z.ZodString> = fc
  .array(
    fc.oneof(
      length.map((min) => (schema: z.ZodString) => schema.min(min)),
      length.map((max) => (schema: z.ZodString) => schema.max(max + 1)),
      fc.constant((schema: z.ZodString) => schema.nonempty()),
      fc.constantFrom(...PATTERNS).map((pattern) => (schema: z.ZodString) => schema.regex(pattern, 'No match')),
    ),
    { maxLength: 2 },
  )
  .map((checks) => checks.reduce((schema, check) => check(schema), z.string()))

const bound = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(0, -0, 0.5, 1.5, 2 ** 53, -(2 ** 53), Infinity, -Infinity),
)

const number: fc.Arbitrary<z.ZodNumber> = fc
  .tuple(
    fc.constantFrom(z.number(), z.int(), z.number().int(), z.int().int()),
    fc.array(fc.tuple(fc.constantFrom('min', 'max', 'gt', 'lt'), bound), { maxLength: 2 }),
  )
  .map(([start, bounds]) => bounds.reduce<z.ZodNumber>((schema, [side, value]) => schema[side](value), start))

const choices = fc.constantFrom(
  'a',
  'b',
  '',
  'null',
  '__proto__',
  'toString',
  '😀',
  '\ud800',
  0,
  -0,
  1,
  -1,
  1.5,
  2 ** 53 - 1,
  true,
  false,
  null,
)

const literal = fc.uniqueArray(choices, { minLength: 1, maxLength: 4 }).map((values) => z.literal(values))

const enumeration = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'ab', '', 'A', 'constructor', '__proto__', 'é', '1'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((values) => z.enum(values))

const scalar: Arbitrary = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: number },
  fc.constant(z.boolean()),
  literal,
  enumeration,
)

const field = (value: Arbitrary): Arbitrary =>
  fc
    .tuple(value, fc.constantFrom('required', 'required', 'optional'))
    .map(([schema, presence]) =>
      presence === 'optional' ? schema.exactOptional().describe('May be left out.') : schema,
    )

const shape = (value: Arbitrary) =>
  fc.dictionary(fc.constantFrom(...KEYS), field(value), { maxKeys: 6, noNullPrototype: true })

const object = (value: Arbitrary): fc.Arbitrary<z.ZodObject> => shape(value).map((fields) => z.strictObject(fields))

function list(item: Arbitrary): Arbitrary {
  const bounds = fc.option(length, { nil: undefined })
  return fc.tuple(item, bounds, bounds).map(([schema, min, more]) => {
    const start = min === undefined ? z.array(schema) : z.array(schema).min(min)
    return more === undefined ? start : start.max((min ?? 0) + more)
  })
}

const record = (value: Arbitrary): Arbitrary =>
  fc.tuple(text, value, fc.boolean()).map(([keys, values, isGuarded]) => {
    const schema = z.record(keys, values)
    return isGuarded ? z.preprocess(refuseProto<Record<string, unknown>>, schema) : schema
  })

function union(value: Arbitrary): Arbitrary {
  const tags = fc.uniqueArray(fc.constantFrom<string | number | boolean | null>('a', 'b', '', 0, 1, true, null), {
    minLength: 1,
    maxLength: 4,
  })
  return fc.tuple(tags, fc.array(shape(value), { minLength: 4, maxLength: 4 })).map(([values, shapes]) => {
    const [first, ...others] = values.map((tag, i) => z.strictObject({ ...shapes[i], type: z.literal(tag) }))
    return z.discriminatedUnion('type', [first as z.ZodObject, ...others])
  })
}

const container = (value: Arbitrary): Arbitrary =>
  fc.oneof({ weight: 4, arbitrary: object(value) }, list(value), record(value), union(value))

const orNull = (value: Arbitrary): Arbitrary =>
  fc.tuple(value, fc.nat(4)).map(([schema, n]) => (n === 0 ? schema.nullable().meta({ title: 'Or nothing' }) : schema))

function nested(depth: number): Arbitrary {
  if (depth === 0) return orNull(scalar)
  return orNull(fc.oneof({ weight: 2, arbitrary: scalar }, container(nested(depth - 1))))
}

/** Schemas of arrays and objects, from all the constructs that the generator of acceptors knows and no other. */
export const arbitrarySchema: Arbitrary = container(nested(2))
