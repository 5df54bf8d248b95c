import type { Rule } from '../rule.js'
import { overlaps, print } from '../support/spans.js'

/** What attributes is no part of what is attributed. */
export const cueInContent: Rule = {
  code: 'cue-in-content',
  group: 'quotes',
  severity: 'error',
  needsText: false,
  summary: 'The cue of a quote does not overlap its content.',
  visit: {
    quote({ cue, content }, context) {
      for (const [i, words] of cue.entries()) {
        const inside = content.find((span) => overlaps(span, words))
        if (!inside) continue
        const message = `the cue ${print(words)} overlaps the content ${print(inside)}`
        context.report(`/cue/${i}`, message, 'split the content so that it leaves the cue out')
      }
    },
  },
}
