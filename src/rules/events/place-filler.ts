import type { EntityType } from '../../model/index.js'
import type { Rule } from '../rule.js'

const PLACES: ReadonlySet<EntityType> = new Set(['gpe', 'location', 'facility'])

/** Things happen in places. */
export const placeFiller: Rule = {
  code: 'place-filler',
  group: 'events',
  severity: 'error',
  needsText: false,
  summary: 'The filler of the role `place` is an entity of the type gpe, location or facility.',
  visit: {
    event(event, context) {
      for (const [i, { role, filler }] of event.arguments.entries()) {
        const record = role === 'place' ? context.record(filler) : undefined
        if (!record || (record.kind === 'entity' && PLACES.has(record.type))) continue
        const what = record.kind === 'entity' ? record.type : record.kind
        const message = `"${filler}" is no place (${what}); expected a gpe, location or facility`
        context.report(`/arguments/${i}/filler`, message)
      }
    },
  },
}
