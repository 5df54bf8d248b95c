import type { Rule } from '../rule.js'

/** A reference leads to a record of a kind that the field allows. */
export const referenceKind: Rule = {
  code: 'reference-kind',
  group: 'identity',
  severity: 'error',
  needsText: false,
  summary: 'Every reference names a record of a kind that its field allows.',
  visit: {
    reference(id, context, kinds) {
      const record = kinds[0] === 'agent' ? undefined : context.record(id)
      if (!record || kinds.includes(record.kind)) return
      context.report('', `"${id}" is of the kind ${record.kind}; expected here: ${kinds.join(', ')}`)
    },
  },
}
