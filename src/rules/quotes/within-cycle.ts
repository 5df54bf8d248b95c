import type { Rule } from '../rule.js'
import { type Edge, printCycle, visitCycles } from '../support/cycles.js'

/** No quote is, through others, inside itself. */
export const withinCycle: Rule = {
  code: 'within-cycle',
  group: 'quotes',
  severity: 'error',
  needsText: false,
  summary: 'The chain of quotes that report one another ends with the publisher.',
  visit: {
    article({ quotes }, context) {
      const edges = new Map<string, readonly Edge[]>()
      for (const [i, { id, within }] of quotes.entries()) {
        if (within !== null) edges.set(id, [{ to: within, pointer: `/quotes/${i}/within` }])
      }
      visitCycles(edges, ({ pointer }, cycle) => {
        context.report(pointer, `the quotes stand inside each other: ${printCycle(cycle)}`, 'set one `within` to null')
      })
    },
  },
}
