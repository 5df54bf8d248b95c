import * as z from 'zod'
import { SCHEMA_VERSION } from '../model/index.js'
import { articleSchema, metadataSchema } from './article.js'
import { nameOf } from './define.js'
import { entitySchema } from './entity.js'
import { eventSchema } from './event.js'
import { entitiesFileSchema, eventsFileSchema, quotesFileSchema, stancesFileSchema } from './files.js'
import { quoteSchema } from './quote.js'
import { stanceSchema } from './stance.js'

/** The name of a JSON Schema: a whole article, one of the five files that it is authored in, or one record. */
export type JsonSchemaName =
  | 'article'
  | 'metadata'
  | 'entities'
  | 'events'
  | 'quotes'
  | 'stances'
  | 'entity'
  | 'event'
  | 'quote'
  | 'stance'

const SCHEMAS = {
  article: articleSchema,
  metadata: metadataSchema,
  entities: entitiesFileSchema,
  events: eventsFileSchema,
  quotes: quotesFileSchema,
  stances: stancesFileSchema,
  entity: entitySchema,
  event: eventSchema,
  quote: quoteSchema,
  stance: stanceSchema,
} as const satisfies Record<JsonSchemaName, z.ZodType>

/**
 * The names of all JSON Schemas: `article`, its five files, and a record of each kind.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { JSON_SCHEMA_NAMES } from 'reportedly/schema'
 *
 * assert.ok(JSON_SCHEMA_NAMES.includes('entities'))
 * ```
 */
export const JSON_SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly JsonSchemaName[]

/** A JSON Schema as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * What zod is told of each schema: its name lifts it into `$defs`, all but the root's.
 * Not in zod's global registry, where the names would meet those of everybody else's schemas.
 */
function definitionsOf(root: z.ZodType) {
  const get = (schema: z.core.$ZodType) => {
    const meta = z.globalRegistry.get(schema)
    const id = schema === root ? undefined : nameOf(schema)
    return id === undefined ? meta : { ...meta, id }
  }
  return Object.assign(z.registry<z.core.GlobalMeta>(), { get })
}

/**
 * The JSON Schema (draft 2020-12) of an article, of one of its files or of one record. It accepts what the zod schema of
 * the same name accepts; its `$id` is a URN.
 *
 * @param name which one; the whole article without it
 * @throws RangeError where there is no schema of that name
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { jsonSchema } from 'reportedly/schema'
 *
 * assert.equal(jsonSchema('quotes').$id, 'urn:reportedly:schema:1:quotes')
 * assert.equal(jsonSchema().title, 'Article')
 * ```
 */
export function jsonSchema(name: JsonSchemaName = 'article'): JsonSchema {
  if (!Object.hasOwn(SCHEMAS, name)) {
    throw new RangeError(`there is no JSON Schema "${name}": expected one of ${JSON_SCHEMA_NAMES.join(', ')}`)
  }
  const root = SCHEMAS[name]
  const { $schema, title, description, ...schema } = z.toJSONSchema(root, {
    io: 'input',
    metadata: definitionsOf(root),
  })
  return { $schema, $id: `urn:reportedly:schema:${SCHEMA_VERSION}:${name}`, title, description, ...schema }
}
