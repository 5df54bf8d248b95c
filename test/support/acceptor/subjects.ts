import { ACCEPTED_DEPTH, acceptArticle, acceptRecord } from '../../../src/generated/accept.js'
import { KINDS } from '../../../src/model/index.js'
import { articleSchema, entitySchema, eventSchema, quoteSchema, stanceSchema } from '../../../src/schema/index.js'
import type { Subject } from './verdict.js'

const recordSchemas = { entity: entitySchema, event: eventSchema, quote: quoteSchema, stance: stanceSchema }

/** The acceptors that are built, by the name of what they accept. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  article: { schema: articleSchema, accept: acceptArticle, depth: ACCEPTED_DEPTH },
  ...Object.fromEntries(
    KINDS.map((kind) => [kind, { schema: recordSchemas[kind], accept: acceptRecord[kind], depth: ACCEPTED_DEPTH }]),
  ),
}
