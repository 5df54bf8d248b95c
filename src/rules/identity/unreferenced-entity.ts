import { COLLECTIONS, KINDS } from '../../model/index.js'
import { visitMetadataReferences, visitReferences } from '../../model/references.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'

/** Every entity plays a part. */
export const unreferencedEntity: Rule = {
  code: 'unreferenced-entity',
  group: 'identity',
  severity: 'warning',
  needsText: false,
  summary: 'Every entity that is not deprecated is referred to by another record or by the metadata of the article.',
  visit: {
    entity({ id, provenance }, context) {
      if (provenance.status === 'deprecated' || context.derive(referredIds).has(id)) return
      context.report(
        '/id',
        `nothing refers to the entity "${id}"`,
        'give it a part in an event, quote or stance, or remove it',
      )
    },
  },
}

function referredIds({ article }: Context): ReadonlySet<string> {
  const ids = new Set<string>()
  visitMetadataReferences(article, (id) => ids.add(id))
  for (const kind of KINDS) {
    for (const record of article[COLLECTIONS[kind]]) {
      visitReferences(record, (id) => {
        if (id !== record.id) ids.add(id)
      })
    }
  }
  return ids
}
