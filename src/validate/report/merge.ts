import { digestText } from '../../text/index.js'
import { canonicalJson } from './canonical.js'
import { type Difference, firstDifference } from './difference.js'
import type { PartialReport, ReportPart, Shard, Versions } from './types.js'

/**
 * Two partial reports that cannot both be right: they hold different results for one shard, or were made with different
 * versions, limits or settings.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mergeReports, ReportConflictError } from 'reportedly/validate'
 *
 * assert.throws(
 *   () => mergeReports({ limit: 20, parts: {} }, { limit: 50, parts: {} }),
 *   (error) => error instanceof ReportConflictError && error.key === 'limit',
 * )
 * ```
 */
export class ReportConflictError extends Error {
  override readonly name = 'ReportConflictError'

  constructor(
    message: string,
    /** The key of the shard, `versions`, `limit` or `settings`. */
    readonly key: string,
    /** Where they first differ, as a JSON Pointer (RFC 6901) into what the key names. */
    readonly pointer: string,
  ) {
    super(message)
  }
}

/**
 * The partial report that changes none that it is merged with.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { emptyReport, mergeReports } from 'reportedly/validate'
 *
 * assert.deepEqual(mergeReports(emptyReport, emptyReport), emptyReport)
 * ```
 */
export const emptyReport: PartialReport = { parts: {} }

/**
 * The key of a shard: a digest of its file, state and range and of what it was checked with, 43 characters.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { shardKey } from 'reportedly/validate'
 *
 * const shard = { file: 'news.ndjson', start: 0, end: 100, size: 100 }
 * const versions = { reportedly: '1.0.0', schema: 1, rules: [] }
 * assert.equal(shardKey(shard, versions), shardKey({ ...shard }, versions))
 * assert.notEqual(shardKey(shard, versions), shardKey({ ...shard, etag: 'changed' }, versions))
 * ```
 */
export const shardKey = ({ file, start, end, size, etag }: Shard, versions: Versions): string =>
  digestText(canonicalJson({ file, start, end, size, etag, versions }))

/**
 * A partial report of one part.
 *
 * @param limit how many diagnostics of one code the part lists at most
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { finalize, partialReport, shardKey } from 'reportedly/validate'
 *
 * const versions = { reportedly: '1.0.0', schema: 1, rules: [] }
 * const part = {
 *   shard: { file: 'news.ndjson', start: 0, end: 100, size: 100 },
 *   newlines: 1,
 *   read: { articles: 1, invalid: 0, bytes: 100, texts: 0 },
 *   suppressed: 0,
 *   byCode: {},
 *   failures: [],
 *   diagnostics: [],
 * }
 * const report = finalize(partialReport(shardKey(part.shard, versions), part, versions, 20))
 * assert.equal(report.read.articles, 1)
 * ```
 */
export const partialReport = (key: string, part: ReportPart, versions: Versions, limit: number): PartialReport => ({
  versions,
  limit,
  parts: { [key]: part },
})

/**
 * Merges two partial reports: the parts of both. Associative, commutative and idempotent, so that shards may be done
 * anywhere, in any order, and more than once.
 *
 * @throws {@link ReportConflictError} where they differ on the same shard, or in versions, limit or settings
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { emptyReport, mergeReports, type PartialReport } from 'reportedly/validate'
 *
 * const fromWorkers: PartialReport[] = []
 * assert.deepEqual(fromWorkers.reduce(mergeReports, emptyReport), emptyReport)
 * ```
 */
export function mergeReports(a: PartialReport, b: PartialReport): PartialReport {
  const versions = agreed('versions', a.versions, b.versions)
  const limit = agreed('limit', a.limit, b.limit)
  const settings = agreed('settings', a.settings, b.settings)
  for (const [key, part] of Object.entries(b.parts)) {
    if (Object.hasOwn(a.parts, key)) agreed(key, a.parts[key], part, part.shard)
  }
  return {
    ...(versions !== undefined && { versions }),
    ...(limit !== undefined && { limit }),
    ...(settings !== undefined && { settings }),
    parts: { ...a.parts, ...b.parts },
  }
}

function agreed<T>(key: string, a: T | undefined, b: T | undefined, shard?: Shard): T | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const difference = firstDifference(a, b)
  if (difference === undefined) return a
  throw new ReportConflictError(conflictMessage(key, difference, shard), key, difference.pointer)
}

function conflictMessage(key: string, { pointer, a, b }: Difference, shard: Shard | undefined): string {
  const values = `${pointer || 'it'} is ${a} in one and ${b} in the other`
  if (shard === undefined) {
    return `these reports were not made alike: ${key}: ${values}. Validate all shards with the same version, rules, limit and settings (depth, line length, duplicate keys, empty files, text, baseline)`
  }
  const range = `${JSON.stringify(shard.file)}, bytes ${shard.start} to ${shard.end}`
  return `there are two results for shard ${key}, ${range}: ${values}. Validate this shard again and merge only that result`
}
