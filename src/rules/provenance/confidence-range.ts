import type { Rule } from '../rule.js'

/** A confidence is a probability. */
export const confidenceRange: Rule = {
  code: 'confidence-range',
  group: 'provenance',
  severity: 'error',
  needsText: false,
  summary: 'The confidence of an annotator is a number from 0 to 1.',
  visit: {
    provenance({ confidence }, context) {
      if (confidence === undefined || (confidence >= 0 && confidence <= 1)) return
      const hint = confidence > 1 && confidence <= 100 ? `write per cent as a fraction: ${confidence / 100}` : undefined
      context.report('/confidence', `the confidence ${confidence} is not from 0 to 1`, hint)
    },
  },
}
