import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'
import { RUN, WordRuns } from '../support/word-runs.js'
import { wordsOf } from '../support/words.js'

/** What the annotators write is in their own words. */
export const copiedWords: Rule = {
  code: 'copied-words',
  group: 'rights',
  severity: 'error',
  needsText: true,
  summary: 'Where the text is not included, no field but `verbatim` holds eight words of it in a row.',
  visit: {
    prose(prose, context) {
      if (context.article.rights.text.included || prose.length < RUN) return
      const words = wordsOf(prose, context)
      const start = words.length < RUN ? -1 : context.derive(runsOfText).find(words)
      if (start === -1) return
      const run = words.slice(start, start + RUN).join(' ')
      context.report('', `${excerpt(run)} stands in the text word for word`, 'say it in your own words')
    },
  },
}

const runsOfText = (context: Context) => new WordRuns(wordsOf(context.text.content, context))
