import { digestSpan } from '../../text/index.js'
import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'
import { print } from '../support/spans.js'

/** The words of a span are those that were annotated. */
export const spanMismatch: Rule = {
  code: 'span-mismatch',
  group: 'spans',
  severity: 'error',
  needsText: true,
  summary: 'Every span has the digest of the words that stand there in the text.',
  visit: {
    span(span, context, pointer) {
      const words = context.text.slice(span)
      if (!words) return
      const digest = digestSpan(words)
      if (digest === span.digest) return
      const message = `at ${print(span)} stands ${excerpt(words)} with the digest ${digest}, not ${span.digest}`
      context.report(pointer, message, 'the text was edited or the span moved: anchor it again')
    },
  },
}
