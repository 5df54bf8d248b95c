import { CodeCounter } from './code-counter.js'
import { lowestFailures } from './lowest.js'
import { Sample } from './sample.js'
import type { Diagnostic, Failure, ReadCounts, ReportPart } from './types.js'

/**
 * Joins what was found in two adjacent ranges of one file: what one run over both would have found. Associative.
 *
 * @param limit how many diagnostics of one code are kept at most
 * @throws RangeError where `b` does not start where `a` ends, in the same state of the same file
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { joinParts, type ReportPart } from 'reportedly/validate'
 *
 * const part = (start: number, end: number): ReportPart => ({
 *   shard: { file: 'news.ndjson', start, end, size: 20 },
 *   newlines: 1,
 *   read: { articles: 1, invalid: 0, bytes: 10, texts: 0 },
 *   suppressed: 0,
 *   byCode: {},
 *   failures: [],
 *   diagnostics: [],
 * })
 * const whole = joinParts(part(0, 10), part(10, 20), 20)
 * assert.deepEqual(whole.shard, { file: 'news.ndjson', start: 0, end: 20, size: 20 })
 * assert.equal(whole.read.articles, 2)
 * ```
 */
export function joinParts(a: ReportPart, b: ReportPart, limit: number): ReportPart {
  assertAdjacent(a, b)
  const counter = new CodeCounter()
  const sample = new Sample(limit)
  const failures = lowestFailures()
  for (const part of [a, movedDown(b, a.newlines)]) {
    counter.addAll(part.byCode)
    sample.keepAll(part.diagnostics)
    for (const failure of part.failures) failures.add(failure)
  }
  return {
    shard: { ...a.shard, end: b.shard.end },
    newlines: a.newlines + b.newlines,
    read: addReadCounts(a.read, b.read),
    suppressed: a.suppressed + b.suppressed,
    byCode: counter.byCode(),
    failures: failures.values,
    diagnostics: sample.diagnostics,
  }
}

/** Adds what was read in two places. */
export const addReadCounts = (a: ReadCounts, b: ReadCounts): ReadCounts => ({
  articles: a.articles + b.articles,
  invalid: a.invalid + b.invalid,
  bytes: a.bytes + b.bytes,
  texts: a.texts + b.texts,
})

function assertAdjacent({ shard: a }: ReportPart, { shard: b }: ReportPart): void {
  if (a.file === b.file && a.end === b.start && a.size === b.size && a.etag === b.etag) return
  const name = ({ file, start, end }: typeof a) => `${JSON.stringify(file)}, bytes ${start} to ${end}`
  throw new RangeError(`cannot join ${name(a)} with ${name(b)}: expected adjacent ranges of the same file, unchanged`)
}

function movedDown(part: ReportPart, lines: number): ReportPart {
  if (lines === 0) return part
  return {
    ...part,
    failures: part.failures.map((failure) => moveFailure(failure, lines)),
    diagnostics: part.diagnostics.map((diagnostic) => moveDiagnostic(diagnostic, lines)),
  }
}

/** Moves a failure down by a number of lines. */
export const moveFailure = (failure: Failure, lines: number): Failure =>
  failure.line === undefined ? failure : { ...failure, line: failure.line + lines }

/** Moves a diagnostic and the places that it speaks of down by a number of lines. */
export const moveDiagnostic = (diagnostic: Diagnostic, lines: number): Diagnostic => ({
  ...diagnostic,
  ...(diagnostic.location && { location: moveLocation(diagnostic.location, lines) }),
  ...(diagnostic.related && {
    related: diagnostic.related.map((related) => ({ ...related, location: moveLocation(related.location, lines) })),
  }),
})

const moveLocation = <Place extends { readonly line: number }>(place: Place, lines: number): Place => ({
  ...place,
  line: place.line + lines,
})
