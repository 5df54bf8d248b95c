import { describe, expect, it } from 'vitest'
import { canonicalize, OffsetError, offsetMap, reanchor, TextMismatchError, withText } from '../../src/text/index.js'
import { sha256 } from './naive.js'
import { articleWith, spanOf } from './sample.js'

describe('units', () => {
  it.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
    ['\u{10ffff}', 4],
  ])('%j takes %i bytes in UTF-8', (character, bytes) => {
    const offsets = offsetMap(`${character}.`)
    expect(offsets.length('utf-8')).toBe(bytes + 1)
    expect(offsets.convert(character.length, 'utf-16', 'utf-8')).toBe(bytes)
  })

  it('no place is inside a surrogate pair, and one is before and after letters above the surrogates', () => {
    for (const pair of ['\u{10000}', '\u{103ff}', '\u{10ffff}']) {
      expect(() => offsetMap(pair).convert(1, 'utf-16', 'utf-16')).toThrow(OffsetError)
    }
    for (const letter of ['\ue000', '\ufffd']) expect(offsetMap(`a${letter}`).convert(1, 'utf-16', 'utf-16')).toBe(1)
    expect(offsetMap('ab').convert(2, 'utf-16', 'utf-16')).toBe(2)
  })
})

it('several byte order marks are taken away like one', () => {
  expect(canonicalize('\ufeff\ufeffA').text).toBe('A')
})

describe('the error for another text', () => {
  const text = 'The cat sat.'
  const other = 'The cat slept.'
  const caught = () => {
    try {
      return withText(
        articleWith(
          text,
          ['The', 'cat', 'sat', 'at', 'he'].map((words) => spanOf(text, words)),
        ),
        'A dog.',
      )
    } catch (error) {
      return error as TextMismatchError
    }
  }

  it('says what was expected, lists the first three spans and tells what to do', () => {
    const error = caught() as TextMismatchError
    expect(error).toBeInstanceOf(TextMismatchError)
    expect(error.name).toBe('TextMismatchError')
    const lines = error.message.split('\n')
    expect(lines[0]).toBe('This is not the text that "sample" annotates.')
    expect(lines[1]).toBe(`  digest: expected ${sha256(text)}, got ${sha256('A dog.')}`)
    expect(lines[2]).toBe('  length: expected 12, got 6 (utf-16)')
    expect(lines[3]).toBe('  spans that do not match: 5 of 5')
    expect(lines.slice(4, -1)).toHaveLength(3)
    expect(lines.at(-1)).toContain('reanchor')
  })

  it('counts a span once, whatever is wrong with it', () => {
    expect(() => withText(articleWith(text, [spanOf(text, 'sat')]), other)).toThrow('do not match: 1 of 1')
  })
})

describe('reanchoring by digests alone', () => {
  const follow = (text: string, words: string, edited: string) =>
    reanchor(articleWith(text, [spanOf(text, words)]), edited)

  it('prefers whole words to parts of words', () => {
    const { moved, article } = follow('The cat sat.', 'cat', 'A catalogue lay there; a cat sat on it.')
    expect(moved.map(({ to }) => to.start)).toEqual(['A catalogue lay there; a '.length])
    expect(article?.entities[0]?.mentions).toHaveLength(1)
  })

  it('leaves parts of words to a person where there is nothing else', () => {
    const { ambiguous, moved } = follow('The cat sat.', 'cat', 'Long lists of catalogues.')
    expect(moved).toEqual([])
    const starts = ambiguous.map(({ words, candidates }) => [words, candidates.map(({ start }) => start)])
    expect(starts).toEqual([['cat', ['Long lists of '.length]]])
  })

  it('takes nothing for what is not there', () => {
    const { lost, article } = follow('The cat sat.', 'cat', 'The dog sat.')
    expect([lost.length, article]).toEqual([1, undefined])
  })

  it('counts the length of the text in code points anew, where the article has it', () => {
    const before = articleWith('The cat sat.', [spanOf('The cat sat.', 'cat')])
    const edited = '🐈 The cat sat.'
    expect(reanchor(before, edited).article?.text).not.toHaveProperty('codePoints')
    const counted = { ...before, text: { ...before.text, codePoints: 12 } }
    expect(reanchor(counted, edited).article?.text).toMatchObject({ length: 15, codePoints: 14 })
  })
})
