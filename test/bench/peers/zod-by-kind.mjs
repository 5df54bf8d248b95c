/** The schema compiled by zod in parts, one for each kind of record, which the engine optimises better than one whole. */
import * as z from 'zod'
import { articleSchema, entitySchema, eventSchema, quoteSchema, stanceSchema } from '../../../dist/schema.js'
import { judge } from './lines.mjs'

const compile = (schema) => z.compile(schema, { strict: true })
const any = z.array(z.unknown())
const frame = compile(articleSchema.extend({ entities: any, events: any, quotes: any, stances: any }))
const kinds = Object.entries({
  entities: compile(entitySchema),
  events: compile(eventSchema),
  quotes: compile(quoteSchema),
  stances: compile(stanceSchema),
})

judge(
  (value) =>
    z.validate(frame, value) &&
    kinds.every(([collection, schema]) => value[collection].every((record) => z.validate(schema, record))),
)
