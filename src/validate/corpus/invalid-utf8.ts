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
