import type { Rule } from '../rule.js'
import { anyCovers, print } from '../support/spans.js'

/** Quoted words are part of what is said. */
export const verbatimOutsideContent: Rule = {
  code: 'verbatim-outside-content',
  group: 'quotes',
  severity: 'error',
  needsText: false,
  summary: 'Every verbatim span of a quote lies inside one span of its content.',
  visit: {
    quote({ verbatim, content }, context) {
      for (const [i, words] of verbatim?.entries() ?? []) {
        if (anyCovers(content, words)) continue
        const message = `the verbatim span ${print(words)} is not inside the content`
        context.report(
          `/verbatim/${i}`,
          message,
          'widen the content, or move these words to the quote whose content they are',
        )
      }
    },
  },
}
