import * as z from 'zod'
import type { Entity, Role } from '../model/index.js'
import { ENTITY_TYPES, SPECIFICITIES } from '../model/index.js'
import { define } from './define.js'
import { externalIdSchema } from './external-id.js'
import { labelsSchema } from './labels.js'
import { provenanceSchema } from './provenance.js'
import { entityMentionSchema } from './span.js'
import { id, words } from './strings.js'
import { timeSchema } from './time.js'

const roleSchema = define<Role>(
  'Role',
  'An office or function that an entity holds.',
)(
  z.strictObject({
    title: words().describe('The name of the office.'),
    of: id.exactOptional().describe('The entity in or for which it is held.'),
    time: timeSchema.exactOptional().describe('When it is held.'),
  }),
)

/**
 * The shape of an entity.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { entitySchema } from 'reportedly/schema'
 *
 * const result = entitySchema.safeParse({ kind: 'entity', id: 'Harbour Town' })
 * assert.equal(result.success, false)
 * assert.deepEqual(result.error?.issues[0]?.path, ['id'])
 * ```
 */
export const entitySchema = define<Entity>(
  'Entity',
  'Who or what the article speaks of.',
)(
  z.strictObject({
    kind: z.literal('entity'),
    id: id.describe('Unique in the article.'),
    type: z.enum(ENTITY_TYPES).describe('What it is; gpe is a country, a city, a territory with a government.'),
    specificity: z.enum(SPECIFICITIES).describe('Named, a particular one without a name, or a class.'),
    name: words().describe('The common name in English, neutral between the sides.'),
    labels: labelsSchema.exactOptional(),
    aliases: z.array(words()).exactOptional().describe("Other names in the article's language."),
    externalIds: z.array(externalIdSchema).describe('The same entity in registers kept by others.'),
    mentions: z.array(entityMentionSchema).describe('Where the text mentions it, in order of start, then end.'),
    roles: z.array(roleSchema).exactOptional().describe('The offices and functions that it holds.'),
    partOf: z.array(id).exactOptional().describe('The larger entities that it belongs to.'),
    provenance: provenanceSchema,
  }),
)
