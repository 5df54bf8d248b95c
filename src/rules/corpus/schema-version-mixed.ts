import type { CorpusRule } from './corpus-rule.js'
import { field } from './loose.js'

/** A corpus is read in one way. */
export const schemaVersionMixed: CorpusRule = {
  code: 'schema-version-mixed',
  group: 'corpus',
  severity: 'error',
  summary: 'All articles of a corpus have the same version of the data model.',
  law: 'agree',
  visitClaims(document, visit) {
    const version = field(document, 'schemaVersion')
    if (typeof version === 'number' || typeof version === 'string')
      visit('', '', String(version), version, '/schemaVersion')
  },
  message: ({ value }, first) => `this article has the schema version ${value}, an earlier one ${first.value}`,
  hint: 'bring all articles to one version',
}
