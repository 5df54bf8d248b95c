/** Counts what stands before an offset in a source: lines end at LF alone, columns count UTF-16 units. All from 0. */
export function positionOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 0
  let start = 0
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', start)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start }
}

/** How many bytes the first `end` UTF-16 units of a well-formed text take in UTF-8. */
export function utf8Length(text: string, end: number): number {
  let bytes = end
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    const isSurrogate = unit >= 0xd800 && unit < 0xe000
    bytes += unit < 0x800 || isSurrogate ? 1 : 2
  }
  return bytes
}
