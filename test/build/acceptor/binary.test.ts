import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { isSameInBinary } from '../../../src/build/acceptor/binary.js'
import { writeAcceptors } from '../../../src/build/acceptor/module.js'
import { Place } from '../../../src/build/acceptor/place.js'
import { SchemaReader } from '../../../src/build/acceptor/read-schema.js'
import type { Choice, ObjectShape, Shape, StringShape } from '../../../src/build/acceptor/shape.js'
import { TAKES_BINARY } from '../../../src/generated/accept.js'
import { articleSchema, entitySchema, eventSchema, quoteSchema, stanceSchema } from '../../../src/schema/index.js'

/** Each character is a byte of UTF-8. */
const binaryOf = (text: string) => Buffer.from(text).toString('latin1')

const text: StringShape = { type: 'string', min: 0, max: Number.POSITIVE_INFINITY, patterns: [] }
const matching = (regex: RegExp): StringShape => ({ ...text, patterns: [{ name: 'Field', regex }] })
const choice = (...choices: Choice[]): Shape => ({ type: 'choice', name: 'Choice', choices })
const object = (key: string, shape: Shape): ObjectShape => ({
  type: 'object',
  name: 'Thing',
  fields: [{ key, isOptional: false, shape }],
})
const record = (key: StringShape, value: Shape): Shape => ({ type: 'record', name: 'Things', key, value })
const union = (discriminator: string, value: Choice, variant: ObjectShape): Shape => ({
  type: 'union',
  name: 'Thing',
  discriminator,
  variants: new Map([[value, variant]]),
})
const array = (item: Shape): Shape => ({ type: 'array', name: 'Things', min: 2, max: 9, item })

/** The regular expressions of a shape. */
function patternsOf(shape: Shape): RegExp[] {
  switch (shape.type) {
    case 'string':
      return shape.patterns.map(({ regex }) => regex)
    case 'nullable':
      return patternsOf(shape.inner)
    case 'array':
      return patternsOf(shape.item)
    case 'record':
      return [...patternsOf(shape.key), ...patternsOf(shape.value)]
    case 'object':
      return shape.fields.flatMap((field) => patternsOf(field.shape))
    case 'union':
      return [...shape.variants.values()].flatMap(patternsOf)
    default:
      return []
  }
}

const reader = new SchemaReader()
const schemas = [articleSchema, entitySchema, eventSchema, quoteSchema, stanceSchema]
const shapes = schemas.map((schema, i) => reader.read(schema, new Place(`Schema${i}`)))
const patterns = new Map(shapes.flatMap(patternsOf).map((regex) => [String(regex), regex]))

/** Characters that look like ASCII, that a class may take in, or whose bytes look like something. */
const STRANGE = ['é', 'Ã', '²', '２', 'ſ', 'K', '\u0085', '\u00a0', '\u2028', '\ufeff', '字', 'ق', '🚢', 'e\u0301']
const strange = fc.constantFrom(...STRANGE)

describe('the shapes of the article and its records', () => {
  it('take binary strings as they take text', () => {
    expect(TAKES_BINARY).toBe(true)
    expect(shapes.map(isSameInBinary)).toEqual(shapes.map(() => true))
    expect(patterns.size).toBeGreaterThan(4)
  })

  it.each([...patterns])('match both alike by %s', (_, regex) => {
    const near = fc.tuple(fc.stringMatching(regex), strange, fc.nat(), fc.nat(2)).map(([right, put, at, drop]) => {
      const place = at % (right.length + 1)
      return right.slice(0, place) + put + right.slice(place + drop)
    })
    const strings = fc.oneof(fc.stringMatching(regex), near, fc.string({ unit: 'binary' }))
    let matches = 0
    fc.assert(
      fc.property(strings, (each) => {
        const isMatch = regex.test(each)
        if (isMatch) matches++
        expect(regex.test(binaryOf(each))).toBe(isMatch)
      }),
      { numRuns: 600 },
    )
    expect(matches).toBeGreaterThan(100)
    expect(matches).toBeLessThan(500)
  })
})

/** Of what no literal may be written here. */
const compiled = (source: string, flags = '') => new RegExp(source, flags)

/** Shapes of which some values may look otherwise as binary strings. */
const REFUSED: Readonly<Record<string, Shape>> = {
  'at least two characters': { ...text, min: 2 },
  'at most ten characters': { ...text, max: 10 },
  'a dot': matching(/^.$/),
  'a dot of code points': matching(/^.$/u),
  'a class that is negated': matching(/^[^a]$/),
  'a class that is negated after another': matching(/[a][^a]/),
  '\\w': matching(/\w/),
  '\\W': matching(/^\W$/),
  '\\s': matching(/\s/),
  '\\S': matching(/^\S$/),
  '\\D': matching(/^\D$/),
  '\\b': matching(/a\b/),
  '\\B': matching(/a\B/),
  '\\W in a class': matching(/[a\W]/),
  '\\s in a class': matching(/[-\]\s]/),
  'a property': matching(/\p{L}/u),
  'a property that is negated': matching(/^\P{L}$/u),
  'an escape of four digits': matching(/\u00e9/),
  'an escape of two digits': matching(/\xe9/),
  'an escape in braces': matching(/\u{1f6a2}/u),
  'an escape in octal': matching(compiled('\\351')),
  'a range beyond ASCII': matching(/[a-\xff]/),
  é: matching(/é/),
  'é in a class': matching(/[é]/),
  'a control character as it is': matching(/\t/),
  'flag i': matching(/k/i),
  'flags i and u': matching(/k/iu),
  'flag m': matching(/^a$/m),
  'flag s': matching(/a/s),
  'flag v': matching(compiled('[a]', 'v')),
  'flag y': matching(/a/y),
  lookbehind: matching(/(?<=a)b/),
  'negative lookbehind': matching(/(?<!a)b/),
  'a named group': matching(/(?<name>a)/),
  'a reference to a group': matching(/(a)\1/),
  'a second pattern': { ...text, patterns: [...matching(/a/).patterns, ...matching(/./).patterns] },
  'a choice with é': choice('a', 'é'),
  'a choice with a control character': choice('a', '\n'),
  'a key with é': object('é', text),
  'a discriminator with é': union('é', 'a', object('a', text)),
  'a variant of é': union('a', 'é', object('a', text)),
}

