import type { Rule } from '../rule.js'

/** The text goes along where its rights allow it, and nowhere else. */
export const textInclusion: Rule = {
  code: 'text-inclusion',
  group: 'rights',
  severity: 'error',
  needsText: false,
  summary: 'The article carries its text if, and only if, its rights say that the text is included.',
  visit: {
    article({ rights, text }, context) {
      const isThere = text.content !== undefined
      if (rights.text.included === isThere) return
      if (isThere) {
        const hint = 'remove the text, or set `included` to true where its licence allows that'
        context.report('/text/content', 'the text is here although `rights.text.included` is false', hint)
      } else {
        const hint = 'add `text.content`, or set `included` to false'
        context.report('/rights/text/included', 'the text is said to be included, but `text.content` is missing', hint)
      }
    },
  },
}
