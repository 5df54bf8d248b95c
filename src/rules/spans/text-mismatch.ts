import { canonicalize, digestText } from '../../text/index.js'
import type { Rule } from '../rule.js'

/** The text is the one that was annotated. */
export const textMismatch: Rule = {
  code: 'text-mismatch',
  group: 'spans',
  severity: 'error',
  needsText: true,
  summary: 'The text has the length and the digest that the article records.',
  visit: {
    article({ text }, context) {
      const given = context.text
      if (given.flaw !== undefined) {
        context.report('/text', given.flaw)
        return
      }
      if (given.length !== text.length) {
        context.report('/text/length', `the text has ${given.length} units (${text.offsetUnit}), not ${text.length}`)
      }
      if (text.codePoints !== undefined && given.codePoints !== text.codePoints) {
        context.report('/text/codePoints', `the text has ${given.codePoints} code points, not ${text.codePoints}`)
      }
      const digest = digestText(given.content)
      if (digest === text.digest) return
      const { changes } = canonicalize(given.content)
      const hint =
        changes.length > 0
          ? `the text is not canonical (${changes.join(', ')}): make it so`
          : 'take the text of this revision, or anchor the spans again in the new one'
      context.report('/text/digest', `the digest of the text is ${digest}, not ${text.digest}`, hint)
    },
  },
}
