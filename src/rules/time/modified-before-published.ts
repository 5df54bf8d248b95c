import { isBefore } from '../../time/index.js'
import type { Rule } from '../rule.js'
import { compareTimes } from '../support/times.js'

/** An article is published first and modified afterwards. */
export const modifiedBeforePublished: Rule = {
  code: 'modified-before-published',
  group: 'time',
  severity: 'error',
  needsText: false,
  summary: 'The article was not modified before it was published.',
  visit: {
    article({ published, modified }, context) {
      if (compareTimes(isBefore, modified, published, context) !== true) return
      const message = `modified (${modified?.edtf}) lies before published (${published.edtf})`
      context.report('/modified/edtf', message, 'correct one of the two dates')
    },
  },
}
