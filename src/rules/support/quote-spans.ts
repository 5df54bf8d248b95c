import type { Quote } from '../../model/index.js'
import type { Context } from '../context.js'
import { SpanIndex } from './span-index.js'

/** The content of every quote. */
export function contentIndex({ article }: Context): SpanIndex<Quote> {
  const index = new SpanIndex<Quote>()
  for (const quote of article.quotes) {
    for (const span of quote.content) index.add(span, quote)
  }
  return index
}

/** The quoted words of every quote that has a source. */
export function sourcedVerbatimIndex({ article }: Context): SpanIndex<Quote> {
  const index = new SpanIndex<Quote>()
  for (const quote of article.quotes) {
    if (quote.source === null) continue
    for (const span of quote.verbatim ?? []) index.add(span, quote)
  }
  return index
}
