import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLLECTIONS, KINDS } from '../../src/model/index.js'
import { JSON_SCHEMA_NAMES, type JsonSchema, type JsonSchemaName, jsonSchema } from '../../src/schema/index.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { type Json, mutantsOf } from '../support/mutate.js'
import { documentsOf, fieldsOf, representatives, smallest, zodSchemas } from '../support/schema-documents.js'

const ajv = new Ajv2020({ strict: true })
const engines = new Map(JSON_SCHEMA_NAMES.map((name) => [name, ajv.compile(jsonSchema(name))]))

const zodAccepts = (name: JsonSchemaName, document: Json) => zodSchemas[name].safeParse(document).success
const ajvAccepts = (name: JsonSchemaName, document: Json) => engines.get(name)?.(document) === true

/** The fields that a JSON Schema describes, in the form of `fieldsOf`. */
function describedFields(root: JsonSchema): string[] {
  const visit = (node: JsonSchema, pointer: string): string[] => {
    if (typeof node.$ref === 'string') {
      return visit((root.$defs as Record<string, JsonSchema>)[node.$ref.replace('#/$defs/', '')] as JsonSchema, pointer)
    }
    const below = (key: string, inner: unknown) =>
      typeof inner === 'object' ? [`${pointer}/${key}`, ...visit(inner as JsonSchema, `${pointer}/${key}`)] : []
    const branches = [node.anyOf, node.oneOf].flatMap((some) => (some ?? []) as JsonSchema[])
    return [
      ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => below(key, inner)),
      ...below('*', node.additionalProperties),
      ...below('*', node.items),
      ...branches.flatMap((branch) => visit(branch, pointer)),
    ]
  }
  return visit(root, '')
}

/** Fails on the first mutant that the two judge differently; there is no known gap. */
function compareMutants(name: JsonSchemaName, samples: readonly Json[]) {
  const verdicts = { accepted: 0, refused: 0 }
  for (const sample of samples) {
    for (const { what, document } of mutantsOf(sample)) {
      const accepted = ajvAccepts(name, document)
      if (zodAccepts(name, document) !== accepted) {
        expect.fail(`${what}: ${accepted ? 'ajv accepts it, zod does not' : 'zod accepts it, ajv does not'}`)
      }
      verdicts[accepted ? 'accepted' : 'refused']++
    }
  }
  return verdicts
}

describe('zod and the emitted JSON Schema', () => {
  it('accept every valid article, its files and its records, and zod gives them back unchanged', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        for (const { name, document } of documentsOf(article)) {
          expect(zodSchemas[name].safeParse(document)).toMatchObject({ success: true, data: document })
          expect(ajvAccepts(name, document)).toBe(true)
        }
      }),
    )
  })

  it.each(JSON_SCHEMA_NAMES)('%s: the samples below show every field', (name) => {
    const shown = new Set(representatives(name).flatMap((document) => fieldsOf(document)))
    expect(describedFields(jsonSchema(name)).filter((field) => !shown.has(field))).toEqual([])
  })

  it.each(['metadata', ...KINDS] as const)('%s: agree on every mutant', (name) => {
    const { accepted, refused } = compareMutants(name, representatives(name))
    expect(accepted).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(1000)
  })

  it.each(['article', ...Object.values(COLLECTIONS)] as const)('%s: agree on every mutant of a small one', (name) => {
    expect(compareMutants(name, smallest(name, 1)).refused).toBeGreaterThan(50)
  })

  it('agree on any JSON in any field', () => {
    const documents = JSON_SCHEMA_NAMES.flatMap((name) =>
      representatives(name).map((document) => ({ name, document: document as { [key: string]: Json } })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), fc.json({ stringUnit: 'binary' }), (sample, at, json) => {
        const { name, document } = sample
        const keys = Object.keys(document)
        const value = JSON.parse(json) as Json
        for (const mutant of [value, { ...document, [keys[at % keys.length] as string]: value }]) {
          expect(zodAccepts(name, mutant)).toBe(ajvAccepts(name, mutant))
        }
      }),
      { numRuns: 500 },
    )
  })
})
