/** Made when it is first needed: that takes longer than validating a small file. */
let segmenter: Intl.Segmenter | undefined

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{M}]+$/u

/** One column a character, without a look at each. */
const LATIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff…]*$/

/** The wide and fullwidth blocks of Unicode's East Asian Width (UAX #11), and what is shown as an emoji. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}])/u

const widthOfGrapheme = (grapheme: string): number => (INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1)

function* cells(text: string): Generator<readonly [grapheme: string, width: number]> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield [segment, widthOfGrapheme(segment)]
}

/** Columns that a line of text without control characters takes on a terminal. */
export function displayWidth(text: string): number {
  if (LATIN.test(text)) return text.length
  let width = 0
  for (const [, columns] of cells(text)) width += columns
  return width
}

/** The start of a text that fits into some columns, `…` at its end where more was cut off. */
export const cutEnd = (text: string, columns: number): string =>
  displayWidth(text) <= columns ? text : `${thatFit([...cells(text)], columns - 1).join('')}…`

/** The end of a text that fits into some columns, `…` in front where more was cut off. */
export const cutStart = (text: string, columns: number): string =>
  displayWidth(text) <= columns
    ? text
    : `…${thatFit([...cells(text)].reverse(), columns - 1)
        .reverse()
        .join('')}`

function thatFit(all: readonly (readonly [grapheme: string, width: number])[], columns: number): string[] {
  const kept: string[] = []
  let left = columns
  for (const [grapheme, width] of all) {
    left -= width
    if (left < 0) break
    kept.push(grapheme)
  }
  return kept
}
