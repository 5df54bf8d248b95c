import { describe, expect, it } from 'vitest'
import { OFFSET_UNITS } from '../../src/model/index.js'
import { TextMismatchError, UnknownIdError, withText } from '../../src/text/index.js'
import { HARBOUR, harbourArticle, spanOf } from './sample.js'

describe('withText', () => {
  it.each(OFFSET_UNITS)('turns ranges into words in %s', (unit) => {
    const annotated = withText(harbourArticle(unit), HARBOUR)
    expect(annotated.slice(spanOf(HARBOUR, '𝒳avier Roe', unit))).toBe('𝒳avier Roe')
    expect(annotated.text).toBe(HARBOUR)
  })

  it('gives the words of a record, each with its place in it', () => {
    const words = withText({ data: harbourArticle() }, HARBOUR).words('we-open')
    expect(words.map(({ pointer, words }) => [pointer, words])).toEqual([
      ['/cue/0', 'said'],
      ['/sourceSpan', 'Ada Moss'],
      ['/content/0', 'We open it 🎉'],
      ['/verbatim/0', 'We open it 🎉'],
    ])
  })

  it('counts surface forms in order of first appearance', () => {
    const annotated = withText(harbourArticle(), HARBOUR)
    expect(annotated.surfaceForms('ada-moss')).toEqual([
      { words: 'Ada Moss', level: 'NAM', count: 2 },
      { words: 'She', level: 'PRO', count: 1 },
    ])
    expect(annotated.surfaceForms('opening')).toEqual([
      { words: 'opens', count: 1 },
      { words: 'open it', count: 1 },
    ])
    expect(annotated.surfaceForms('gazette')).toEqual([])
  })

  it('takes any text that is canonically the same', () => {
    expect(withText(harbourArticle(), HARBOUR.normalize('NFD').replaceAll('\n', '\r')).text).toBe(HARBOUR)
  })

  it('refuses another text, and says what differs and what to do', () => {
    const attempt = () => withText(harbourArticle(), HARBOUR.replace('Monday', 'Friday!'))
    expect(attempt).toThrow(TextMismatchError)
    expect(attempt).toThrow(/not the text that "harbour" annotates/)
    expect(attempt).toThrow(/length: expected 183, got 184 \(utf-16\)/)
    expect(attempt).toThrow(/spans that do not match: \d+ of 23/)
    expect(attempt).toThrow(/\/published\/expression: At 43 to 49 stands "Friday"/)
    expect(attempt).toThrow(/reanchor\(article, text\)/)
  })

  it('refuses an article whose spans do not fit its own text', () => {
    const article = harbourArticle()
    const expression = { ...spanOf(HARBOUR, 'Monday'), start: 0 }
    const broken = { ...article, published: { ...article.published, expression } }
    expect(() => withText(broken, HARBOUR)).toThrow(/do not fit their own text[\s\S]*1 of 23[\s\S]*Correct the article/)
  })

  it('names an id that no record has', () => {
    const annotated = withText(harbourArticle(), HARBOUR)
    expect(() => annotated.words('ada-mos')).toThrow(UnknownIdError)
    expect(() => annotated.surfaceForms('ada-mos')).toThrow(
      'has no record with the id "ada-mos". Did you mean "ada-moss"?',
    )
  })

  it('gives frozen results', () => {
    const annotated = withText(harbourArticle(), HARBOUR)
    const forms = annotated.surfaceForms('ada-moss')
    const words = annotated.words('opening')
    expect([annotated, forms, forms[0], words, words[0]].every(Object.isFrozen)).toBe(true)
  })
})
