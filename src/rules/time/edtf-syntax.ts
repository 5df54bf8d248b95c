import { EdtfError } from '../../time/index.js'
import type { Rule } from '../rule.js'
import { edtfOf } from '../support/times.js'

/** A date can be read. */
export const edtfSyntax: Rule = {
  code: 'edtf-syntax',
  group: 'time',
  severity: 'error',
  needsText: false,
  summary: 'Every date is EDTF: level 1 of ISO 8601-2, or a one-of set.',
  visit: {
    time(time, context) {
      const parsed = edtfOf(time, context)
      if (parsed instanceof EdtfError) context.report('/edtf', parsed.message)
    },
  },
}
