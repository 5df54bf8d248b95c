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
  *claims(document) {
    for (const [i, entity] of items(field(document, 'entities')).entries()) {
      const type = field(entity, 'type')
      const isDeprecated = field(field(entity, 'provenance'), 'status') === 'deprecated'
      if (typeof type !== 'string' || isDeprecated) continue
      for (const [j, externalId] of items(field(entity, 'externalIds')).entries()) {
        if (field(externalId, 'match') !== 'exact') continue
        const scheme = field(externalId, 'scheme')
        const id = field(externalId, 'id')
        if (typeof scheme !== 'string' || typeof id !== 'string') continue
        yield { key: `${scheme} ${id}`, value: type, pointer: `/entities/${i}/externalIds/${j}` }
      }
    }
  },
  message: ({ key, value }, first) => `${key} is of the type ${value} here, but ${first.value} in an earlier article`,
  hint: 'correct one of the types, or weaken one match to close, broad, narrow or related',
}
