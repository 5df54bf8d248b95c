import { canonicalize, OffsetError, offsetMap } from '../text/index.js'

/**
 * Gives the place in the canonical form of a text for a place in the text as it was found, both in UTF-16 code units.
 * It reads the text once; a look-up takes logarithmic time.
 *
 * @returns a function that throws an {@link OffsetError} where the place lies outside the text or inside a character, or
 * between characters that become one
 */
export function canonicalOffsets(found: string): (offset: number) => number {
  const offsets = offsetMap(found)
  if (canonicalize(found).text === found) return (offset) => offsets.convert(offset, 'utf-16', 'utf-16')
  const pieces = piecesOf(found)
  return (offset) => {
    offsets.convert(offset, 'utf-16', 'utf-16')
    const piece = pieces[lastUpTo(pieces, offset)] as Piece
    const before = canonicalPart(piece.text.slice(0, offset - piece.start), piece.start === 0)
    const after = canonicalPart(piece.text.slice(offset - piece.start), offset === 0)
    if (before + after === piece.canonical) return piece.canonicalStart + before.length
    const message = `The offset ${offset} lies between characters that the canonical text has as one.`
    throw new OffsetError(message, 'split-character', offset, 'utf-16')
  }
}

/** Only at the start of a text is a byte order mark one. Nothing composes with a line feed. */
const canonicalPart = (part: string, isStart: boolean): string =>
  isStart ? canonicalize(part).text : canonicalize(`\n${part}`).text.slice(1)

/** A stretch of the text that becomes canonical on its own. */
interface Piece {
  readonly start: number
  readonly text: string
  readonly canonicalStart: number
  readonly canonical: string
}

/** UTF-16 code units that a piece has at least, but for the last one. */
const PIECE = 64

/** What may change with what stands before it: marks, the vowels and ends of Hangul syllables, LF, byte order marks. */
const DEPENDENT = /[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\n\uFEFF]/u

function piecesOf(found: string): readonly Piece[] {
  const pieces: Piece[] = []
  let canonicalStart = 0
  for (let start = 0; start < found.length; ) {
    const end = nextBoundary(found, start + PIECE)
    const text = found.slice(start, end)
    const canonical = canonicalPart(text, start === 0)
    pieces.push({ start, text, canonicalStart, canonical })
    canonicalStart += canonical.length
    start = end
  }
  return pieces
}

/** The first place from an offset on where a text can be cut and its parts made canonical by themselves. */
function nextBoundary(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) as number)
    const isInside = isLowSurrogate(text.charCodeAt(at)) || DEPENDENT.test(character)
    if (!isInside) return at
    at += isLowSurrogate(text.charCodeAt(at)) ? 1 : character.length
  }
  return text.length
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

function lastUpTo(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).start <= offset) low = middle
    else high = middle
  }
  return low
}
