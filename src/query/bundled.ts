import type { Article, Ids } from '../model/index.js'
import { bundledRecord } from './bundled-record.js'
import { lazyArticle, type RecordSources } from './lazy-article.js'

/** An article that costs little to import: its records are read when they are first asked for. All is given as JSON. */
export function bundledArticle<I extends Ids>(
  metadata: string,
  records: { readonly [List in keyof RecordSources]: readonly string[] },
): Article<I> {
  const source = (list: keyof RecordSources) => () => records[list].map(bundledRecord<never>)
  return lazyArticle(JSON.parse(metadata), {
    entities: source('entities'),
    events: source('events'),
    quotes: source('quotes'),
    stances: source('stances'),
  }) as unknown as Article<I>
}
