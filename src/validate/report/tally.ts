import type { Finding } from '../../rules/index.js'
import { CodeCounter } from './code-counter.js'
import { lowestFailures } from './lowest.js'
import { Sample } from './sample.js'
import type { Diagnostic, Failure, ReportPart } from './types.js'

/**
 * Collects what validation of one shard finds. Every finding is counted; a diagnostic is made of it only where the
 * tally {@link Tally.wants | wants} one, since finding its place costs a search in the source.
 */
export class Tally {
  readonly #counter = new CodeCounter()
  readonly #sample: Sample
  readonly #failures = lowestFailures()
  #suppressed = 0

  /**
   * @param limit how many diagnostics of one code are kept at most
   * @param kept how many of each code are kept already of what stands before the shard; it is counted on
   */
  constructor(limit: number, kept?: Map<string, number>) {
    this.#sample = new Sample(limit, kept)
  }

  count(finding: Pick<Finding, 'code' | 'severity'>): void {
    this.#counter.add(finding)
  }

  /** Whether the next diagnostic of a code is still kept. */
  wants(code: string): boolean {
    return this.#sample.wants(code)
  }

  /** Keeps a diagnostic of a finding that was counted, in the order of the shard. */
  keep(diagnostic: Diagnostic): void {
    this.#sample.keep(diagnostic)
  }

  /** Counts a finding that a baseline accepts; it is counted nowhere else. */
  suppress(): void {
    this.#suppressed += 1
  }

  /** Notes what keeps the report from being complete. The first 100 by line are kept, each once. */
  fail(failure: Failure): void {
    this.#failures.add(failure)
  }

  /** What was found so far. Lines must count from the shard's first byte. */
  part({ shard, newlines, read }: Pick<ReportPart, 'shard' | 'newlines' | 'read'>): ReportPart {
    return {
      shard,
      newlines,
      read,
      suppressed: this.#suppressed,
      byCode: this.#counter.byCode(),
      failures: [...this.#failures.values],
      diagnostics: [...this.#sample.diagnostics],
    }
  }
}
