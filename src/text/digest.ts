import { sha256 } from '@noble/hashes/sha2.js'
import { assertWellFormed } from './well-formed.js'

/** The 64 bits that RFC 6920 calls `sha-256-64`. */
const SPAN_DIGEST_BYTES = 8

const utf8 = new TextEncoder()

/** Room for the bytes of most spans, so that none has to be made for them. */
const room = new Uint8Array(1024)

/** A UTF-16 unit takes up to three bytes. */
const bytesOf = (text: string): Uint8Array =>
  3 * text.length <= room.length ? room.subarray(0, utf8.encodeInto(text, room).written) : utf8.encode(text)

function hash(text: string): Uint8Array {
  assertWellFormed(text)
  return sha256(bytesOf(text))
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Without padding. */
function base64url(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += BASE64URL.charAt((held >> bits) & 63)
    }
  }
  return bits === 0 ? text : text + BASE64URL.charAt((held << (6 - bits)) & 63)
}

/**
 * Gives the digest of a whole text: SHA-256 of its UTF-8 bytes, base64url without padding, 43 characters. Hashes the
 * text as it is given, so {@link canonicalize} it first.
 *
 * @throws {@link IllFormedTextError} where the text has a lone surrogate, which UTF-8 cannot hold.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalize, digestText } from 'reportedly/text'
 *
 * const fromUnix = canonicalize('one\ntwo').text
 * const fromWindows = canonicalize('one\r\ntwo').text
 * assert.equal(digestText(fromUnix), digestText(fromWindows))
 * assert.equal(digestText(fromUnix).length, 43)
 * ```
 */
export function digestText(text: string): string {
  return base64url(hash(text))
}

/**
 * Gives the digest of the words of a span: the first 64 bits of their SHA-256 (RFC 6920, `sha-256-64`), base64url
 * without padding, 11 characters.
 *
 * @throws {@link IllFormedTextError} where the slice has a lone surrogate, because it splits a character.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { digestSpan } from 'reportedly/text'
 *
 * assert.equal(digestSpan('harbour').length, 11)
 * assert.notEqual(digestSpan('harbour'), digestSpan('Harbour'))
 * ```
 */
export function digestSpan(slice: string): string {
  return base64url(hash(slice).subarray(0, SPAN_DIGEST_BYTES))
}
