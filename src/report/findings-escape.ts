import { type Html, html } from './html.js'

/** What steers a terminal or a line of text, or is no character at all: nobody sees it, so it is written out. */
const UNSEEN = /([\p{Cc}\p{Cs}\u2028\u2029\p{Bidi_Control}\p{Noncharacter_Code_Point}])/u

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escapeOf = (character: string) => NAMED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`

/** Pieces of a text, every second of them a character that has to be written out. */
const piecesOf = (text: string): readonly string[] => text.split(UNSEEN)

/** A text in which every character can be seen. */
export const escaped = (text: string): string =>
  piecesOf(text)
    .map((piece, i) => (i % 2 === 0 ? piece : escapeOf(piece)))
    .join('')

/** Words of others among ours: whatever they hold can be seen, and their direction stays theirs. */
export const visible = (text: string): Html =>
  html`<bdi>${piecesOf(text).map((piece, i) => (i % 2 === 0 ? piece : html`<span class="escape">${escapeOf(piece)}</span>`))}</bdi>`
