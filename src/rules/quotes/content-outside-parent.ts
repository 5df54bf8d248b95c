import type { Rule } from '../rule.js'
import { anyCovers, print } from '../support/spans.js'

/** What is reported inside a quote stands inside its content. */
export const contentOutsideParent: Rule = {
  code: 'content-outside-parent',
  group: 'quotes',
  severity: 'warning',
  needsText: false,
  summary: 'The content of a quote that is reported within another lies inside the content of that other quote.',
  visit: {
    quote({ within, content }, context) {
      const parent = context.quote(within)
      if (!parent) return
      for (const [i, words] of content.entries()) {
        if (anyCovers(parent.content, words)) continue
        const message = `the content ${print(words)} is not inside the content of "${parent.id}", which reports it`
        context.report(`/content/${i}`, message, 'widen the content of the outer quote, or correct `within`')
      }
    },
  },
}