const ACCEPTED: Readonly<Record<string, Shape>> = {
  'any string': text,
  'any string but the empty one': { ...text, min: 1 },
  'an id': matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  'an id by code points': matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  digits: matching(/\d{2}/),
  'digits in a class': matching(/[\d.]/),
  'what may be missing': matching(/a?b/),
  'a choice of expressions': matching(/^(a|b|)$/),
  'negative lookahead': matching(/(?!x)a/),
  lookahead: matching(/(?=x)x/),
  'a class of signs': matching(/[-\]a]/),
  'a class that has the sign of negation': matching(/[a^]/),
  'a class that no character is in': matching(compiled('[]a')),
  'a dot that is escaped': matching(/^a\.b\?$/),
  'a choice': choice('a', '~', 1, true, null),
  'a key': object('a key', text),
  'a number': { type: 'number', isInteger: false, bounds: [] },
  'a boolean': { type: 'boolean' },
}

/** How a shape may stand in another. */
const AROUND: Readonly<Record<string, (shape: Shape) => Shape>> = {
  'by itself': (shape) => shape,
  'where null may be': (inner) => ({ type: 'nullable', inner }),
  'in an array': array,
  'in an object': (shape) => object('a', shape),
  'in a record': (shape) => record(text, shape),
  'in a variant': (shape) => union('a', 'b', object('c', shape)),
}

describe.each(Object.entries(AROUND))('%s', (_, around) => {
  it.each(Object.entries(REFUSED))('no binary strings for %s', (_, shape) => {
    expect(isSameInBinary(around(shape))).toBe(false)
  })

  it.each(Object.entries(ACCEPTED))('binary strings for %s', (_, shape) => {
    expect(isSameInBinary(around(shape))).toBe(true)
  })
})

describe('whether binary strings will do', () => {
  it('depends on the keys of a record', () => {
    expect(isSameInBinary(record(matching(/^[a-z]+$/), text))).toBe(true)
    expect(isSameInBinary(record(matching(/^\w+$/), text))).toBe(false)
  })

  it('is said of acceptors that are written together', () => {
    const some = z.strictObject({ title: z.string().min(1) })
    const others = z.strictObject({ title: z.string().min(2) })
    expect(writeAcceptors({ some }).takeBinary).toBe(true)
    expect(writeAcceptors({ some, others }).takeBinary).toBe(false)
    expect(writeAcceptors({ others, some }).takeBinary).toBe(false)
  })
})

const ATOMS = ['a', 'b', '-', '5', '\\.', '\\-', '\\d', '[a-z]', '[ab5]', '[\\]a^-]', '[+--]', '[\\d\\[]', '[]', '\\$']
const RISKY = ['.', '[^a]', '\\w', '\\W', '\\s', '\\S', '\\D', '\\b', 'é', '[à-ü]', '\\xe9', '\\u00e9', '[\\W5]', '字']

const regexText: fc.Arbitrary<string> = fc.letrec<{ regex: string; part: string }>((tie) => ({
  regex: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
    fc.tuple(tie('regex'), tie('regex')).map((sides) => sides.join('|')),
  ),
  part: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: fc.constantFrom(...ATOMS), weight: 8 },
    { arbitrary: fc.constantFrom(...RISKY), weight: 1 },
    { arbitrary: fc.constantFrom('^', '$'), weight: 2 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...ATOMS), fc.constantFrom('?', '*', '+', '{2}', '{1,}?'))
        .map((s) => s.join('')),
      weight: 4,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<!', '(?<n>'), tie('regex'))
        .map((s) => `${s.join('')})`),
      weight: 3,
    },
  ),
})).regex

/** Signs in any order: most are no regular expression, the others read as it was not meant. */
const soup = fc.string({
  unit: fc.constantFrom(...'[[]]^^\\\\a-dwsWpbkuxe9(()?:!=<>)|.*+{2},$é/_n'),
  minLength: 1,
  maxLength: 9,
})

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

const subject = fc.string({
  unit: fc.oneof(fc.constantFrom(...'aab-5.]^$[ds\n '), strange),
  maxLength: 5,
})

describe.each([
  ['composed of parts', regexText],
  ['made of signs in any order', soup],
])('a regular expression %s', (_, sources) => {
  it('matches both alike where it is taken', () => {
    const seen = { taken: 0, matches: 0, refused: 0 }
    fc.assert(
      fc.property(
        sources,
        fc.constantFrom('', 'u'),
        fc.array(subject, { minLength: 8, maxLength: 16 }),
        (source, flags, subjects) => {
          const regex = compile(source, flags)
          if (regex === undefined) return
          if (!isSameInBinary(matching(regex))) {
            seen.refused++
            return
          }
          seen.taken++
          for (const each of [...STRANGE, ...subjects]) {
            const isMatch = regex.test(each)
            if (isMatch) seen.matches++
            if (regex.test(binaryOf(each)) !== isMatch) expect.unreachable(`${regex} on ${JSON.stringify(each)}`)
          }
        },
      ),
      { numRuns: 8000 },
    )
    expect(seen.taken).toBeGreaterThan(500)
    expect(seen.refused).toBeGreaterThan(500)
    expect(seen.matches).toBeGreaterThan(500)
  })
})
