import type { Rule } from '../rule.js'

/** A span cuts no character in two. */
export const splitCharacter: Rule = {
  code: 'split-character',
  group: 'spans',
  severity: 'error',
  needsText: true,
  summary: 'No span starts or ends inside a character: between two surrogates, or between the bytes of one.',
  visit: {
    span(span, context) {
      const { text } = context
      if (text.range(span)) return
      for (const side of ['start', 'end'] as const) {
        if (!text.splitsCharacter(span[side])) continue
        const message = `the ${text.unit} offset ${span[side]} is inside a character`
        context.report(`/${side}`, message, `check that the offsets count in ${text.unit}`)
      }
    },
  },
}
