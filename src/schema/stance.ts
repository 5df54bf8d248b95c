import * as z from 'zod'
import type { Stance } from '../model/index.js'
import { STANCE_EXPRESSIONS, STANCE_VALUES } from '../model/index.js'
import { define } from './define.js'
import { provenanceSchema } from './provenance.js'
import { spanSchema } from './span.js'
import { id, words } from './strings.js'

/**
 * The shape of a stance.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { stanceSchema } from 'reportedly/schema'
 *
 * const stance = {
 *   kind: 'stance',
 *   id: 'mayor-for-bridge',
 *   holder: 'mayor',
 *   target: 'bridge-plan',
 *   value: 'favor',
 *   expression: 'inferred',
 *   quotes: [],
 *   gloss: 'The mayor wants the bridge.',
 *   evidence: [],
 *   provenance: { by: 'desk', at: '2026-11-22', method: 'manual', status: 'draft' },
 * }
 * assert.deepEqual(stanceSchema.parse(stance), stance)
 * assert.equal(stanceSchema.safeParse({ ...stance, value: 'pro' }).success, false)
 * ```
 */
export const stanceSchema = define<Stance>(
  'Stance',
  "Somebody's position towards something.",
)(
  z.strictObject({
    kind: z.literal('stance'),
    id: id.describe('Unique in the article.'),
    holder: id.describe('The entity whose position it is.'),
    target: id.describe('The entity, event or quote that it is about.'),
    value: z.enum(STANCE_VALUES).describe('The position.'),
    expression: z.enum(STANCE_EXPRESSIONS).describe('Said outright, carried by the wording, or concluded from deeds.'),
    quotes: z.array(id).describe('The quotes that express it; empty where the publisher narrates it.'),
    gloss: words().describe("The position, in the annotators' own words."),
    evidence: z.array(spanSchema).describe('Words that show it.'),
    provenance: provenanceSchema,
  }),
)
