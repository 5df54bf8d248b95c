import { assertWellFormed } from './well-formed.js'

/** What had to be changed in a text to make it canonical. */
export type CanonicalChange = 'byte-order-mark' | 'line-ends' | 'normalization'

/** A canonical text, and what was changed to get there. */
export interface Canonical {
  /** The text without byte order mark, with LF line ends, in Unicode normalisation form C. */
  readonly text: string
  /** Empty where the text was canonical already. */
  readonly changes: readonly CanonicalChange[]
}

const STEPS: readonly (readonly [CanonicalChange, (text: string) => string])[] = [
  ['byte-order-mark', (text) => text.replace(/^\uFEFF+/, '')],
  ['line-ends', (text) => text.replace(/\r\n?/g, '\n')],
  ['normalization', (text) => text.normalize('NFC')],
]

/**
 * Gives the canonical text that offsets, lengths and digests refer to: no byte order mark, CRLF and lone CR as LF,
 * Unicode normalisation form C (UAX #15). Idempotent.
 *
 * @throws {@link IllFormedTextError} where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalize } from 'reportedly/text'
 *
 * const { text, changes } = canonicalize('Cafe\u0301\r\nopen')
 * assert.equal(text, 'Café\nopen')
 * assert.deepEqual(changes, ['line-ends', 'normalization'])
 * ```
 */
export function canonicalize(text: string): Canonical {
  assertWellFormed(text)
  const changes: CanonicalChange[] = []
  let canonical = text
  for (const [change, apply] of STEPS) {
    const before = canonical
    canonical = apply(before)
    if (canonical !== before) changes.push(change)
  }
  return Object.freeze({ text: canonical, changes: Object.freeze(changes) })
}
