/**
 * zod schemas of articles and JSON Schemas generated from them. Shape only: what takes more than one field is a rule.
 *
 * @packageDocumentation
 */
export { articleSchema, metadataSchema } from './article.js'
export type { Schema } from './define.js'
export { entitySchema } from './entity.js'
export { eventSchema } from './event.js'
export {
  type EntitiesFile,
  type EventsFile,
  entitiesFileSchema,
  eventsFileSchema,
  type QuotesFile,
  quotesFileSchema,
  type StancesFile,
  stancesFileSchema,
} from './files.js'
export { JSON_SCHEMA_NAMES, type JsonSchema, type JsonSchemaName, jsonSchema } from './json-schema.js'
export { quoteSchema } from './quote.js'
export { stanceSchema } from './stance.js'
