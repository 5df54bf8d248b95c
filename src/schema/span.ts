import * as z from 'zod'
import type { EntityMention, Framing, Mention, Span, VerbatimSpan } from '../model/index.js'
import { FRAMING_KINDS, MENTION_LEVELS } from '../model/index.js'
import { define } from './define.js'
import { words } from './strings.js'

/** A safe integer from 0. */
export const count = () => z.int('Expected a whole number up to 2^53 - 1').min(0, 'Expected a number from 0')

const offsets = {
  start: count().describe('Offset of the first unit.'),
  end: count().describe('Offset after the last unit.'),
  digest: z
    .string()
    .regex(/^[A-Za-z0-9_-]{11}$/u, 'Expected 11 base64url characters')
    .describe('SHA-256 of the slice, cut to 64 bits: 11 base64url characters.'),
}

export const spanSchema = define<Span>(
  'Span',
  'A half-open stretch [start, end) of the canonical text.',
)(z.strictObject(offsets))

export const verbatimSpanSchema = define<VerbatimSpan>(
  'VerbatimSpan',
  'A span whose words are given, because they stand inside quotation marks.',
)(z.strictObject({ ...offsets, text: words().describe('The words, exactly as they are printed.') }))

const framingSchema = define<Framing>(
  'Framing',
  'What is particular about the wording of a mention.',
)(
  z.strictObject({
    kind: z.enum(FRAMING_KINDS).describe('Why the wording is more than a name.'),
    alternatives: z.array(words()).describe('Other words in use for the same thing.'),
  }),
)

const level = z.enum(MENTION_LEVELS).describe('By name, by a noun phrase, or by a pronoun (ACE).')
const framing = framingSchema.exactOptional()

export const mentionSchema = define<Mention>(
  'Mention',
  'A span that mentions the record it stands in.',
)(z.strictObject({ ...offsets, level: level.exactOptional(), framing }))

export const entityMentionSchema = define<EntityMention>(
  'EntityMention',
  'A mention of an entity, which always has a level.',
)(z.strictObject({ ...offsets, level, framing }))
