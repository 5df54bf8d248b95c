import type { Rule } from '../rule.js'

/** A stance that the text shows can be read up there. */
export const stanceEvidence: Rule = {
  code: 'stance-evidence',
  group: 'stances',
  severity: 'error',
  needsText: false,
  summary: 'A stance that is not inferred has evidence.',
  visit: {
    stance({ expression, evidence }, context) {
      if (expression === 'inferred' || evidence.length > 0) return
      const hint = 'add the words that express it, or make the stance inferred'
      context.report('/evidence', `a stance with the expression ${expression} has no evidence`, hint)
    },
  },
}
