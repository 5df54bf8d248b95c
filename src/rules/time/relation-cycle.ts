import type { Event, RelationType } from '../../model/index.js'
import type { Rule } from '../rule.js'
import { type Edge, printCycle, visitCycles } from '../support/cycles.js'

const ORDERS = ['before', 'includes', 'subevent-of'] as const satisfies readonly RelationType[]

/** What is before, around or above something is not also after, inside or below it. */
export const relationCycle: Rule = {
  code: 'relation-cycle',
  group: 'time',
  severity: 'error',
  needsText: false,
  summary: 'The relations `before`, `includes` and `subevent-of`, each by itself, lead no event back to itself.',
  visit: {
    article({ events }, context) {
      for (const type of ORDERS) {
        visitCycles(edgesOf(events, type), ({ pointer }, cycle) => {
          context.report(
            pointer,
            `the relations "${type}" run in a circle: ${printCycle(cycle)}`,
            'remove or turn one of them',
          )
        })
      }
    },
  },
}

function edgesOf(events: readonly Event[], type: RelationType): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, Edge[]>()
  for (const [i, { id, relations }] of events.entries()) {
    for (const [j, relation] of relations?.entries() ?? []) {
      if (relation.type !== type) continue
      const known = edges.get(id) ?? []
      edges.set(id, known)
      known.push({ to: relation.to, pointer: `/events/${i}/relations/${j}` })
    }
  }
  return edges
}
