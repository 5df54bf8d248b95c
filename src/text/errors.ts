import type { OffsetUnit } from '../model/index.js'
import type { Verification } from './verify.js'

/** What can be wrong with an offset, or with a pair of them. */
export type OffsetProblem = 'outside' | 'split-character' | 'reversed'

/**
 * An offset that names no place in the text: it lies outside, is no whole number, falls inside a character, or
 * ends a span before its start.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { OffsetError, offsetMap } from 'reportedly/text'
 *
 * assert.throws(
 *   () => offsetMap('🌍').convert(1, 'utf-16', 'utf-8'),
 *   (error) => error instanceof OffsetError && error.problem === 'split-character' && error.offset === 1,
 * )
 * ```
 */
export class OffsetError extends RangeError {
  override readonly name = 'OffsetError'

  constructor(
    message: string,
    readonly problem: OffsetProblem,
    readonly offset: number,
    readonly unit: OffsetUnit,
  ) {
    super(message)
  }
}

/**
 * A text with a lone surrogate, half of a character. UTF-8 cannot hold it, so it has no digest; replacing it with
 * U+FFFD would make two different texts equal.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalize, IllFormedTextError } from 'reportedly/text'
 *
 * const cutInTheMiddle = 'Hello 🌍'.slice(0, 7)
 * assert.throws(
 *   () => canonicalize(cutInTheMiddle),
 *   (error) => error instanceof IllFormedTextError && error.offset === 6,
 * )
 * ```
 */
export class IllFormedTextError extends TypeError {
  override readonly name = 'IllFormedTextError'

  constructor(
    message: string,
    /** Where the lone surrogate stands, in UTF-16 code units. */
    readonly offset: number,
  ) {
    super(message)
  }
}

/**
 * A text that is not the one the annotations were made for, or annotations that do not fit their own text.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { TextMismatchError, withText } from 'reportedly/text'
 *
 * assert.throws(
 *   () => withText(article, 'Some other text.'),
 *   (error) => error instanceof TextMismatchError && !error.verification.text.digestMatches,
 * )
 * ```
 */
export class TextMismatchError extends Error {
  override readonly name = 'TextMismatchError'

  constructor(
    message: string,
    /** Everything that does not match. */
    readonly verification: Verification,
  ) {
    super(message)
  }
}
