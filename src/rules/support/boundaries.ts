// Where a word or a grapheme ends is a matter of UAX #29, which a segmenter knows. Beside plain characters, which are most of
// any news text, the answer is plain as well; to ask the segmenter for it takes many times as long.

/** Whatever is not listed here: marks, joiners, emoji, other scripts. */
const UNKNOWN = 0
/** Letters, digits and the underscore; no mark that joins what is before it. */
const LETTER = 1
/** What holds letters or digits together where it stands between them. */
const MIDDLE = 2
const SPACE = 3
/** Punctuation and symbols that join nothing. */
const OTHER = 4

const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (/\w/.test(character)) return LETTER
  if (/[.,:;'"]/.test(character)) return MIDDLE
  if (/[ \t\n]/.test(character)) return SPACE
  return /[!-~]/.test(character) ? OTHER : UNKNOWN
})

const BEYOND_ASCII: ReadonlyMap<number, number> = new Map(
  [
    { characters: '‘’،，：', kind: MIDDLE },
    { characters: '\u00a0', kind: SPACE },
    { characters: '“”„«»‹›–—…¡¿؟、。「」『』！？（）', kind: OTHER },
  ].flatMap(({ characters, kind }) => [...characters].map((character) => [character.charCodeAt(0), kind] as const)),
)

/** The first and the last of letters in a row, in the order of the code points. */
const LETTERS: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f], // Latin
  [0x391, 0x3c9], // Greek
  [0x400, 0x481], // Cyrillic
  [0x620, 0x64a], // Arabic
  [0x3041, 0x3096], // Hiragana
  [0x30a1, 0x30fa], // Katakana
  [0x30fc, 0x30fc], // Its mark of a long vowel
  [0x3400, 0x4dbf], // Han
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3], // Hangul
]

function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (unit < 0x80) return ASCII[unit] as number
  for (const [first, last] of LETTERS) if (first <= unit && unit <= last) return LETTER
  return BEYOND_ASCII.get(unit) ?? UNKNOWN
}

/** Whether nothing that UAX #29 calls a grapheme goes over an index inside the text. False is not certain. */
export function surelyPartsGraphemes(text: string, index: number): boolean {
  return kindAt(text, index - 1) !== UNKNOWN && kindAt(text, index) !== UNKNOWN
}

/** Whether nothing that UAX #29 calls a word goes over an index inside the text, with no space beside it. False is not certain. */
export function surelyPartsWords(text: string, index: number): boolean {
  const after = kindAt(text, index)
  if (after === OTHER || (after === MIDDLE && joinsNothing(text, index + 1))) return true
  const before = kindAt(text, index - 1)
  return after !== UNKNOWN && (before === OTHER || (before === MIDDLE && joinsNothing(text, index - 2)))
}

/** Whether what stands at an index, perhaps beyond an end of the text, is nothing that a character in the middle joins. */
function joinsNothing(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return true
  const kind = kindAt(text, index)
  return kind !== UNKNOWN && kind !== LETTER
}
