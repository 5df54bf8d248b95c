const BACKSLASH = 0x5c

/** The offset after the JSON string that opens at `from`. */
export function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at < 0 ? text.length : at + 1
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let at = offset
  while (text.charCodeAt(at - 1) === BACKSLASH) at--
  return (offset - at) % 2 === 1
}
