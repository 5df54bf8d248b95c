import fc from 'fast-check'
import type { ZodType } from 'zod'
import { COLLECTIONS, KINDS } from '../../src/model/index.js'
import * as schemas from '../../src/schema/index.js'
import { arbitraryArticle } from './arbitrary-article.js'
import type { Json } from './mutate.js'

/** The zod schema beside each JSON Schema. */
export const zodSchemas = {
  article: schemas.articleSchema,
  metadata: schemas.metadataSchema,
  entities: schemas.entitiesFileSchema,
  events: schemas.eventsFileSchema,
  quotes: schemas.quotesFileSchema,
  stances: schemas.stancesFileSchema,
  entity: schemas.entitySchema,
  event: schemas.eventSchema,
  quote: schemas.quoteSchema,
  stance: schemas.stanceSchema,
} satisfies Record<schemas.JsonSchemaName, ZodType>

/** A document and the name of the schema that describes it. */
export interface NamedDocument {
  readonly name: schemas.JsonSchemaName
  readonly document: Json
}

/** An article cut into all that a schema describes: itself, its files and its records. */
export function documentsOf(article: object): NamedDocument[] {
  const { $schema, entities, events, quotes, stances, ...rest } = article as Record<string, Json[]>
  const reference = $schema === undefined ? {} : { $schema }
  const collections = { entities, events, quotes, stances }
  const named = (name: schemas.JsonSchemaName, value: unknown): NamedDocument => ({ name, document: value as Json })
  return [
    named('article', article),
    named('metadata', { ...reference, ...rest }),
    ...KINDS.flatMap((kind) => {
      const collection = COLLECTIONS[kind]
      const records = collections[collection] ?? []
      return [
        named(collection, { ...reference, [collection]: records }),
        ...records.map((record) => named(kind, record)),
      ]
    }),
  ]
}

/** The fields of a document, with `*` for the numbers of items and the languages of labels. */
export function fieldsOf(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = `${pointer}/${Array.isArray(value) || pointer.endsWith('/labels') ? '*' : key}`
    return [field, ...fieldsOf(inner, field)]
  })
}

const documents = fc.sample(arbitraryArticle, { seed: 1, numRuns: 100 }).flatMap(documentsOf)

/** Few documents that together show every field, the fullest first; the same ones on every run. */
export function representatives(name: schemas.JsonSchemaName): Json[] {
  const seen = new Set<string>()
  return documents
    .filter((sample) => sample.name === name)
    .map(({ document }) => ({ document, fields: fieldsOf(document) }))
    .sort((a, b) => b.fields.length - a.fields.length)
    .filter(({ fields }) => {
      const before = seen.size
      for (const field of fields) seen.add(field)
      return seen.size > before
    })
    .map(({ document }) => document)
}

/** The smallest documents of a kind; the same ones on every run. */
export const smallest = (name: schemas.JsonSchemaName, count: number): Json[] =>
  documents
    .filter((sample) => sample.name === name)
    .map(({ document }) => document)
    .sort((a, b) => fieldsOf(a).length - fieldsOf(b).length)
    .slice(0, count)
