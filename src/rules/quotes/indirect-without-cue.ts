import type { Rule } from '../rule.js'

/** Indirect speech shows by its cue. */
export const indirectWithoutCue: Rule = {
  code: 'indirect-without-cue',
  group: 'quotes',
  severity: 'warning',
  needsText: false,
  summary: 'An indirect quote has a cue: without one, nothing in the text attributes the content.',
  visit: {
    quote({ mode, cue }, context) {
      if (mode !== 'indirect' || cue.length > 0) return
      const hint = 'add the words that attribute it, or make it an account of the publisher'
      context.report('/cue', 'an indirect quote has no cue', hint)
    },
  },
}
