import type { Rule } from '../rule.js'
import { sourcedVerbatimIndex } from '../support/quote-spans.js'
import { print } from '../support/spans.js'

/** The words of a source are not the publisher's. */
export const evidenceInVerbatim: Rule = {
  code: 'evidence-in-verbatim',
  group: 'events',
  severity: 'error',
  needsText: false,
  summary: "The evidence of an account in the publisher's own voice lies outside the quoted words of every source.",
  visit: {
    event({ accounts }, context) {
      for (const [i, { quote, evidence }] of accounts.entries()) {
        if (quote !== null) continue
        for (const [j, span] of evidence.entries()) {
          const speaker = context.derive(sourcedVerbatimIndex).overlapping(span)
          if (!speaker) continue
          const message = `the evidence ${print(span)} overlaps the quoted words of "${speaker.id}", but the account is the publisher's`
          context.report(
            `/accounts/${i}/evidence/${j}`,
            message,
            `set the quote of the account to "${speaker.id}", or correct the span`,
          )
        }
      }
    },
  },
}
