import type { Rule } from '../rule.js'

/** Who is quoted in their own words has these words recorded. */
export const verbatimMissing: Rule = {
  code: 'verbatim-missing',
  group: 'quotes',
  severity: 'error',
  needsText: false,
  summary: 'A direct or mixed quote records the words that stand inside quotation marks.',
  visit: {
    quote({ mode, verbatim }, context) {
      if (mode === 'indirect' || verbatim?.length) return
      context.report(
        '/mode',
        `a quote of the mode ${mode} has no \`verbatim\``,
        'add the quoted words, or make the mode indirect',
      )
    },
  },
}
