import type { CorpusRule } from './corpus-rule.js'
import { field } from './loose.js'

/** An article can be found by its id. */
export const articleIdReused: CorpusRule = {
  code: 'article-id-reused',
  group: 'corpus',
  severity: 'error',
  summary: 'An id names one article only, across the whole corpus.',
  law: 'unique',
  visitClaims(document, visit) {
    const id = field(document, 'id')
    if (typeof id === 'string') visit('', id, '', id, '/id')
  },
  message: ({ key }) => `the id "${key}" belongs to another article already`,
  hint: 'give one of them another id, or keep only one revision of the article',
}
