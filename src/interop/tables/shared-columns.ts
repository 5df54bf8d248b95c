import { type AnyRecord, METHODS, STATUSES } from '../../model/index.js'
import { type ColumnOf, idColumn, optional, reference, required } from './column.js'
import type { In, Part } from './items.js'
import type { PlacedSpan } from './placed-spans.js'

/** The article of a row. */
export const inArticle = <Item extends { readonly articleId: string }>(): ColumnOf<Item> =>
  idColumn('article_id', ({ articleId }) => articleId, 'The article.', 'articles', 'article_id')

/** Where a row stands in the list of its record. */
export const itemColumn = <T>(list: string): ColumnOf<Part<T>> =>
  required('item', 'integer', ({ item }) => item, `Index in the list of ${list}, from 0.`)

/** Who annotated a record, when and how. */
export const provenanceColumns = <R extends AnyRecord>(table: string): readonly ColumnOf<In<R>>[] => [
  idColumn('annotated_by', ({ of }) => of.provenance.by, 'Who annotated it.', 'agents'),
  required('annotated_at', 'string', ({ of }) => of.provenance.at, 'When: a day or an instant, ISO 8601.'),
  required('method', 'string', ({ of }) => of.provenance.method, 'How it was annotated.', { codes: METHODS }),
  required('status', 'string', ({ of }) => of.provenance.status, 'How far the annotation has come.', {
    codes: STATUSES,
  }),
  reference('replaced_by', table, ({ of }) => of.provenance.replacedBy, 'What stands in for it, if it is deprecated.'),
  optional(
    'confidence',
    'number',
    ({ of }) => of.provenance.confidence,
    'How sure the annotator is, from 0 to 1; not how sure the source is.',
  ),
  optional('annotation_note', 'string', ({ of }) => of.provenance.note, 'A note on the annotation.'),
]

/** A stretch of the text. */
export const spanColumns: readonly ColumnOf<PlacedSpan>[] = [
  required('start_offset', 'integer', ({ span }) => span.start, "Offset of the first unit, in the article's unit.", {
    bits: 64,
  }),
  required('end_offset', 'integer', ({ span }) => span.end, 'Offset after the last unit.', { bits: 64 }),
  required('digest', 'string', ({ span }) => span.digest, 'SHA-256 of the words, cut to 64 bits, base64url.'),
]

/** The id of the record that holds a span, if it is of that kind. */
export const idOf = ({ record }: PlacedSpan, kind: AnyRecord['kind']) => (record?.kind === kind ? record.id : null)
