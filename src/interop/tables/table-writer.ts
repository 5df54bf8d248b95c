import type { Article } from '../../model/index.js'

/** Writes the tables of articles, one article after the other. */
export interface TableWriter {
  /** Writes the rows of one more article. */
  add(article: Article): void
  /** Writes what is left; nothing may be added after it. */
  end(): void
}
