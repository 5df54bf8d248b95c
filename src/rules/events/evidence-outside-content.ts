import type { Rule } from '../rule.js'
import { anyCovers, print } from '../support/spans.js'

/** What a source says is in what is quoted from it. */
export const evidenceOutsideContent: Rule = {
  code: 'evidence-outside-content',
  group: 'events',
  severity: 'error',
  needsText: false,
  summary: 'The evidence of an account that rests on a quote lies inside the content of that quote.',
  visit: {
    event({ accounts }, context) {
      for (const [i, { quote, evidence }] of accounts.entries()) {
        const content = context.quote(quote)?.content
        if (!content) continue
        for (const [j, span] of evidence.entries()) {
          if (anyCovers(content, span)) continue
          const message = `the evidence ${print(span)} is not inside the content of "${quote}"`
          context.report(
            `/accounts/${i}/evidence/${j}`,
            message,
            'correct the span, or name the quote that it belongs to',
          )
        }
      }
    },
  },
}
