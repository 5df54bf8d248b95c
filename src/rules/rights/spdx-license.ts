import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'
import { didYouMeanLicence, isSpdxExpression } from '../support/spdx.js'

/** Licences are named the way that machines know them. */
export const spdxLicense: Rule = {
  code: 'spdx-license',
  group: 'rights',
  severity: 'error',
  needsText: false,
  summary:
    'Every licence is an SPDX licence expression: listed identifiers or a LicenseRef, joined by AND, OR and WITH.',
  visit: {
    article({ rights }, context) {
      for (const part of ['text', 'annotations'] as const) {
        const { license } = rights[part]
        if (license === undefined || isSpdxExpression(license)) continue
        const hint =
          didYouMeanLicence(license) ?? 'write it as on spdx.org/licenses, such as CC-BY-4.0, or as LicenseRef-…'
        context.report(`/rights/${part}/license`, `${excerpt(license)} is no SPDX licence expression`, hint)
      }
    },
  },
}
