import type { Mention } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { print } from '../support/spans.js'

/** A record is mentioned once by the same words. Mentions are in order, so that equal ones are neighbours. */
export const duplicateMention: Rule = {
  code: 'duplicate-mention',
  group: 'spans',
  severity: 'error',
  needsText: false,
  summary: 'No record has two mentions over the same words.',
  visit: {
    entity: ({ mentions }, context) => check(mentions, context),
    event: ({ mentions }, context) => check(mentions, context),
  },
}

function check(mentions: readonly Mention[], context: Context): void {
  let previous: Mention | undefined
  for (const [i, mention] of mentions.entries()) {
    if (mention.start === previous?.start && mention.end === previous.end) {
      context.report(`/mentions/${i}`, `the mention ${print(mention)} repeats /mentions/${i - 1}`, 'remove one of them')
    }
    previous = mention
  }
}
