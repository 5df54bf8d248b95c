import type { EntityType } from '../../model/index.js'
import type { Rule } from '../rule.js'

const MUTE: ReadonlySet<EntityType> = new Set(['location', 'facility', 'plan'])

/** A source is something that can say something. */
export const sourceCannotSpeak: Rule = {
  code: 'source-cannot-speak',
  group: 'quotes',
  severity: 'error',
  needsText: false,
  summary: 'The source of a quote is no location, facility or plan.',
  visit: {
    quote({ source }, context) {
      const entity = context.entity(source)
      if (!entity || !MUTE.has(entity.type)) return
      const message = `"${entity.id}" is of the type ${entity.type}, which says nothing by itself`
      context.report('/source', message, 'name who speaks there or for it, or correct the type of the entity')
    },
  },
}
