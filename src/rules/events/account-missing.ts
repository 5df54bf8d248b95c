import type { Rule } from '../rule.js'

/** Nothing simply is so: somebody says it. */
export const accountMissing: Rule = {
  code: 'account-missing',
  group: 'events',
  severity: 'error',
  needsText: false,
  summary: 'Every event has at least one account: somebody who says so.',
  visit: {
    event({ accounts }, context) {
      if (accounts.length > 0) return
      const hint = 'add an account with the quote that tells of it, or with `quote: null` where the publisher does'
      context.report('/accounts', 'nobody says that this event is so', hint)
    },
  },
}
