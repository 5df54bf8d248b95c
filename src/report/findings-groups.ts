import { compareText } from '../model/compare-text.js'
import type { Severity } from '../rules/rule.js'
import type { CodeCount, Diagnostic } from '../validate/report/types.js'

/** What was found of one code. */
export interface CodeGroup {
  readonly code: string
  /** Error where it was found at both severities. */
  readonly severity: Severity
  /** How many there are, shown or not. */
  readonly count: number
  /** Those that are shown. */
  readonly findings: readonly Diagnostic[]
}

/**
 * Findings by code: errors first, then what there is most of.
 *
 * @param counts how many there are of each code, where not all are given
 */
export function codeGroups(
  findings: readonly Diagnostic[],
  counts: Readonly<Record<string, CodeCount>> = {},
): readonly CodeGroup[] {
  const byCode = new Map<string, Diagnostic[]>(Object.keys(counts).map((code) => [code, []]))
  for (const finding of findings) {
    const known = byCode.get(finding.code)
    if (known === undefined) byCode.set(finding.code, [finding])
    else known.push(finding)
  }
  return [...byCode]
    .map(([code, shown]) => groupOf(code, shown, Object.hasOwn(counts, code) ? counts[code] : undefined))
    .sort((a, b) => compareText(a.severity, b.severity) || b.count - a.count || compareText(a.code, b.code))
}

const groupOf = (code: string, findings: readonly Diagnostic[], known: CodeCount | undefined): CodeGroup => ({
  code,
  severity: known?.severity === 'error' || findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
  count: Math.max(known?.count ?? 0, findings.length),
  findings,
})

/** The classes of a group, by which it is shown or not. */
export const groupClass = ({ severity, findings }: CodeGroup): string =>
  severity === 'error' && findings.some((finding) => finding.severity === 'warning')
    ? 'is-error of-both'
    : `is-${severity}`
