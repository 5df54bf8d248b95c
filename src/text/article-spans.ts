import { type AnyRecord, type Article, COLLECTIONS, type Ids, KINDS, type Span } from '../model/index.js'
import { pointerTo } from '../model/pointer.js'
import { visitMetadataSpans, visitSpans } from '../model/spans.js'

/** An article, or a view over one, such as the bundled `article`. */
export type ArticleSource<I extends Ids = Ids> = Article<I> | { readonly data: Article<I> }

/** A span, and where in the article it stands. */
export interface LocatedSpan {
  /** The id of its record; `null` where it belongs to the article's metadata. */
  readonly record: string | null
  /** JSON Pointer (RFC 6901) from the root of the article, such as `/events/3/mentions/0`. */
  readonly pointer: string
  readonly span: Span
}

/** Gives the article itself. Throws a TypeError where there is none. */
export function articleOf<I extends Ids>(source: ArticleSource<I>): Article<I> {
  const article: Partial<Article<I>> | null | undefined =
    typeof source === 'object' && source !== null && 'data' in source ? source.data : source
  if (typeof article?.text?.digest === 'string' && KINDS.every((kind) => Array.isArray(article[COLLECTIONS[kind]]))) {
    return article as Article<I>
  }
  throw new TypeError(
    'Expected an article first: an object with `text`, `entities`, `events`, `quotes` and `stances`, or a view with such an object in `data`.',
  )
}

/** Lists every span of an article: those of its metadata, then those of its records, in the order of the document. */
export function spansOf(article: Article): readonly LocatedSpan[] {
  const spans: LocatedSpan[] = []
  visitMetadataSpans(article, (span, ...place) => {
    spans.push({ record: null, pointer: pointerTo(...place), span })
  })
  for (const kind of KINDS) {
    const collection = COLLECTIONS[kind]
    article[collection].forEach((record: AnyRecord, i) => {
      visitSpans(record, (span, ...place) => {
        spans.push({ record: record.id, pointer: `/${collection}/${i}${pointerTo(...place)}`, span })
      })
    })
  }
  return spans
}
