/**
 * The offset of the first byte that cannot be UTF-8. Where decoding puts U+FFFD in its place, encoding again differs
 * from there on.
 *
 * @param bytes not valid UTF-8
 */
export function firstInvalidByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'))
  let at = 0
  while (at < bytes.length && bytes[at] === again[at]) at++
  while (at > 0 && ((again[at] ?? 0) & 0xc0) === 0x80) at--
  return at
}

/**
 * The offset in bytes that are not valid UTF-8 of a place in the text that they decode to: how many of them decode to no
 * more than is before it. The text has U+FFFD, of three bytes, for one to three of theirs.
 *
 * @param offset in the bytes of the text, at the start of a character
 */
export function byteInInvalid(bytes: Buffer, offset: number): number {
  const before = Buffer.from(bytes.toString('utf8')).toString('utf8', 0, offset).length
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (bytes.toString('utf8', 0, middle).length <= before) low = middle
    else high = middle - 1
  }
  return low
}
