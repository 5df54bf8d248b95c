import type { Span } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { overlaps, print } from '../support/spans.js'

/** The spans of one field read like the text. A mention may stand inside another one of the same record. */
export const spanOrder: Rule = {
  code: 'span-order',
  group: 'spans',
  severity: 'error',
  needsText: false,
  summary: 'The spans of one field are in the order of the text and, mentions aside, do not overlap.',
  visit: {
    entity({ mentions }, context) {
      check(mentions, '/mentions', context, true)
    },
    event({ mentions, accounts, relations }, context) {
      check(mentions, '/mentions', context, true)
      for (const [i, { hedges, evidence }] of accounts.entries()) {
        check(hedges, `/accounts/${i}/hedges`, context)
        check(evidence, `/accounts/${i}/evidence`, context)
      }
      for (const [i, { evidence }] of relations?.entries() ?? []) check(evidence, `/relations/${i}/evidence`, context)
    },
    quote({ cue, content, verbatim = [] }, context) {
      check(cue, '/cue', context)
      check(content, '/content', context)
      check(verbatim, '/verbatim', context)
    },
    stance({ evidence }, context) {
      check(evidence, '/evidence', context)
    },
  },
}

const inOrder = (a: Span, b: Span) => a.start < b.start || (a.start === b.start && a.end <= b.end)

function check(spans: readonly Span[], pointer: string, context: Context, mayNest = false): void {
  for (let i = 1; i < spans.length; i++) {
    const [previous, span] = [spans[i - 1], spans[i]]
    if (!previous || !span) continue
    if (!inOrder(previous, span)) {
      const message = `the span ${print(span)} comes after ${print(previous)}`
      context.report(`${pointer}/${i}`, message, 'sort the spans by start, then by end')
    } else if (!mayNest && overlaps(previous, span)) {
      const message = `the span ${print(span)} overlaps ${print(previous)} before it`
      context.report(`${pointer}/${i}`, message, 'make one span of them')
    }
  }
}
