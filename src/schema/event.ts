import * as z from 'zod'
import type { Account, Argument, Event, Relation } from '../model/index.js'
import { ARGUMENT_ROLES, ASPECTS, CERTAINTIES, POLARITIES, RELATION_TYPES, TENSES } from '../model/index.js'
import { define } from './define.js'
import { externalIdSchema } from './external-id.js'
import { ploverSchema } from './plover.js'
import { provenanceSchema } from './provenance.js'
import { mentionSchema, spanSchema } from './span.js'
import { id, words } from './strings.js'
import { timeSchema } from './time.js'

const argumentSchema = define<Argument>(
  'Argument',
  'A participant of an event.',
)(
  z.strictObject({
    role: z.enum(ARGUMENT_ROLES).describe('The part that it plays.'),
    filler: id.describe('The entity or event that plays it.'),
  }),
)

const accountSchema = define<Account>(
  'Account',
  'What one voice says of an event, and how surely (FactBank).',
)(
  z.strictObject({
    quote: id.nullable().describe('The quote whose source says so; null where the publisher says it.'),
    certainty: z.enum(CERTAINTIES).describe('How sure the voice is; unknown where it takes no position.'),
    polarity: z.enum(POLARITIES).describe('Whether it says that it is so or that it is not so.'),
    tense: z.enum(TENSES).describe('When the voice places the event, seen from where it speaks.'),
    presupposed: z.literal(true).exactOptional().describe('The voice takes it for granted instead of saying it.'),
    hedges: z.array(spanSchema).describe('Words that weaken the claim.'),
    evidence: z.array(spanSchema).describe('Words that make the claim.'),
  }),
)

const relationSchema = define<Relation>(
  'Relation',
  'How an event bears on another.',
)(
  z.strictObject({
    type: z.enum(RELATION_TYPES).describe('The relation, read from this event to the other.'),
    to: id.describe('The other event.'),
    quote: id.nullable().describe("On whose word; null where it is the publisher's."),
    evidence: z.array(spanSchema).describe('Words that say so.'),
  }),
)

/**
 * The shape of an event. A PLOVER mode has to be one of those that the PLOVER type allows.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { eventSchema } from 'reportedly/schema'
 *
 * const result = eventSchema.safeParse({ kind: 'event', id: 'harbour-strike', accounts: [] })
 * assert.ok(result.error?.issues.some((issue) => issue.path[0] === 'accounts'))
 * ```
 */
export const eventSchema = define<Event>(
  'Event',
  'A happening, report, decision or state, real or only planned.',
)(
  z.strictObject({
    kind: z.literal('event'),
    id: id.describe('Unique in the article.'),
    summary: words().describe("What it is, in the annotators' own words."),
    aspect: z.enum(ASPECTS).describe('One happening, a lasting state, or again and again.'),
    plover: ploverSchema.nullable().describe('Its place in the PLOVER ontology (2024); null where it has none.'),
    arguments: z.array(argumentSchema).describe('Who and what takes part.'),
    time: timeSchema.exactOptional().describe('When it is.'),
    mentions: z.array(mentionSchema).describe('The words that trigger it, in order of start, then end.'),
    accounts: z
      .array(accountSchema)
      .min(1, 'Expected at least one account: an event is somebody’s word')
      .describe('Who says so, and how surely; at least one.'),
    relations: z.array(relationSchema).exactOptional().describe('How it bears on other events.'),
    externalIds: z.array(externalIdSchema).describe('The same event in registers kept by others.'),
    provenance: provenanceSchema,
  }),
)
