import type { AnyRecord, Article } from '../../model/index.js'
import { type PlacedSpan, placedSpans } from './placed-spans.js'

/** An article and what several of its tables are made of. */
export interface Source {
  readonly article: Article
  readonly spans: readonly PlacedSpan[]
  readonly kinds: ReadonlyMap<string, AnyRecord['kind']>
}

/** What the rows of an article's tables are made of. */
export function sourceOf(article: Article): Source {
  const kinds = new Map<string, AnyRecord['kind']>()
  for (const { id } of article.entities) kinds.set(id, 'entity')
  for (const { id } of article.events) kinds.set(id, 'event')
  for (const { id } of article.quotes) kinds.set(id, 'quote')
  return { article, spans: placedSpans(article), kinds }
}
