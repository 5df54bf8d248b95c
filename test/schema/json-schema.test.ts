import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { jsonSchemas } from '../../src/build/json-schemas.js'
import { PLOVER_MODES } from '../../src/model/index.js'
import {
  articleSchema,
  JSON_SCHEMA_NAMES,
  type JsonSchema,
  type JsonSchemaName,
  jsonSchema,
} from '../../src/schema/index.js'

describe('jsonSchema', () => {
  it.each(JSON_SCHEMA_NAMES)('%s is a draft 2020-12 schema with a URN, in a file of its name', (name) => {
    const schema = jsonSchema(name)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe(`urn:reportedly:schema:1:${name}`)
    expect(new Ajv2020().validateSchema(schema)).toBe(true)
    expect(jsonSchemas()[`${name}.json`]).toEqual(schema)
  })

  it('is the whole article by default', () => {
    expect(jsonSchema()).toEqual(jsonSchema('article'))
  })

  it('says in words what every definition and field is', () => {
    const definitions = Object.entries(jsonSchema().$defs as Record<string, JsonSchema>)
    const silent = definitions.flatMap(([name, { description, properties = {} }]) => [
      ...(description ? [] : [name]),
      ...Object.entries(properties as Record<string, JsonSchema>)
        .filter(([key, field]) => key !== 'kind' && !field.description && !field.$ref)
        .map(([key]) => `${name}.${key}`),
    ])
    expect(silent).toEqual([])
  })

  it('keeps shared definitions in $defs, by the names of the model', () => {
    expect(Object.keys(jsonSchema().$defs as object)).toEqual(
      expect.arrayContaining(['Span', 'Time', 'Provenance', 'Entity', 'Event', 'Account', 'Quote', 'Stance']),
    )
    expect(JSON.stringify(jsonSchemas())).not.toContain('__schema')
  })

  it('offers with each PLOVER type its own modes', () => {
    const { Plover } = jsonSchema('event').$defs as { Plover: { oneOf: { properties: Record<string, JsonSchema> }[] } }
    const modes = Plover.oneOf.map(({ properties }) => [properties.type?.const, properties.mode?.enum ?? []])
    expect(Object.fromEntries(modes)).toEqual(PLOVER_MODES)
  })

  it('leaves no name in the registry that all users of zod share', () => {
    expect(z.globalRegistry.get(articleSchema)).not.toHaveProperty('id')
  })

  it('says which names there are', () => {
    expect(() => jsonSchema('toString' as JsonSchemaName)).toThrow(/no JSON Schema "toString".*article, metadata/)
  })
})
