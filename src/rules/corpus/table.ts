import { articleIdReused } from './article-id-reused.js'
import type { CorpusRule } from './corpus-rule.js'
import { externalIdType } from './external-id-type.js'
import { schemaVersionMixed } from './schema-version-mixed.js'

/** Every rule across the articles of a corpus. */
export const corpusRules: readonly CorpusRule[] = [articleIdReused, schemaVersionMixed, externalIdType]
