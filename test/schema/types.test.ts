import { expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import type { Article, Entity, Mention, Span } from '../../src/model/index.js'
import { define } from '../../src/schema/define.js'
import { type articleSchema, entitySchema } from '../../src/schema/index.js'
import type { Same } from '../../src/schema/same.js'

const span = { start: z.int(), end: z.int(), digest: z.string() }
const level = z.enum(['NAM', 'NOM', 'PRO'])

it('schemas take and give the types of the model', () => {
  expectTypeOf<z.output<typeof articleSchema>>().toEqualTypeOf<Article>()
  expectTypeOf<z.input<typeof articleSchema>>().toEqualTypeOf<Article>()
  expectTypeOf(entitySchema.parse).returns.toEqualTypeOf<Entity>()
})

it('the compiler refuses a schema that is not its model’s', () => {
  const defineSpan = define<Span>('Span', '')
  defineSpan(z.strictObject(span))
  // @ts-expect-error a field is missing
  defineSpan(z.strictObject({ start: z.int(), end: z.int() }))
  // @ts-expect-error a field is too many
  defineSpan(z.strictObject({ ...span, text: z.string() }))
  // @ts-expect-error an optional field is too many
  defineSpan(z.strictObject({ ...span, text: z.string().exactOptional() }))
  // @ts-expect-error a field has another type
  defineSpan(z.strictObject({ ...span, digest: z.number() }))
  // @ts-expect-error a field is optional
  defineSpan(z.strictObject({ ...span, digest: z.string().exactOptional() }))
  // @ts-expect-error what goes in is not what comes out
  defineSpan(z.strictObject({ ...span, start: z.string().transform(Number) }))
})

it('the compiler refuses a schema that misses what is optional in the model', () => {
  const framing = z
    .strictObject({
      kind: z.enum(['loaded', 'contested', 'euphemism', 'scare-quoted']),
      alternatives: z.array(z.string()),
    })
    .exactOptional()
  const defineMention = define<Mention>('Mention', '')
  defineMention(z.strictObject({ ...span, level: level.exactOptional(), framing }))
  // @ts-expect-error an optional field is missing
  defineMention(z.strictObject({ ...span, framing }))
  // @ts-expect-error a codelist lacks a value
  defineMention(z.strictObject({ ...span, level: z.enum(['NAM', 'NOM']).exactOptional(), framing }))
  // @ts-expect-error a codelist has a value too many
  defineMention(z.strictObject({ ...span, level: z.enum(['NAM', 'NOM', 'PRO', 'X']).exactOptional(), framing }))
  // @ts-expect-error the field takes undefined
  defineMention(z.strictObject({ ...span, level: level.optional(), framing }))
})

it('Same sees through readonly and nothing else', () => {
  expectTypeOf<Same<{ readonly a: readonly string[] }, { a: string[] }>>().toEqualTypeOf<true>()
  expectTypeOf<Same<{ a: { b?: 1 } }, { a: object }>>().toEqualTypeOf<false>()
  expectTypeOf<Same<{ a?: 1 }, { a: 1 }>>().toEqualTypeOf<false>()
  expectTypeOf<Same<{ a: 1 | 2 }, { a: 1 } | { a: 2 }>>().toEqualTypeOf<true>()
  expectTypeOf<Same<{ a: 1 }, { a: 1 } | { a: 2 }>>().toEqualTypeOf<false>()
})
