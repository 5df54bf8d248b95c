import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'

/** Verbatim is word for word. */
export const verbatimText: Rule = {
  code: 'verbatim-text',
  group: 'quotes',
  severity: 'error',
  needsText: true,
  summary: 'The words of a verbatim span are those that stand there in the text.',
  visit: {
    quote({ verbatim }, context) {
      for (const [i, span] of verbatim?.entries() ?? []) {
        const words = context.text.slice(span)
        if (!words || words === span.text) continue
        const message = `the text has ${excerpt(words)} there, not ${excerpt(span.text)}`
        context.report(`/verbatim/${i}/text`, message, 'copy the words from the text as they stand')
      }
    },
  },
}
