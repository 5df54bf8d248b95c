import { canonicalize, OffsetError } from '../text/index.js'

/**
 * Gives the place in the canonical form of a text for a place in the text as it was found, both in UTF-16 code units.
 *
 * @returns a function that throws an {@link OffsetError} where the place lies outside the text, or between characters that become one
 */
export function canonicalOffsets(found: string): (offset: number) => number {
  const canonical = canonicalize(found).text
  if (canonical === found) return (offset) => offset
  const lines = linesOf(found)
  return (offset) => {
    if (!(offset >= 0 && offset <= found.length)) {
      const message = `The offset ${offset} lies outside the text. Expected 0 to ${found.length}, its length.`
      throw new OffsetError(message, 'outside', offset, 'utf-16')
    }
    const line = lines[lastUpTo(lines, offset)] as Line
    const before = canonicalPart(line.text.slice(0, offset - line.start), line.start === 0)
    const after = canonicalPart(line.text.slice(offset - line.start), offset === 0)
    if (before + after === line.canonical) return line.canonicalStart + before.length
    const message = `The offset ${offset} lies between characters that the canonical text has as one.`
    throw new OffsetError(message, 'split-character', offset, 'utf-16')
  }
}

/** Only at the start of a text is a byte order mark one. Nothing composes with a line feed. */
const canonicalPart = (part: string, isStart: boolean): string =>
  isStart ? canonicalize(part).text : canonicalize(`\n${part}`).text.slice(1)

interface Line {
  readonly start: number
  readonly text: string
  readonly canonicalStart: number
  readonly canonical: string
}

/** The lines with their ends. */
function linesOf(found: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let canonicalStart = 0
  for (const text of found.split(/(?<=\n)/)) {
    const canonical = canonicalPart(text, start === 0)
    lines.push({ start, text, canonicalStart, canonical })
    start += text.length
    canonicalStart += canonical.length
  }
  return lines
}

function lastUpTo(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lines[middle] as Line).start <= offset) low = middle
    else high = middle
  }
  return low
}
