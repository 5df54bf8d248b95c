import type { Rule } from '../rule.js'

/** What is replaced is withdrawn. */
export const replacedButCurrent: Rule = {
  code: 'replaced-but-current',
  group: 'identity',
  severity: 'error',
  needsText: false,
  summary: 'A record that another one replaces has the status `deprecated`.',
  visit: {
    provenance({ status, replacedBy }, context) {
      if (replacedBy === undefined || status === 'deprecated') return
      const message = `the record is replaced by "${replacedBy}", but its status is ${status}`
      context.report('/status', message, 'set the status to deprecated, or leave `replacedBy` out')
    },
  },
}
