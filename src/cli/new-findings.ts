import type { Diagnostic, Report } from '../validate/report/types.js'

/** Whether the rules were not asked, because the shape is wrong. */
const isMisshapen = ({ diagnostics }: Report): boolean => diagnostics.some(({ code }) => code.startsWith('shape/'))

/**
 * What is found in a later version of an article and was not in an earlier one: of each code that there are more of now, those
 * whose fingerprints are new. Where the shape was wrong and is right, what was hidden by that is not new.
 *
 * @param before with all its diagnostics
 * @param after with all its diagnostics
 */
export function newFindings(before: Report, after: Report): readonly Diagnostic[] {
  if (isMisshapen(before) && !isMisshapen(after)) return []
  const known = new Set(before.diagnostics.map(({ fingerprint }) => fingerprint))
  const count = ({ diagnostics }: Report, code: string) => diagnostics.filter((found) => found.code === code).length
  return after.diagnostics.filter(
    ({ code, fingerprint }) => count(after, code) > count(before, code) && !known.has(fingerprint),
  )
}
