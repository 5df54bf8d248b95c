import type { AnyRecord, Article, Mention, Span, VerbatimSpan } from '../../model/index.js'
import { visitMetadataSpans, visitSpans } from '../../model/spans.js'

/** A span of an article and where it stands. */
export interface PlacedSpan {
  readonly articleId: string
  /** Its place among all spans of the article, from 0. */
  readonly ordinal: number
  /** `null` where it stands in the article's metadata. */
  readonly record: AnyRecord | null
  /** The fields that lead to it, without indexes, such as `accounts/evidence`. */
  readonly field: string
  /** The index in the first list on the way. */
  readonly item: number | undefined
  /** The index in the second. */
  readonly innerItem: number | undefined
  readonly span: Span & Partial<Mention> & Partial<VerbatimSpan>
}

/** Every span of an article, in the order of its fields. */
export function placedSpans(article: Article): readonly PlacedSpan[] {
  const placed: PlacedSpan[] = []
  const visitor =
    (record: AnyRecord | null) =>
    (span: Span, field: string, index?: number, inner = '', innerIndex?: number): void => {
      placed.push({
        articleId: article.id,
        ordinal: placed.length,
        record,
        field: fieldName(field, inner),
        item: index,
        innerItem: innerIndex,
        span,
      })
    }
  visitMetadataSpans(article, visitor(null))
  for (const records of [article.entities, article.events, article.quotes, article.stances]) {
    for (const record of records) visitSpans(record, visitor(record))
  }
  return placed
}

const names = new Map<string, string>()

/** Pieced together once for each field. */
function fieldName(field: string, inner: string): string {
  const pointer = inner === '' ? field : field + inner
  let name = names.get(pointer)
  if (name === undefined) {
    name = pointer.slice(1)
    names.set(pointer, name)
  }
  return name
}
