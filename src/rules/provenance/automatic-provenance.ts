import type { Rule } from '../rule.js'

/** What a machine annotated says which machine, and how sure it was. */
export const automaticProvenance: Rule = {
  code: 'automatic-provenance',
  group: 'provenance',
  severity: 'warning',
  needsText: false,
  summary: 'An automatic annotation has a confidence, and its agent is software with a version.',
  visit: {
    provenance({ method, by, confidence }, context) {
      if (method !== 'automatic') return
      if (confidence === undefined) {
        context.report('', 'an automatic annotation has no confidence', 'add how sure the software was, from 0 to 1')
      }
      const agent = context.agent(by)
      if (!agent || (agent.type === 'software' && agent.version !== undefined)) return
      const message = `an automatic annotation is by "${by}", which is no software with a version`
      context.report('/by', message, 'name the software that made it, and give that agent its version')
    },
  },
}
