import type { Article } from '../model/index.js'

/** Where the names of records lead to. */
export interface IriOptions {
  /** What the article's id is put after, such as `https://example.org/articles/`; without it names are URNs, which lead nowhere. */
  readonly base?: string
}

const URN = 'urn:reportedly:article:'

/** The IRI of an article. */
export const articleIri = ({ id }: Pick<Article, 'id'>, { base = URN }: IriOptions = {}): string => `${base}${id}`

/** The IRI of a record or an agent of an article. */
export const recordIri = (article: Pick<Article, 'id'>, id: string, options?: IriOptions): string =>
  `${articleIri(article, options)}#${id}`
