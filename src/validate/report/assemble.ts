import { CodeCounter } from './code-counter.js'
import { compareDiagnostics } from './compare.js'
import type { Contradictions } from './contradictions.js'
import { lowestFailures } from './lowest.js'
import type { Diagnostic, Failure, ReadCounts, Report, Versions } from './types.js'

/** What was found in all files, each by itself. */
export interface Findings {
  readonly files: number
  readonly read: ReadCounts
  readonly suppressed: number
  readonly counter: CodeCounter
  readonly failures: readonly Failure[]
  /** Of each code the first in the order of the corpus, their lines counted from the start of each file. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes the report of what was found in the files and between them. */
export function assemble(
  findings: Findings,
  contradictions: Contradictions,
  versions: Versions,
  limit: number,
): Report {
  const counter = new CodeCounter()
  counter.addAll(findings.counter.byCode())
  counter.addAll(contradictions.byCode)
  const failures = lowestFailures()
  for (const failure of findings.failures) failures.add(failure)
  return {
    reportVersion: 1,
    versions,
    complete: failures.values.length === 0,
    failures: failures.values,
    read: { files: findings.files, ...findings.read },
    counts: {
      error: counter.total('error'),
      warning: counter.total('warning'),
      suppressed: findings.suppressed + contradictions.suppressed,
      byCode: counter.byCode(),
    },
    diagnostics: [...findings.diagnostics, ...contradictions.diagnostics].sort(compareDiagnostics),
    limit,
  }
}
