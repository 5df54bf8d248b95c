import type { AnyRecord, ArticleMetadata } from './article.js'
import type { Span } from './span.js'
import type { Time } from './time.js'

/** Called for each span with its JSON Pointer (RFC 6901) inside the record. */
export type SpanVisitor = (span: Span, pointer: string) => void

function visitAll(spans: readonly Span[] | undefined, pointer: string, visit: SpanVisitor): void {
  spans?.forEach((span, i) => {
    visit(span, `${pointer}/${i}`)
  })
}

function visitTime(time: Time | undefined, pointer: string, visit: SpanVisitor): void {
  if (time?.expression) visit(time.expression, `${pointer}/expression`)
}

/** Visits every span of a record, in the order of its fields. The one place that knows which fields hold spans. */
export function visitSpans(record: AnyRecord, visit: SpanVisitor): void {
  switch (record.kind) {
    case 'entity':
      visitAll(record.mentions, '/mentions', visit)
      record.roles?.forEach((role, i) => {
        visitTime(role.time, `/roles/${i}/time`, visit)
      })
      break
    case 'event':
      visitTime(record.time, '/time', visit)
      visitAll(record.mentions, '/mentions', visit)
      record.accounts.forEach((account, i) => {
        visitAll(account.hedges, `/accounts/${i}/hedges`, visit)
        visitAll(account.evidence, `/accounts/${i}/evidence`, visit)
      })
      record.relations?.forEach((relation, i) => {
        visitAll(relation.evidence, `/relations/${i}/evidence`, visit)
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
  visitTime(article.published, '/published', visit)
  visitTime(article.modified, '/modified', visit)
}
