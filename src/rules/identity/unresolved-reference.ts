import { COLLECTIONS, RESERVED_IDS } from '../../model/index.js'
import type { Referable } from '../../model/references.js'
import { didYouMean } from '../../model/suggest.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'

/** Every reference finds something. */
export const unresolvedReference: Rule = {
  code: 'unresolved-reference',
  group: 'identity',
  severity: 'error',
  needsText: false,
  summary: 'Every reference names a record or an agent that exists.',
  visit: {
    reference(id, context, kinds) {
      const found = kinds[0] === 'agent' ? context.agent(id) : context.record(id)
      if (found) return
      const hint = didYouMean(id, candidates(kinds, context)) ?? 'add the record or correct the reference'
      context.report('', `no ${kinds.join(', ')} has the id "${id}"`, hint)
    },
  },
}

function candidates(kinds: readonly Referable[], { article, pointer }: Context): string[] {
  const ids = kinds.flatMap((kind) => article[kind === 'agent' ? 'agents' : COLLECTIONS[kind]].map(({ id }) => id))
  return pointer.endsWith('/anchor') ? [...RESERVED_IDS, ...ids] : ids
}
