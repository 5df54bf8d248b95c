import { isBefore } from '../../time/index.js'
import type { Rule } from '../rule.js'
import { compareTimes } from '../support/times.js'

/** What an article tells as past is past when it is published. */
export const pastAfterPublication: Rule = {
  code: 'past-after-publication',
  group: 'time',
  severity: 'warning',
  needsText: false,
  summary: 'An event that is dated after the publication has no account that places it in the past.',
  visit: {
    event({ time, accounts }, context) {
      const { published } = context.article
      if (compareTimes(isBefore, published, time, context) !== true) return
      for (const [i, { tense }] of accounts.entries()) {
        if (tense !== 'past') continue
        const message = `the account says past, but the event is dated ${time?.edtf} and the article ${published.edtf}`
        context.report(`/accounts/${i}/tense`, message, 'correct the tense or a date')
      }
    },
  },
}
