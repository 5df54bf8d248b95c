import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surelyPartsGraphemes, surelyPartsWords } from '../../src/rules/support/boundaries.js'

/** What the sure answers name, and what could mislead them: marks, joiners, a flag, emoji, letters of many rules. */
const ALPHABET = [
  ...'abzAZ09_ \t\n.,:;\'"!#$%&()*+-/<=>?@[\\]^`{|}~',
  ...'‘’،，：“”„«»‹›–—…¡¿؟、。「」『』！？（）\u00a0',
  ...'ÀéñßΑωЖяبتسーあかんアカン人日本漢中文가한국א״״בก็ำกาकषिखໍາ',
  ...['\u0301', '\u0308', '\u064b', '\u3099', '\u200d', '\u200b', '\u00ad', '\u200c', '\ufe0f', '\u20e3', '\u0600'],
  ...[
    '\u202f',
    '\u3000',
    '\u2003',
    '\u00b7',
    '\u0d4e',
    '\u1100',
    '\u1161',
    '\u11a8',
    '\r',
    '1️⃣',
    '🌊',
    '👩🏽',
    '🇲',
    '🇦',
    '©',
  ],
]

/** Mostly ASCII, so that most neighbours have sure answers. */
const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((unit) => String.fromCharCode(unit))
const character = fc.oneof(
  { arbitrary: ascii, weight: 3 },
  { arbitrary: fc.constantFrom(...'ab1_. ,:;\'"“”’'), weight: 3 },
  { arbitrary: fc.constantFrom(...ALPHABET), weight: 4 },
  { arbitrary: fc.integer({ min: 0xa0, max: 0xd7ff }).map((unit) => String.fromCharCode(unit)), weight: 1 },
)
const texts = fc.array(character, { minLength: 2, maxLength: 12 }).map((characters) => characters.join(''))

function boundaries(segmenter: Intl.Segmenter, text: string): ReadonlySet<number> {
  return new Set(Array.from(segmenter.segment(text), ({ index }) => index))
}

const SPACE_OR_APOSTROPHE = /['’\s]/

describe('what is sure of words', () => {
  it.each(['en', 'fr', 'fi', 'sv', 'el', 'he', 'ar', 'ja', 'zh', 'ko', 'th', 'en-US-u-va-posix'])(
    'is what the segmenter says in %s',
    (language) => {
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
      fc.assert(
        fc.property(texts, (text) => {
          const known = boundaries(segmenter, text)
          for (let i = 1; i < text.length; i++) {
            if (SPACE_OR_APOSTROPHE.test(text.slice(i - 1, i + 1)) || !surelyPartsWords(text, i)) continue
            expect([text, i, known.has(i)]).toEqual([text, i, true])
          }
        }),
        { numRuns: 2000 },
      )
    },
  )

  it.each([
    'Bay|,',
    'said|.',
    '(|Bay',
    'Bay|)',
    '“|Bay',
    'Bay|”',
    'x|-',
    '-|x',
    'Bay|.\n',
    '«|بت',
    '日本|、',
    '「|日',
    '. .|x',
    '5|%',
    '🌊|.',
  ])('holds at %s', (marked) => {
    const index = marked.indexOf('|')
    expect(surelyPartsWords(marked.replace('|', ''), index)).toBe(true)
  })

  it.each(['Ba|y', 'x|.y', '3.|5', '3|,5', 'a|_', '日|本', 'x|\u0301', '“|\u0301', 'a:|b'])(
    'does not hold at %s',
    (marked) => {
      const index = marked.indexOf('|')
      expect(surelyPartsWords(marked.replace('|', ''), index)).toBe(false)
    },
  )
})

describe('what is sure of graphemes', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

  it('is what the segmenter says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const known = boundaries(segmenter, text)
        for (let i = 1; i < text.length; i++) {
          if (surelyPartsGraphemes(text, i)) expect([text, i, known.has(i)]).toEqual([text, i, true])
        }
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([' |x', 'x| ', "x|'", '’|x', 'ب| ', ' |日', '.|\n', 'é|\u00a0'])('holds at %j', (marked) => {
    const index = marked.indexOf('|')
    expect(surelyPartsGraphemes(marked.replace('|', ''), index)).toBe(true)
  })

  it.each([' |\u0301', '\r|\n', ' |\u200d', '\u0600| '])('does not hold at %j', (marked) => {
    const index = marked.indexOf('|')
    expect(surelyPartsGraphemes(marked.replace('|', ''), index)).toBe(false)
  })
})
