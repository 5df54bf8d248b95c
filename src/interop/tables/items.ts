import type { Article } from '../../model/index.js'
import type { Source } from './source.js'

/** A record with the article it stands in. */
export interface In<T> {
  readonly articleId: string
  readonly of: T
}

export const withArticle =
  <T>(records: (article: Article) => readonly T[]) =>
  ({ article }: Source): readonly In<T>[] =>
    records(article).map((of) => ({ articleId: article.id, of }))

/** An item of a record's list, with its index. */
export interface Part<T> {
  readonly articleId: string
  readonly record: string
  readonly item: number
  readonly of: T
  readonly kinds: Source['kinds']
}

export const parts =
  <R extends { readonly id: string }, T>(
    records: (article: Article) => readonly R[],
    list: (record: R) => readonly T[] | undefined,
  ) =>
  ({ article, kinds }: Source): readonly Part<T>[] =>
    records(article).flatMap(
      (record) =>
        list(record)?.map((of, item) => ({ articleId: article.id, record: record.id, item, of, kinds })) ?? [],
    )
