import type { AnyRecord, ArticleMetadata } from './article.js'
import type { Span } from './span.js'
import type { Time } from './time.js'

/** Called for each span with the parts that `pointerTo` makes its JSON Pointer inside the record of. */
export type SpanVisitor = (span: Span, field: string, index?: number, inner?: string, innerIndex?: number) => void

function visitAll(spans: readonly Span[] | undefined, field: string, visit: SpanVisitor): void {
  spans?.forEach((span, i) => {
    visit(span, field, i)
  })
}

function visitInner(spans: readonly Span[], field: string, index: number, inner: string, visit: SpanVisitor): void {
  spans.forEach((span, i) => {
    visit(span, field, index, inner, i)
  })
}

function visitTime(time: Time | undefined, field: string, visit: SpanVisitor): void {
  if (time?.expression) visit(time.expression, field)
}

/** Visits every span of a record, in the order of its fields. The one place that knows which fields hold spans. */
export function visitSpans(record: AnyRecord, visit: SpanVisitor): void {
  switch (record.kind) {
    case 'entity':
      visitAll(record.mentions, '/mentions', visit)
      record.roles?.forEach(({ time }, i) => {
        if (time?.expression) visit(time.expression, '/roles', i, '/time/expression')
      })
      break
    case 'event':
      visitTime(record.time, '/time/expression', visit)
      visitAll(record.mentions, '/mentions', visit)
      record.accounts.forEach(({ hedges, evidence }, i) => {
        visitInner(hedges, '/accounts', i, '/hedges', visit)
        visitInner(evidence, '/accounts', i, '/evidence', visit)
      })
      record.relations?.forEach(({ evidence }, i) => {
        visitInner(evidence, '/relations', i, '/evidence', visit)
      })
      break
    case 'quote':
      visitAll(record.cue, '/cue', visit)
      if (record.sourceSpan) visit(record.sourceSpan, '/sourceSpan')
      visitAll(record.content, '/content', visit)
      visitAll(record.verbatim, '/verbatim', visit)
      break
    case 'stance':
      visitAll(record.evidence, '/evidence', visit)
      break
  }
}

/** Visits every span of an article's metadata. */
export function visitMetadataSpans(article: ArticleMetadata, visit: SpanVisitor): void {
  visitTime(article.published, '/published/expression', visit)
  visitTime(article.modified, '/modified/expression', visit)
}
