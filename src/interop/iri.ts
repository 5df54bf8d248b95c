import type { Article } from '../model/index.js'

/** Where the names of records lead to. */
export interface IriOptions {
  /** What the article's id is put after, such as `https://example.org/articles/`; without it names are URNs, which lead nowhere. */
  readonly base?: string
}

const URN = 'urn:reportedly:article:'

/** An IRI with its scheme and without a fragment (RFC 3987), as far as N-Quads (W3C) tells one by its characters. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc} <>"{}|^`\\#]*$/u

/** Whether article ids can be put after it. */
export const isBase = (base: string): boolean => ABSOLUTE.test(base)

/** The base that was found right last, since all articles of a run have the same. */
let known = URN

/**
 * The IRI of an article.
 *
 * @throws RangeError where the base is no IRI with a scheme and without a fragment
 */
export function articleIri({ id }: Pick<Article, 'id'>, { base = URN }: IriOptions = {}): string {
  if (base !== known && !isBase(base)) {
    throw new RangeError(
      `${JSON.stringify(base)} is no base for IRIs: expected one with a scheme and without a fragment, such as https://example.org/articles/`,
    )
  }
  known = base
  return `${base}${id}`
}

/** The IRI of a record or an agent of an article. */
export const recordIri = (article: Pick<Article, 'id'>, id: string, options?: IriOptions): string =>
  `${articleIri(article, options)}#${id}`
