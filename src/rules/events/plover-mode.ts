import { PLOVER_MODES } from '../../model/index.js'
import type { Rule } from '../rule.js'

/** PLOVER's modes belong to its types. */
export const ploverMode: Rule = {
  code: 'plover-mode',
  group: 'events',
  severity: 'error',
  needsText: false,
  summary: 'The PLOVER mode of an event is one that its PLOVER type allows.',
  visit: {
    event({ plover }, context) {
      if (plover?.mode === undefined) return
      const allowed: readonly string[] = PLOVER_MODES[plover.type]
      if (allowed.includes(plover.mode)) return
      const hint = allowed.length > 0 ? `expected one of ${allowed.join(', ')}` : 'leave the mode out'
      context.report('/plover/mode', `the PLOVER type ${plover.type} has no mode "${plover.mode}"`, hint)
    },
  },
}
