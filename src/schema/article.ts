import * as z from 'zod'
import type { Article, ArticleMetadata, Rights, TextInfo } from '../model/index.js'
import { OFFSET_UNITS, SCHEMA_VERSION } from '../model/index.js'
import { define } from './define.js'
import { entitySchema } from './entity.js'
import { eventSchema } from './event.js'
import { agentSchema } from './provenance.js'
import { quoteSchema } from './quote.js'
import { count } from './span.js'
import { stanceSchema } from './stance.js'
import { id, languageTag, licence, schemaReference, webAddress, words } from './strings.js'
import { timeSchema } from './time.js'

const rightsSchema = define<Rights>(
  'Rights',
  'What may be done with the text and with the annotations.',
)(
  z.strictObject({
    text: z
      .strictObject({
        included: z.boolean().describe('Whether the text is in text.content.'),
        license: licence().exactOptional().describe('SPDX licence identifier of the text.'),
        holder: id.exactOptional().describe('The entity that holds the rights.'),
      })
      .describe('What may be done with the text.'),
    annotations: z
      .strictObject({ license: licence().describe('SPDX licence identifier of the annotations.') })
      .describe('What may be done with the annotations.'),
  }),
)

const textInfoSchema = define<TextInfo>(
  'TextInfo',
  'The text that the annotations stand off from.',
)(
  z.strictObject({
    offsetUnit: z.enum(OFFSET_UNITS).describe('What every offset in the article counts.'),
    length: count().describe('Length of the canonical text in that unit.'),
    codePoints: count()
      .exactOptional()
      .describe(
        'Length of the canonical text in code points; where it equals the length, so do offsets in both units.',
      ),
    digest: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/u, 'Expected 43 base64url characters')
      .describe('SHA-256 of the canonical text in UTF-8: 43 base64url characters.'),
    content: z.string().exactOptional().describe('The canonical text, only where rights.text.included is true.'),
  }),
)

const metadata = {
  $schema: schemaReference(),
  schemaVersion: z.literal(SCHEMA_VERSION).describe('The version of the data model.'),
  id: id.describe('Unique in the corpus.'),
  revision: z
    .int('Expected a whole number up to 2^53 - 1')
    .min(1, 'Expected a number from 1')
    .describe('Counts the published versions of the annotations, from 1.'),
  title: words().describe('The headline.'),
  summary: words().describe("Three neutral sentences in the annotators' own words."),
  url: webAddress().exactOptional().describe('Where the article was published.'),
  language: languageTag().describe('BCP 47 language tag of the text.'),
  publisher: id.describe('The entity that published the article.'),
  dateline: id.exactOptional().describe('The place in the dateline, an entity.'),
  published: timeSchema.describe('When the article was published.'),
  modified: timeSchema.exactOptional().describe('When the publisher last changed it.'),
  rights: rightsSchema,
  text: textInfoSchema,
  agents: z.array(agentSchema).describe('Who and what made the annotations.'),
}

/**
 * The shape of what an article says of itself: everything but the four collections, as authored in `article.json`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { metadataSchema } from 'reportedly/schema'
 *
 * const result = metadataSchema.safeParse({ schemaVersion: 2 })
 * assert.deepEqual(result.error?.issues[0]?.path, ['schemaVersion'])
 * ```
 */
export const metadataSchema = define<ArticleMetadata>(
  'Metadata',
  'What an article says of itself: everything but the four collections.',
)(z.strictObject(metadata))

/**
 * The shape of a whole article. References, spans, dates and whatever else takes more than one field are rules, not shape.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { articleSchema } from 'reportedly/schema'
 *
 * const result = articleSchema.safeParse({ id: 'bridge-opens', stances: 'none' })
 * assert.equal(result.success, false)
 * assert.ok(result.error?.issues.some((issue) => issue.path.join('/') === 'stances'))
 * ```
 */
export const articleSchema = define<Article>(
  'Article',
  'One news article as data: metadata and four collections.',
)(
  z.strictObject({
    ...metadata,
    entities: z.array(entitySchema).describe('Who and what the article speaks of.'),
    events: z.array(eventSchema).describe('What happens, lasts, is decided, planned or feared.'),
    quotes: z.array(quoteSchema).describe('Who says what.'),
    stances: z.array(stanceSchema).describe('Who is for and against what.'),
  }),
)
