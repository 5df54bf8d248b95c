import * as z from 'zod'
import type { Entity, Event, Quote, Stance } from '../model/index.js'
import { define } from './define.js'
import { entitySchema } from './entity.js'
import { eventSchema } from './event.js'
import { quoteSchema } from './quote.js'
import { stanceSchema } from './stance.js'
import { schemaReference } from './strings.js'

/** The content of `entities.json`. */
export interface EntitiesFile {
  readonly $schema?: string
  readonly entities: readonly Entity[]
}

/** The content of `events.json`. */
export interface EventsFile {
  readonly $schema?: string
  readonly events: readonly Event[]
}

/** The content of `quotes.json`. */
export interface QuotesFile {
  readonly $schema?: string
  readonly quotes: readonly Quote[]
}

/** The content of `stances.json`. */
export interface StancesFile {
  readonly $schema?: string
  readonly stances: readonly Stance[]
}

/**
 * The shape of `entities.json`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { entitiesFileSchema } from 'reportedly/schema'
 *
 * assert.equal(entitiesFileSchema.safeParse({ entities: [] }).success, true)
 * ```
 */
export const entitiesFileSchema = define<EntitiesFile>(
  'EntitiesFile',
  'The entities of one article.',
)(z.strictObject({ $schema: schemaReference(), entities: z.array(entitySchema) }))

/**
 * The shape of `events.json`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { eventsFileSchema } from 'reportedly/schema'
 *
 * assert.equal(eventsFileSchema.safeParse({ events: [] }).success, true)
 * ```
 */
export const eventsFileSchema = define<EventsFile>(
  'EventsFile',
  'The events of one article.',
)(z.strictObject({ $schema: schemaReference(), events: z.array(eventSchema) }))

/**
 * The shape of `quotes.json`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { quotesFileSchema } from 'reportedly/schema'
 *
 * assert.equal(quotesFileSchema.safeParse({ quotes: [] }).success, true)
 * ```
 */
export const quotesFileSchema = define<QuotesFile>(
  'QuotesFile',
  'The quotes of one article.',
)(z.strictObject({ $schema: schemaReference(), quotes: z.array(quoteSchema) }))

/**
 * The shape of `stances.json`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { stancesFileSchema } from 'reportedly/schema'
 *
 * assert.equal(stancesFileSchema.safeParse({ stances: [] }).success, true)
 * ```
 */
export const stancesFileSchema = define<StancesFile>(
  'StancesFile',
  'The stances of one article.',
)(z.strictObject({ $schema: schemaReference(), stances: z.array(stanceSchema) }))
