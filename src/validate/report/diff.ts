import { compareText } from '../../model/compare-text.js'
import type { Severity } from '../../rules/index.js'
import type { CodeCount, Diagnostic, Report, Versions } from './types.js'

/** How findings of one code differ between two reports. */
export interface CodeDiff {
  /** In the newer report, where it has the code. */
  readonly severity: Severity
  readonly old: number
  readonly new: number
  /** Whether a report lists fewer diagnostics than it counts: then `appeared` and `vanished` are not all, and some may only have left the list. */
  readonly sampled: boolean
  /** Listed in the newer report alone. */
  readonly appeared: readonly Diagnostic[]
  /** Listed in the older report alone. */
  readonly vanished: readonly Diagnostic[]
}

/** How a newer report differs from an older one over the same corpus: plain JSON. */
export interface ReportDiff {
  readonly versions: { readonly old: Versions; readonly new: Versions }
  /** A difference from a report that is not complete may come from what it did not read. */
  readonly complete: { readonly old: boolean; readonly new: boolean }
  /** The codes whose counts or listed diagnostics differ, sorted. */
  readonly byCode: Readonly<Record<string, CodeDiff>>
  /** Files with listed diagnostics in one report alone, sorted. */
  readonly files: { readonly appeared: readonly string[]; readonly vanished: readonly string[] }
}

/**
 * Compares two reports, as before and after a change of the validator or of the corpus. Diagnostics are the same where
 * code and fingerprint are, whatever line they moved to.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { diffReports, finalize } from 'reportedly/validate'
 *
 * const report = (version: string) =>
 *   finalize({ versions: { reportedly: version, schema: 1, rules: [] }, limit: 20, parts: {} })
 * assert.deepEqual(diffReports(report('1.0.0'), report('1.1.0')).byCode, {})
 * ```
 */
export function diffReports(older: Report, newer: Report): ReportDiff {
  const codes = new Set([older, newer].flatMap(({ counts }) => Object.keys(counts.byCode)))
  const differing = [...codes]
    .sort(compareText)
    .map((code) => [code, diffCode(code, older, newer)] as const)
    .filter(([, diff]) => diff.old !== diff.new || diff.appeared.length > 0 || diff.vanished.length > 0)
  const [oldFiles, newFiles] = [filesOf(older), filesOf(newer)]
  return {
    versions: { old: older.versions, new: newer.versions },
    complete: { old: older.complete, new: newer.complete },
    byCode: Object.fromEntries(differing),
    files: {
      appeared: [...newFiles].filter((file) => !oldFiles.has(file)).sort(compareText),
      vanished: [...oldFiles].filter((file) => !newFiles.has(file)).sort(compareText),
    },
  }
}

function diffCode(code: string, older: Report, newer: Report): CodeDiff {
  const [oldCount, newCount] = [countOf(code, older), countOf(code, newer)]
  const [oldListed, newListed] = [listedOf(code, older), listedOf(code, newer)]
  return {
    severity: (newCount ?? oldCount)?.severity ?? 'error',
    old: oldCount?.count ?? 0,
    new: newCount?.count ?? 0,
    sampled: oldListed.length < (oldCount?.count ?? 0) || newListed.length < (newCount?.count ?? 0),
    appeared: without(newListed, oldListed),
    vanished: without(oldListed, newListed),
  }
}

const countOf = (code: string, { counts }: Report): CodeCount | undefined =>
  Object.hasOwn(counts.byCode, code) ? counts.byCode[code] : undefined

const listedOf = (code: string, { diagnostics }: Report): readonly Diagnostic[] =>
  diagnostics.filter((diagnostic) => diagnostic.code === code)

/** The diagnostics that have no partner of the same fingerprint among others; each of the others is a partner once. */
function without(diagnostics: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const partners = new Map<string, number>()
  for (const { fingerprint } of others) partners.set(fingerprint, (partners.get(fingerprint) ?? 0) + 1)
  return diagnostics.filter(({ fingerprint }) => {
    const left = partners.get(fingerprint) ?? 0
    partners.set(fingerprint, left - 1)
    return left <= 0
  })
}

const filesOf = ({ diagnostics }: Report): Set<string> =>
  new Set(diagnostics.flatMap(({ location }) => (location === undefined ? [] : [location.file])))
