import type { AnyRecord, Article, Mention, Span } from '../model/index.js'
import { OffsetError, offsetMap, type Range } from '../text/index.js'

/** What a span is to its record. */
export type SpanPart = 'mention' | 'claim' | 'content' | 'verbatim' | 'cue' | 'evidence'

/** A span of a record. */
export interface RecordSpan extends Range {
  readonly record: AnyRecord
  readonly part: SpanPart
  readonly mention?: Mention
}

/** The spans of all records, as the article counts them. */
export function recordSpans({ entities, events, quotes, stances }: Article): readonly RecordSpan[] {
  const found: RecordSpan[] = []
  const add = (record: AnyRecord, part: SpanPart, spans: readonly Span[] = []) => {
    for (const { start, end } of spans) found.push({ start, end, record, part })
  }
  for (const record of [...entities, ...events]) {
    for (const mention of record.mentions) {
      found.push({ start: mention.start, end: mention.end, record, part: 'mention', mention })
    }
  }
  for (const event of events) {
    for (const { evidence, hedges } of event.accounts) add(event, 'claim', [...evidence, ...hedges])
  }
  for (const quote of quotes) {
    add(quote, 'content', quote.content)
    add(quote, 'verbatim', quote.verbatim)
    add(quote, 'cue', quote.cue)
  }
  for (const stance of stances) add(stance, 'evidence', stance.evidence)
  return found
}

/** The spans of all records in UTF-16 units of the text, without those that fit no words. */
export function spansInText(article: Article, text: string): readonly RecordSpan[] {
  const offsets = offsetMap(text)
  const unit = article.text.offsetUnit
  return recordSpans(article).flatMap((span) => {
    try {
      const start = offsets.convert(span.start, unit, 'utf-16')
      const end = offsets.convert(span.end, unit, 'utf-16')
      return start < end ? [{ ...span, start, end }] : []
    } catch (error) {
      if (error instanceof OffsetError) return []
      throw error
    }
  })
}
