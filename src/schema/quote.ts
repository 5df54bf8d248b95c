import * as z from 'zod'
import type { Quote } from '../model/index.js'
import { QUOTE_MODES } from '../model/index.js'
import { define } from './define.js'
import { provenanceSchema } from './provenance.js'
import { spanSchema, verbatimSpanSchema } from './span.js'
import { id, words } from './strings.js'

/**
 * The shape of a quote.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { quoteSchema } from 'reportedly/schema'
 *
 * const quote = {
 *   kind: 'quote',
 *   id: 'mayor-says',
 *   mode: 'indirect',
 *   source: 'mayor',
 *   within: null,
 *   cue: [{ start: 10, end: 14, digest: 'q0mtQPYyJ7o' }],
 *   content: [{ start: 15, end: 40, digest: 'Kx2AAb1c9-Y' }],
 *   gloss: 'The harbour reopens soon.',
 *   provenance: { by: 'desk', at: '2026-11-22', method: 'manual', status: 'draft' },
 * }
 * assert.deepEqual(quoteSchema.parse(quote), quote)
 * assert.equal(quoteSchema.safeParse({ ...quote, mode: 'verbal' }).success, false)
 * ```
 */
export const quoteSchema = define<Quote>(
  'Quote',
  'An attribution: a source, a cue and a content (PARC 3.0).',
)(
  z.strictObject({
    kind: z.literal('quote'),
    id: id.describe('Unique in the article.'),
    mode: z.enum(QUOTE_MODES).describe("In the source's own words, in the reporter's, or in both."),
    source: id.nullable().describe('The entity that says it; null where the text names no source.'),
    within: id.nullable().describe('The quote that reports this one; null where the publisher does.'),
    act: id.exactOptional().describe('The speech act: an event with the time, the addressee and the place.'),
    cue: z.array(spanSchema).describe('The words that attribute.'),
    sourceSpan: spanSchema.exactOptional().describe('The words that name the source here.'),
    content: z.array(spanSchema).describe('The words that are attributed, without quotation marks.'),
    verbatim: z.array(verbatimSpanSchema).exactOptional().describe('The parts of the content inside quotation marks.'),
    gloss: words().describe("What is said, in the annotators' own words."),
    provenance: provenanceSchema,
  }),
)
