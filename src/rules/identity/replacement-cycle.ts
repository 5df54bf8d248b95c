import { COLLECTIONS, KINDS } from '../../model/index.js'
import type { Rule } from '../rule.js'
import { type Edge, printCycle, visitCycles } from '../support/cycles.js'

/** Who looks for what replaces a record comes to an end. */
export const replacementCycle: Rule = {
  code: 'replacement-cycle',
  group: 'identity',
  severity: 'error',
  needsText: false,
  summary: 'The chain of records that replace one another ends with a record that nothing replaces.',
  visit: {
    article(article, context) {
      const edges = new Map<string, readonly Edge[]>()
      for (const kind of KINDS) {
        const collection = COLLECTIONS[kind]
        for (const [i, { id, provenance }] of article[collection].entries()) {
          const pointer = `/${collection}/${i}/provenance/replacedBy`
          if (provenance.replacedBy !== undefined) edges.set(id, [{ to: provenance.replacedBy, pointer }])
        }
      }
      visitCycles(edges, ({ pointer }, cycle) => {
        const message = `the records replace each other: ${printCycle(cycle)}`
        context.report(pointer, message, 'name the record that is not deprecated, or leave one `replacedBy` out')
      })
    },
  },
}
