import { type CorpusRule, corpusRules, type FactLine } from '../../rules/corpus/index.js'
import { assemble } from './assemble.js'
import { compareRanges } from './compare.js'
import { findContradictions, type LinesBefore } from './contradictions.js'
import { assertCovered } from './coverage.js'
import { PartAdder } from './part-adder.js'
import type { PartialReport, Report, ReportPart, Shard } from './types.js'

/** What else {@link finalize} makes a report of. */
export interface FinalizeOptions {
  /** The shards that must be there, no more and no less. */
  readonly plan?: { readonly shards: readonly Shard[] }
  /** What the articles claim, sorted for the rules of the corpus. Read once, so that it may be a generator over a file. */
  readonly facts?: Iterable<FactLine>
  /** The rules that judge the facts; all rules of the corpus by default. */
  readonly rules?: readonly CorpusRule[]
  /** Fingerprints of contradictions between articles that are accepted. Other findings were held against it when they were found. */
  readonly baseline?: ReadonlySet<string>
}

/**
 * Makes the report of merged parts. It is the same, byte for byte in canonical form, however the files were cut into
 * shards and in whatever order these were done.
 *
 * Contradictions between articles count in `counts` but not in `read.invalid`: each article is right by itself.
 *
 * @throws {@link ReportGapError} where the parts do not cover each file exactly once, or are not those of the plan
 * @throws RangeError where nothing says with which versions and limit the report was made, or a fact is of no part
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { finalize } from 'reportedly/validate'
 *
 * const versions = { reportedly: '1.0.0', schema: 1, rules: [] }
 * const report = finalize({ versions, limit: 20, parts: {} })
 * assert.equal(report.complete, true)
 * assert.equal(report.counts.error, 0)
 * ```
 */
export function finalize(partial: PartialReport, options: FinalizeOptions = {}): Report {
  const { versions, limit } = partial
  if (versions === undefined || limit === undefined) {
    throw new RangeError(
      'nothing was validated: expected a partial report with versions and a limit, got the empty one',
    )
  }
  const parts = Object.values(partial.parts).sort((a, b) => compareRanges(a.shard, b.shard))
  assertCovered(
    parts.map(({ shard }) => shard),
    options.plan?.shards,
  )

  const { facts = [], rules = corpusRules, baseline = new Set() } = options
  const judging = { rules, linesBefore: linesBeforeOf(parts), limit, baseline }
  const adder = new PartAdder(limit)
  for (const part of parts) adder.add(part)
  return assemble(adder.findings(), findContradictions(facts, judging), versions, limit)
}

/** Looks up the lines in front of a part, of parts sorted by file and range. */
function linesBeforeOf(parts: readonly ReportPart[]): LinesBefore {
  const files = new Map<string, Map<number, number>>()
  let lines = 0
  for (const { shard, newlines } of parts) {
    const starts = files.get(shard.file) ?? new Map<number, number>()
    if (starts.size === 0) lines = 0
    files.set(shard.file, starts.set(shard.start, lines))
    lines += newlines
  }
  return (file, start) => {
    const before = files.get(file)?.get(start)
    if (before !== undefined) return before
    throw new RangeError(
      `a fact was read from ${JSON.stringify(file)} at byte ${start}, where no part of the report starts`,
    )
  }
}
