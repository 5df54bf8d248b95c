import { canonicalJson } from './canonical.js'
import { compareRanges } from './compare.js'
import type { Shard } from './types.js'

/** A range of a file that the parts of a report do not cover exactly once. */
export interface CoverageProblem {
  readonly file: string
  /** From 0, in bytes as stored. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /**
   * `missing`: no part covers it; `overlap`: more than one does; `outside`: it is no range of the file; `changed`: the
   * file's size or state is not the same in all parts; `unplanned`: the plan has no such shard.
   */
  readonly problem: 'missing' | 'overlap' | 'outside' | 'changed' | 'unplanned'
}

const SHOWN = 10

const PHRASES: Readonly<Record<CoverageProblem['problem'], string>> = {
  missing: 'missing',
  overlap: 'covered more than once',
  outside: 'no range of the file',
  changed: 'read in different states of the file',
  unplanned: 'not in the plan',
}

/**
 * Parts that do not make a whole report: ranges are missing, overlap, or are not those that were planned.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { finalize, ReportGapError } from 'reportedly/validate'
 *
 * const versions = { reportedly: '1.0.0', schema: 1, rules: [] }
 * const shards = [{ file: 'news.ndjson', start: 0, end: 100, size: 100 }]
 * assert.throws(
 *   () => finalize({ versions, limit: 20, parts: {} }, { plan: { shards } }),
 *   (error) => error instanceof ReportGapError && error.problems[0]?.problem === 'missing',
 * )
 * ```
 */
export class ReportGapError extends Error {
  override readonly name = 'ReportGapError'

  constructor(readonly problems: readonly CoverageProblem[]) {
    const lines = problems.slice(0, SHOWN).map(lineOf)
    if (problems.length > SHOWN) lines.push(`and ${problems.length - SHOWN} more`)
    super(
      `the parts do not make a whole report: validate what is missing, once, and merge again\n  ${lines.join('\n  ')}`,
    )
  }
}

const lineOf = ({ file, start, end, problem }: CoverageProblem): string =>
  `${JSON.stringify(file)}, bytes ${start} to ${end}: ${PHRASES[problem]}`

/**
 * Holds shards, sorted by file and range, against the sizes of their files and against the plan.
 *
 * @throws ReportGapError
 */
export function assertCovered(shards: readonly Shard[], plan: readonly Shard[] | undefined): void {
  const unlikePlan = plan === undefined ? [] : comparePlan(shards, plan)
  const problems = unlikePlan.length > 0 ? unlikePlan : [...byFile(shards).values()].flatMap(compareTiling)
  if (problems.length > 0) throw new ReportGapError(problems)
}

function comparePlan(shards: readonly Shard[], plan: readonly Shard[]): CoverageProblem[] {
  const done = new Set(shards.map(canonicalJson))
  const planned = new Set(plan.map(canonicalJson))
  return [
    ...plan.filter((shard) => !done.has(canonicalJson(shard))).map((shard) => problemOf('missing', shard)),
    ...shards.filter((shard) => !planned.has(canonicalJson(shard))).map((shard) => problemOf('unplanned', shard)),
  ].sort(compareRanges)
}

/** What keeps the shards of one file, sorted by range, from covering it exactly once. */
function compareTiling(shards: readonly [Shard, ...Shard[]]): CoverageProblem[] {
  const [{ file, size, etag }] = shards
  if (shards.some((shard) => shard.size !== size || shard.etag !== etag)) {
    return [problemOf('changed', { file, start: 0, end: size })]
  }
  const problems: CoverageProblem[] = []
  let covered = 0
  for (const { start, end } of shards) {
    if (start > end || end > size) problems.push(problemOf('outside', { file, start, end }))
    if (start > covered) problems.push(problemOf('missing', { file, start: covered, end: start }))
    if (start < covered) problems.push(problemOf('overlap', { file, start, end: Math.min(covered, end) }))
    covered = Math.max(covered, end)
  }
  if (covered < size) problems.push(problemOf('missing', { file, start: covered, end: size }))
  return problems
}

const problemOf = (
  problem: CoverageProblem['problem'],
  { file, start, end }: Pick<Shard, 'file' | 'start' | 'end'>,
): CoverageProblem => ({ file, start, end, problem })

function byFile(shards: readonly Shard[]): Map<string, [Shard, ...Shard[]]> {
  const files = new Map<string, [Shard, ...Shard[]]>()
  for (const shard of shards) {
    const ranges = files.get(shard.file)
    if (ranges === undefined) files.set(shard.file, [shard])
    else ranges.push(shard)
  }
  return files
}
