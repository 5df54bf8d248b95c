import type { Rule } from '../rule.js'

/** An SPDX licence identifier, or a reference to a licence of one's own (SPDX 2.3, annex D). The list itself is not held here. */
const SPDX_ID = /^(?:LicenseRef-)?[A-Za-z0-9][A-Za-z0-9.-]*$/

/** Licences are named the way that machines know them. */
export const spdxLicense: Rule = {
  code: 'spdx-license',
  group: 'rights',
  severity: 'error',
  needsText: false,
  summary: 'Every licence is written as an SPDX licence identifier.',
  visit: {
    article({ rights }, context) {
      for (const part of ['text', 'annotations'] as const) {
        const { license } = rights[part]
        if (license === undefined || SPDX_ID.test(license)) continue
        const message = `"${license}" is no SPDX licence identifier`
        context.report(
          `/rights/${part}/license`,
          message,
          'write it as on spdx.org/licenses, such as CC-BY-4.0, or as LicenseRef-…',
        )
      }
    },
  },
}
