import { FRAMING_KINDS, MENTION_LEVELS } from '../../model/index.js'
import { optional, reference, required } from './column.js'
import { table } from './define-table.js'
import type { PlacedSpan } from './placed-spans.js'
import { idOf, inArticle, spanColumns } from './shared-columns.js'

export const mentions = table<PlacedSpan>(
  'Where the text mentions an entity or an event; each is also a row of spans.',
  ['article_id', 'span'],
  ({ spans }) => spans.filter(({ field }) => field === 'mentions'),
  [
    inArticle(),
    required('span', 'integer', ({ ordinal }) => ordinal, 'Its row in spans.', { refersTo: ['spans', 'ordinal'] }),
    reference('entity', 'entities', (span) => idOf(span, 'entity'), 'The entity that is mentioned.'),
    reference('event', 'events', (span) => idOf(span, 'event'), 'The event that is mentioned.'),
    required('item', 'integer', ({ item }) => item ?? 0, "Index in the record's list of mentions, from 0."),
    ...spanColumns,
    optional('level', 'string', ({ span }) => span.level, 'By name, by a noun phrase, by a pronoun (ACE).', {
      codes: MENTION_LEVELS,
    }),
    optional('framing', 'string', ({ span }) => span.framing?.kind, 'Why the wording is more than a name.', {
      codes: FRAMING_KINDS,
    }),
    optional('alternatives', 'array', ({ span }) => span.framing?.alternatives, 'Other words for the same thing.'),
  ],
)

/** Where spans stand. */
const SPAN_FIELDS = [
  'published/expression',
  'modified/expression',
  'mentions',
  'roles/time/expression',
  'time/expression',
  'accounts/hedges',
  'accounts/evidence',
  'relations/evidence',
  'cue',
  'sourceSpan',
  'content',
  'verbatim',
  'evidence',
] as const

export const spans = table<PlacedSpan>(
  'Every stretch of the text that something refers to, and where it stands. At most one of entity, event, quote and stance is given: the record; none where it stands in the article itself.',
  ['article_id', 'ordinal'],
  ({ spans }) => spans,
  [
    inArticle(),
    required('ordinal', 'integer', ({ ordinal }) => ordinal, 'Its place among all spans of the article, from 0.'),
    reference('entity', 'entities', (span) => idOf(span, 'entity'), 'The entity in which it stands.'),
    reference('event', 'events', (span) => idOf(span, 'event'), 'The event in which it stands.'),
    reference('quote', 'quotes', (span) => idOf(span, 'quote'), 'The quote in which it stands.'),
    reference('stance', 'stances', (span) => idOf(span, 'stance'), 'The stance in which it stands.'),
    required('field', 'string', ({ field }) => field, 'The field of the record that holds it.', { codes: SPAN_FIELDS }),
    optional('item', 'integer', ({ item }) => item, 'Index in the first list on the way, such as the account, from 0.'),
    optional('inner_item', 'integer', ({ innerItem }) => innerItem, 'Index in the second list, from 0.'),
    ...spanColumns,
    optional('verbatim_text', 'string', ({ span }) => span.text, 'The words, where they stand in quotation marks.'),
  ],
)
