import type { RelationType, Time } from '../../model/index.js'
import { isBefore, isDuring } from '../../time/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { compareTimes } from '../support/times.js'

type TimeTest = (from: Time | undefined, to: Time | undefined, context: Context) => boolean | undefined

/** For each relation that says something about time: whether the dates bear it out, as far as they decide. */
const HOLDS: Partial<Record<RelationType, TimeTest>> = {
  before: (from, to, context) => compareTimes(isBefore, from, to, context),
  includes: (from, to, context) => compareTimes(isDuring, to, from, context),
  'subevent-of': (from, to, context) => compareTimes(isDuring, from, to, context),
}

/** The dates of two events agree with how they are related. */
export const relationTime: Rule = {
  code: 'relation-time',
  group: 'time',
  severity: 'error',
  needsText: false,
  summary: 'No relation `before`, `includes` or `subevent-of` is refuted by the dates of its two events.',
  visit: {
    event({ time, relations }, context) {
      for (const [i, { type, to }] of relations?.entries() ?? []) {
        const other = context.event(to)?.time
        if (HOLDS[type]?.(time, other, context) !== false) continue
        const message = `"${type}" cannot be: this event is dated ${time?.edtf}, "${to}" ${other?.edtf}`
        context.report(`/relations/${i}`, message, 'correct a date or the relation')
      }
    },
  },
}
