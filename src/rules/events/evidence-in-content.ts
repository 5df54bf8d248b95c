import type { Rule } from '../rule.js'
import { contentIndex } from '../support/quote-spans.js'
import { print } from '../support/spans.js'

/** What is only reported is not said by the publisher, unless a quote takes it for granted. */
export const evidenceInContent: Rule = {
  code: 'evidence-in-content',
  group: 'events',
  severity: 'warning',
  needsText: false,
  summary:
    "The evidence of an account in the publisher's own voice, if not presupposed, is not wholly inside the content of a quote.",
  visit: {
    event({ accounts }, context) {
      for (const [i, { quote, presupposed, evidence }] of accounts.entries()) {
        if (quote !== null || presupposed) continue
        for (const [j, span] of evidence.entries()) {
          const teller = context.derive(contentIndex).covering(span)
          if (!teller) continue
          const message = `the evidence ${print(span)} is inside the content of "${teller.id}", but the account is the publisher's`
          const hint = `set the quote of the account to "${teller.id}", or mark the account as presupposed`
          context.report(`/accounts/${i}/evidence/${j}`, message, hint)
        }
      }
    },
  },
}
