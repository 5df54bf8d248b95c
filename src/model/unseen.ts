/** What steers a terminal or a line of text, or is no character at all: nobody sees it, so it is written out. */
const UNSEEN = /([\p{Cc}\p{Cs}\u2028\u2029\p{Bidi_Control}\p{Noncharacter_Code_Point}])/u

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A character as an escape, such as `\n` and `\u{202e}`. */
export const escapeOf = (character: string): string =>
  NAMED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`

/** Pieces of a text, every second of them a character that has to be written out. */
export const piecesOf = (text: string): readonly string[] => text.split(UNSEEN)

/**
 * Makes text safe to show on one line: control characters (C0, C1, line and paragraph separators), the bidirectional
 * controls of Unicode, lone surrogates and noncharacters become escapes.
 */
export const escapeControls = (text: string): string =>
  piecesOf(text)
    .map((piece, i) => (i % 2 === 0 ? piece : escapeOf(piece)))
    .join('')
