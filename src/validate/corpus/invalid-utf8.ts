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
 * The offset in bytes of an offset in the text that bytes decode to: how many of them decode to no more than is before it.
 *
 * @param bytes not valid UTF-8, so that their text has U+FFFD for one to three of them
 * @param offset in UTF-16 units
 */
export function byteOffsetOf(bytes: Buffer, offset: number): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (bytes.toString('utf8', 0, middle).length <= offset) low = middle
    else high = middle - 1
  }
  return low
}
