import type { Rule } from '../rule.js'

/** The choice of words outside of quotes is the publisher's. */
export const lexicalHolder: Rule = {
  code: 'lexical-holder',
  group: 'stances',
  severity: 'error',
  needsText: false,
  summary: 'A stance that shows in the choice of words and rests on no quote is held by the publisher.',
  visit: {
    stance({ holder, expression, quotes }, context) {
      const { publisher } = context.article
      if (expression !== 'lexical' || quotes.length > 0 || holder === publisher) return
      const message = `the words of no quote are chosen by the publisher "${publisher}", but "${holder}" holds the stance`
      context.report(
        '/holder',
        message,
        'name the quotes whose wording shows it, or correct the holder or the expression',
      )
    },
  },
}
