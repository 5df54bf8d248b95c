import { RESERVED_IDS } from '../../model/index.js'
import type { Rule } from '../rule.js'

const reserved: ReadonlySet<string> = new Set(RESERVED_IDS)

/** No record takes a word that has a meaning of its own as the anchor of a date. */
export const reservedId: Rule = {
  code: 'reserved-id',
  group: 'identity',
  severity: 'error',
  needsText: false,
  summary: 'No record has an id that stands for something else as the anchor of a date: "published" or "external".',
  visit: {
    record({ id }, context) {
      if (!reserved.has(id)) return
      context.report(
        '/id',
        `the id "${id}" is reserved: as the anchor of a date it has a meaning of its own`,
        'choose another id',
      )
    },
  },
}
