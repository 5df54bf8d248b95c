import { JSON_SCHEMA_NAMES, type JsonSchema, jsonSchema } from '../schema/index.js'
import { reportJsonSchema } from '../validate/report/schema.js'

/** Every JSON Schema by the name of the file that it goes to. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  ...Object.fromEntries(JSON_SCHEMA_NAMES.map((name) => [`${name}.json`, jsonSchema(name)])),
  'report.json': reportJsonSchema(),
})
