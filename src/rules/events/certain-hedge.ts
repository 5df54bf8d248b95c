import type { Rule } from '../rule.js'

/** Who hedges is not certain. */
export const certainHedge: Rule = {
  code: 'certain-hedge',
  group: 'events',
  severity: 'warning',
  needsText: false,
  summary: 'An account that is hedged has another certainty than `certain`.',
  visit: {
    event({ accounts }, context) {
      for (const [i, { certainty, hedges }] of accounts.entries()) {
        if (certainty !== 'certain' || hedges.length === 0) continue
        const hint = 'make it probable or possible, or remove the hedges'
        context.report(`/accounts/${i}/certainty`, 'an account with hedges is called certain', hint)
      }
    },
  },
}
