import type { Rule } from '../rule.js'

/** Who takes a position in a quote is who speaks there. */
export const stanceHolder: Rule = {
  code: 'stance-holder',
  group: 'stances',
  severity: 'error',
  needsText: false,
  summary: 'A stance that is not inferred and rests on quotes is held by the source of each of them.',
  visit: {
    stance({ holder, expression, quotes }, context) {
      if (expression === 'inferred') return
      for (const [i, id] of quotes.entries()) {
        const quote = context.quote(id)
        if (!quote || quote.source === holder) continue
        const source = quote.source === null ? 'nobody named' : `"${quote.source}"`
        const message = `the source of "${id}" is ${source}, but "${holder}" holds the stance`
        context.report(`/quotes/${i}`, message, 'name the quotes of the holder only, or make the stance inferred')
      }
    },
  },
}
