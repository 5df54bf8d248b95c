import { IllFormedTextError } from './errors.js'

/** Throws where `text` is no string (a TypeError) or has a lone surrogate (an {@link IllFormedTextError}). */
export function assertWellFormed(text: string): void {
  if (typeof text !== 'string') {
    throw new TypeError(
      `The text must be a string, not ${text === null ? 'null' : typeof text}. When you read it from a file, decode it as UTF-8.`,
    )
  }
  const offset = text.search(/\p{Surrogate}/u)
  if (offset === -1) return
  const unit = text.charCodeAt(offset).toString(16).toUpperCase()
  throw new IllFormedTextError(
    `The text has a lone surrogate (U+${unit}) at UTF-16 offset ${offset}: half of a character, which UTF-8 cannot hold. ` +
      'Read the text again with its right encoding, or cut it between characters.',
    offset,
  )
}
