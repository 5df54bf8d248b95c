import type { Report } from '../report/types.js'

/** What bundlers for browsers take in place of `validate-corpus.js`. */
export async function validateCorpus(): Promise<Report> {
  throw new Error('validateCorpus reads files and needs Node; validateArticle runs anywhere')
}
