import { COLLECTIONS } from '../../model/index.js'
import type { Rule } from '../rule.js'

/** No two records and no two agents share an id. */
export const duplicateId: Rule = {
  code: 'duplicate-id',
  group: 'identity',
  severity: 'error',
  needsText: false,
  summary: 'An id names one record only, across all four collections, and one agent only.',
  visit: {
    record(record, context) {
      const first = context.record(record.id)
      if (first === undefined || first === record) return
      const collection = COLLECTIONS[first.kind]
      const index = context.article[collection].findIndex(({ id }) => id === record.id)
      context.report(
        '/id',
        `the id "${record.id}" belongs to /${collection}/${index} already`,
        'give one of them another id',
      )
    },
    agent(agent, context) {
      if (context.agent(agent.id) === agent) return
      const index = context.article.agents.findIndex(({ id }) => id === agent.id)
      context.report('/id', `the id "${agent.id}" belongs to /agents/${index} already`, 'give one of them another id')
    },
  },
}
