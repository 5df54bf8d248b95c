import type { Rule } from '../rule.js'

/** An account can be read up in the text. */
export const evidenceMissing: Rule = {
  code: 'evidence-missing',
  group: 'events',
  severity: 'warning',
  needsText: false,
  summary: 'Every account has evidence: the words that make the claim.',
  visit: {
    event({ accounts }, context) {
      for (const [i, { evidence }] of accounts.entries()) {
        if (evidence.length > 0) continue
        context.report(`/accounts/${i}/evidence`, 'an account has no evidence', 'add the words of the text that say so')
      }
    },
  },
}
