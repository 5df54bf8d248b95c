/**
 * What the rule plain-text looks for, and a little more: tags that do not end, any run of 32 letters and digits after `&`.
 * Its repetitions are bounded, so that no text makes it slow.
 */
const SUSPECT =
  /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|<(?:[/!]?[A-Za-z]|!--)|&#?(?:[A-Za-z0-9]{1,31};|[A-Za-z0-9]{32})/u

/** The same in binary strings: what is beyond ASCII stands there as its bytes in UTF-8 (RFC 3629). */
const SUSPECT_BYTES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2(?:\x80[\xA8-\xAE]|\x81[\xA6-\xA9])|\xEF\xBB\xBF|<(?:[/!]?[A-Za-z]|!--)|&#?(?:[A-Za-z0-9]{1,31};|[A-Za-z0-9]{32})/

let suspect = SUSPECT

/** Says what the prose of the next article is. */
export function expectProse(encoding: 'text' | 'binary'): void {
  suspect = encoding === 'binary' ? SUSPECT_BYTES : SUSPECT
}

/** plain-text. */
export const isPlain = (prose: string | undefined): boolean => prose === undefined || !suspect.test(prose)

/** plain-text. */
export function areAllPlain(texts: readonly string[]): boolean {
  for (const prose of texts) if (!isPlain(prose)) return false
  return true
}
