import type { Entity } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'

/** What is one thing in somebody's register is one entity here. */
export const sharedExternalId: Rule = {
  code: 'shared-external-id',
  group: 'identity',
  severity: 'warning',
  needsText: false,
  summary: 'No two entities that are not deprecated are exact matches of the same external id.',
  visit: {
    entity(entity, context) {
      if (entity.provenance.status === 'deprecated') return
      for (const [i, { scheme, id, match }] of entity.externalIds.entries()) {
        if (match !== 'exact') continue
        const owner = context.derive(owners).get(`${scheme} ${id}`)
        if (!owner || owner.id === entity.id) continue
        const message = `"${owner.id}" is an exact match of ${scheme} ${id} too`
        context.report(
          `/externalIds/${i}`,
          message,
          'merge the two entities, or weaken one match to close, broad, narrow or related',
        )
      }
    },
  },
}

/** The first entity that claims each external id. */
function owners({ article }: Context): ReadonlyMap<string, Entity> {
  const owner = new Map<string, Entity>()
  for (const entity of article.entities) {
    if (entity.provenance.status === 'deprecated') continue
    for (const { scheme, id, match } of entity.externalIds) {
      const key = `${scheme} ${id}`
      if (match === 'exact' && !owner.has(key)) owner.set(key, entity)
    }
  }
  return owner
}
