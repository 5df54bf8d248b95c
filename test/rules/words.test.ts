import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/rules/context.js'
import { graphemeSegmenter, wordSegmenter, wordsOf } from '../../src/rules/support/words.js'

const inLanguage = (language: string) => ({ article: { language } }) as Context

describe('the words of a text', () => {
  it('are runs of letters and digits, in small letters', () => {
    expect(wordsOf('The 3rd boat—“Ada’s”, e\u0301clair!', inLanguage('en'))).toEqual([
      ...['the', '3rd', 'boat', 'ada', 's', 'e\u0301clair'],
    ])
    expect(wordsOf('… — !', inLanguage('en'))).toEqual([])
  })

  it.each([
    ['zh', 'Han', '我喜欢你，朋友'],
    ['ja', 'Hiragana', 'わたしはねこがすき'],
    ['ja', 'Katakana', 'アメリカ、フランス'],
    ['th', 'Thai', 'สวัสดีชาวโลก'],
    ['lo', 'Lao', 'ສະບາຍດີຊາວໂລກ'],
    ['km', 'Khmer', 'សួស្តីពិភពលោក'],
    ['my', 'Myanmar', 'မင်္ဂလာပါကမ္ဘာ'],
  ])('are told apart in %s without spaces (%s)', (language, _script, text) => {
    const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
    expect(wordsOf(text, inLanguage(language))).toEqual(words)
    expect(words.length).toBeGreaterThan(1)
  })
})

describe('the segmenter', () => {
  it.each([
    ['th', 'th'],
    ['qaa', 'en'],
    ['no language', 'en'],
  ])('of the language "%s" is that of %s', (language, locale) => {
    const segmenter = wordSegmenter(inLanguage(language))
    expect(segmenter.resolvedOptions()).toMatchObject({ locale, granularity: 'word' })
    expect(wordSegmenter(inLanguage(language))).toBe(segmenter)
  })

  it('of graphemes knows what is one', () => {
    expect([...graphemeSegmenter().segment('👩‍🚀e\u0301')]).toHaveLength(2)
  })
})
