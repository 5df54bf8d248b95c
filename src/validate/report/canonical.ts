import { compareText } from '../../model/compare-text.js'
import { digestText } from '../../text/index.js'
import type { Report } from './types.js'

/**
 * Writes JSON in one form only, after RFC 8785: keys sorted by UTF-16 units, no white space. Two values are the same
 * JSON exactly where their canonical forms are the same text. What `JSON.stringify` leaves out or turns into null, this
 * does too; a lone surrogate is escaped.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalJson } from 'reportedly/validate'
 *
 * assert.equal(canonicalJson({ b: [1, 2.0], a: 'é' }), '{"a":"é","b":[1,2]}')
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/**
 * The digest of a report's canonical JSON: SHA-256, base64url, 43 characters. Two runs found the same exactly where
 * their digests are the same.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { finalize, reportDigest } from 'reportedly/validate'
 *
 * const versions = { reportedly: '1.0.0', schema: 1, rules: [] }
 * const report = finalize({ versions, limit: 20, parts: {} })
 * assert.equal(reportDigest(report), reportDigest(structuredClone(report)))
 * assert.equal(reportDigest(report).length, 43)
 * ```
 */
export const reportDigest = (report: Report): string => digestText(canonicalJson(report))
