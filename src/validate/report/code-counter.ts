import { compareText } from '../../model/compare-text.js'
import type { Finding } from '../../rules/index.js'
import type { CodeCount, ReportPart } from './types.js'

/** Counts findings by code. */
export class CodeCounter {
  readonly #counts = new Map<string, CodeCount>()

  /** A code that was found at both severities is an error. */
  add({ code, severity }: Pick<Finding, 'code' | 'severity'>, count = 1): void {
    const before = this.#counts.get(code)
    this.#counts.set(code, {
      severity: before?.severity === 'error' ? 'error' : severity,
      count: (before?.count ?? 0) + count,
    })
  }

  addAll(byCode: ReportPart['byCode']): void {
    for (const [code, { severity, count }] of Object.entries(byCode)) this.add({ code, severity }, count)
  }

  /** The counts, in the order of the codes. */
  byCode(): Readonly<Record<string, CodeCount>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => compareText(a, b)))
  }

  /** How many findings have a code of that severity. */
  total(severity: CodeCount['severity']): number {
    let total = 0
    for (const entry of this.#counts.values()) if (entry.severity === severity) total += entry.count
    return total
  }
}
