import type { Rule } from '../rule.js'
import { print } from '../support/spans.js'

/** A span is a stretch of the text. */
export const spanBounds: Rule = {
  code: 'span-bounds',
  group: 'spans',
  severity: 'error',
  needsText: false,
  summary: 'Every span starts in the text, ends after its start, and ends in the text.',
  visit: {
    span(span, context) {
      const { length, offsetUnit } = context.article.text
      if (span.start >= span.end) {
        context.report('', `the span ${print(span)} does not end after its start`)
      } else if (span.start < 0 || span.end > length) {
        const hint = `check that the offsets count in ${offsetUnit}, and in this revision of the text`
        context.report('', `the span ${print(span)} is outside the text, which goes from 0 to ${length}`, hint)
      }
    },
  },
}
