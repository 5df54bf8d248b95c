import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'
import { wordsOf } from '../support/words.js'

/** How many words in a row are a copy. */
const RUN = 8

/** What the annotators write is in their own words. */
export const copiedWords: Rule = {
  code: 'copied-words',
  group: 'rights',
  severity: 'error',
  needsText: true,
  summary: 'Where the text is not included, no field but `verbatim` holds eight words of it in a row.',
  visit: {
    prose(prose, context, pointer) {
      if (context.article.rights.text.included) return
      const words = wordsOf(prose, context)
      for (let i = 0; i + RUN <= words.length; i++) {
        const run = runAt(words, i)
        if (!context.derive(runsOfText).has(run)) continue
        context.report(pointer, `${excerpt(run)} stands in the text word for word`, 'say it in your own words')
        return
      }
    },
  },
}

const runAt = (words: readonly string[], i: number) => words.slice(i, i + RUN).join(' ')

function runsOfText(context: Context): ReadonlySet<string> {
  const words = wordsOf(context.text.content, context)
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(runAt(words, i))
  return runs
}
