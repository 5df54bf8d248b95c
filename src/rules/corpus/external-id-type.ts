import type { CorpusRule } from './corpus-rule.js'
import { field, items } from './loose.js'

/** What is one thing in somebody's register is one sort of thing here. */
export const externalIdType: CorpusRule = {
  code: 'external-id-type',
  group: 'corpus',
  severity: 'warning',
  summary:
    'Entities that are exact matches of the same external id, deprecated ones aside, have the same type in all articles.',
  law: 'agree',
  visitClaims(document, visit) {
    const entities = items(field(document, 'entities'))
    for (let i = 0; i < entities.length; i++) {
      const entity = entities[i]
      const externalIds = items(field(entity, 'externalIds'))
      if (externalIds.length === 0) continue
      const type = field(entity, 'type')
      const isDeprecated = field(field(entity, 'provenance'), 'status') === 'deprecated'
      if (typeof type !== 'string' || isDeprecated) continue
      for (let j = 0; j < externalIds.length; j++) {
        const externalId = externalIds[j]
        if (field(externalId, 'match') !== 'exact') continue
        const scheme = field(externalId, 'scheme')
        const id = field(externalId, 'id')
        if (typeof scheme === 'string' && typeof id === 'string')
          visit(scheme, id, type, externalId, '/entities', i, '/externalIds', j)
      }
    }
  },
  message: ({ key, value }, first) => `${key} is of the type ${value} here, but ${first.value} in an earlier article`,
  hint: 'correct one of the types, or weaken one match to close, broad, narrow or related',
}
