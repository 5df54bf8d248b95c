import type { Rule } from '../rule.js'
import { anyCovers, print } from '../support/spans.js'

/** A hedge weakens the words beside it. */
export const hedgeOutside: Rule = {
  code: 'hedge-outside',
  group: 'events',
  severity: 'error',
  needsText: false,
  summary: "Every hedge of an account lies inside the account's evidence or inside the cue of its quote.",
  visit: {
    event({ accounts }, context) {
      for (const [i, { quote, hedges, evidence }] of accounts.entries()) {
        for (const [j, hedge] of hedges.entries()) {
          if (anyCovers(evidence, hedge) || anyCovers(context.quote(quote)?.cue, hedge)) continue
          const place = quote === null ? 'the evidence' : `the evidence and of the cue of "${quote}"`
          const message = `the hedge ${print(hedge)} is outside of ${place}`
          context.report(`/accounts/${i}/hedges/${j}`, message, 'widen the evidence, or remove the hedge')
        }
      }
    },
  },
}
