import { describe, expect, it } from 'vitest'
import { didYouMeanLicence, isSpdxExpression } from '../../src/rules/support/spdx.js'

describe('an SPDX expression', () => {
  it.each(['MIT', 'CC-BY-4.0', '(MIT OR Apache-2.0) AND BSD-3-Clause', 'GPL-2.0-only WITH Classpath-exception-2.0'])(
    'is %s',
    (expression) => expect(isSpdxExpression(expression)).toBe(true),
  )

  it.each(['LicenseRef-ours', 'DocumentRef-doc:LicenseRef-ours', 'MIT OR LicenseRef-a.b-c'])(
    'may refer: %s',
    (expression) => expect(isSpdxExpression(expression)).toBe(true),
  )

  it.each([
    '',
    'Creative Commons',
    'MIT OR',
    'MIT AND LicenseRef-',
    'MIT OR é',
    'éMIT',
    'MITé',
    'MIT, Apache-2.0',
    'LicenseRef-é',
  ])('is not "%s"', (expression) => expect(isSpdxExpression(expression)).toBe(false))

  it('is of 4000 characters at most', () => {
    const ofLength = (length: number) => `MIT${' OR MIT'.repeat((length - 3) / 7)}`.padEnd(length)
    expect(isSpdxExpression(ofLength(4000))).toBe(true)
    expect(isSpdxExpression(ofLength(4001))).toBe(false)
  })
})

describe('the licence that was meant', () => {
  it.each([
    ['cc by 4.0', 'CC-BY-4.0'],
    ['CC_BY_4.0', 'CC-BY-4.0'],
    ['mit AND Apache-2.0', 'MIT'],
    ['Apache-2.0 AND BSD-3-Claus', 'BSD-3-Clause'],
    ['MIT OR Apache-2', 'Apache-2.0'],
  ])('is found in "%s": %s', (written, meant) => expect(didYouMeanLicence(written)).toBe(`did you mean "${meant}"?`))

  it.each(['MIT AND Apache-2.0 OR ISC WITH', 'quite another thing altogether'])('is none in "%s"', (written) =>
    expect(didYouMeanLicence(written)).toBeUndefined(),
  )
})
