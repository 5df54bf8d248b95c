import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFSET_UNITS, type OffsetUnit, type Span } from '../../src/model/index.js'
import { type Reanchoring, reanchor, TextMismatchError, verify, withText } from '../../src/text/index.js'
import { sha256 } from './naive.js'
import { articleWith, HARBOUR, HARBOUR_SPANS, harbourArticle, spanOf } from './sample.js'

const counts = ({ kept, moved, lost, ambiguous }: Reanchoring) =>
  [kept, moved, lost, ambiguous].map((list) => list.length)
const starts = ({ kept, moved }: Reanchoring) => [...kept, ...moved].map(({ to }) => to.start)

/** Every occurrence of some words as spans, in order. */
function each(text: string, words: string, occurrences: number[], unit: OffsetUnit = 'utf-16'): Span[] {
  return occurrences.map((n) => spanOf(text, words, unit, n))
}

describe.each([
  ['without the old text', false],
  ['with the old text', true],
] as const)('reanchor %s', (_, withOld) => {
  it.each(OFFSET_UNITS)('keeps every span on the same text in %s', (unit) => {
    const article = harbourArticle(unit)
    const result = reanchor(article, HARBOUR, withOld ? HARBOUR : undefined)
    expect(counts(result)).toEqual([HARBOUR_SPANS, 0, 0, 0])
    expect(result.article).toEqual(article)
  })

  it.each(OFFSET_UNITS)('moves a whole article through several edits in %s', (unit) => {
    const edited = `${HARBOUR.replace('قال', '👩‍🔧 قال أمس').replace('She', 'Then, after a while 🎉, She').replace('reportedly', 'only reportedly')}\nThe end.`
    const article = harbourArticle(unit)
    const result = reanchor({ data: article }, edited, withOld ? HARBOUR : undefined)
    expect(counts(result)).toEqual([0, HARBOUR_SPANS, 0, 0])
    const moved = result.article
    expect(moved && verify(moved, edited).ok).toBe(true)
    expect(moved && withText(moved, edited).words('we-open')).toMatchObject([
      { words: 'said' },
      { words: 'Ada Moss' },
      { words: 'We open it 🎉' },
      { words: 'We open it 🎉' },
    ])
  })

  it('lists what is lost and gives no article', () => {
    const result = reanchor(harbourArticle(), HARBOUR.replace('Monday', 'Friday'), withOld ? HARBOUR : undefined)
    expect(result.lost.map(({ record, pointer }) => [record, pointer])).toEqual([
      [null, '/published/expression'],
      ['opening', '/events/0/time/expression'],
    ])
    expect(result.article).toBeUndefined()
  })

  /** One sentence or two with markers that are unique, so that only the words in question are open. */
  const follow = (text: string, spans: Span[], edited: string) =>
    reanchor(articleWith(text, spans), edited, withOld ? text : undefined)

  it('lets repeated words move with their neighbours', () => {
    const text = 'Ada saw the dog. Later Ada left, and Ada slept at home.'
    const edited = `Yesterday ${text}`
    const spans = [spanOf(text, 'dog'), spanOf(text, 'Ada', 'utf-16', 2), spanOf(text, 'home')]
    expect(starts(follow(text, spans, edited))).toEqual(spans.map(({ start }) => start + 10))
  })

  it('does not take part of a word for the word', () => {
    const text = 'When Roe came, he sat there.'
    const edited = 'Well then: when Roe came, at last, he sat there.'
    const result = follow(text, [spanOf(text, 'he', 'utf-16', 2)], edited)
    expect(starts(result)).toEqual([edited.indexOf('he sat')])
  })

  it('takes a word inside a word where the neighbours lead to it', () => {
    const text = 'قال المغرب ثم والمغرب وقف.'
    const spans = [spanOf(text, 'ثم'), spanOf(text, 'المغرب', 'utf-16', 2), spanOf(text, 'وقف')]
    const edited = `أمس ${text}`
    expect(starts(follow(text, spans, edited))).toEqual(spans.map(({ start }) => start + 4))
  })

  it('pairs repeated words in order where there are as many as before', () => {
    const text = 'He sat, he ate, he left.'
    const edited = 'He sat down, and then he ate soup, so he left.'
    const result = follow(text, each(text, 'he', [1, 2]), edited)
    expect(starts(result)).toEqual(each(edited, 'he', [2, 3]).map(({ start }) => start))
  })

  it('says that it cannot tell which of two spans was deleted', () => {
    const text = 'So he ate he slept.'
    const { ambiguous, article } = follow(text, each(text, 'he', [1, 2]), 'So he slept.')
    expect(article).toBeUndefined()
    expect(ambiguous.map(({ words, candidates }) => [words, candidates.map(({ start }) => start)])).toEqual([
      ['he', [3]],
      ['he', [3]],
    ])
  })

  it('says that it cannot tell which of several new places is meant', () => {
    const text = 'xx Ada yy'
    const { ambiguous } = follow(text, [spanOf(text, 'Ada')], 'xx and Ada, then Ada, and yy')
    expect(ambiguous[0]?.candidates.map(({ start }) => start)).toEqual([7, 17])
  })

  it('does not settle a long span where that breaks the order of longer ones', () => {
    const text = 'A first very long sentence stays. A short one moves.'
    const spans = [spanOf(text, 'first very long sentence'), spanOf(text, 'short one')]
    const { kept, moved, ambiguous } = follow(text, spans, 'A short one moves. A first very long sentence stays.')
    expect([...kept, ...moved].map(({ words }) => words)).toEqual(['first very long sentence'])
    expect(ambiguous).toMatchObject([{ words: 'short one', candidates: [{ start: 2, end: 11 }] }])
  })

  it('counts a mention as lost where all its words belong to other spans', () => {
    const text = 'Long before, Ada sang. In between, Ada danced. Long after, Ada wept.'
    const markers = ['Long before', 'sang', 'In between', 'danced', 'Long after', 'wept'].map((words) =>
      spanOf(text, words),
    )
    const edited = text.replace('In between, Ada danced. ', '')
    const result = follow(text, [...markers, ...each(text, 'Ada', [1, 2, 3])], edited)
    expect(result.ambiguous).toEqual([])
    expect(result.lost.map(({ span }) => text.slice(span.start, span.end))).toEqual(['In between', 'danced', 'Ada'])
    expect(result.lost[2]?.span.start).toBe(text.indexOf('Ada danced'))
  })

  it('finds words that stand once exactly, whatever is inserted or deleted around them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', 'ق', '𝒳', '7', 'Q̈'), minLength: 1, maxLength: 6 })
    const gap = fc.string({ unit: fc.constantFrom(' ', '.', '👩‍🔧', '🎉', '\n', '中'), minLength: 1, maxLength: 5 })
    const piece = fc.record({ word, before: gap, after: gap })
    const unit = fc.constantFrom(...OFFSET_UNITS)
    fc.assert(
      fc.property(
        fc.uniqueArray(piece, { selector: (p) => p.word, minLength: 1, maxLength: 12 }),
        gap,
        unit,
        (pieces, end, unit) => {
          const write = (side: 'before' | 'after') => `${pieces.map((p) => p[side] + p.word).join('')}${end}`
          const text = write('before').normalize('NFC')
          const edited = write('after').normalize('NFC')
          const spansIn = (whole: string) => {
            let at = 0
            return pieces.flatMap(({ word }) => {
              const before = whole.slice(0, whole.indexOf(word, at))
              at = before.length + word.length
              const span = spanOf(whole.slice(before.length), word, unit)
              const shift = spanOf(`${before}|`, '|', unit).start
              return whole.split(word).length === 2 ? [{ ...span, start: shift, end: shift + span.end }] : []
            })
          }
          const result = reanchor(articleWith(text, spansIn(text), unit), edited, withOld ? text : undefined)
          expect(result.lost).toEqual([])
          expect(result.ambiguous).toEqual([])
          const inOrder = [...result.kept, ...result.moved].map(({ to }) => to).sort((a, b) => a.start - b.start)
          expect(inOrder).toEqual(spansIn(edited))
        },
      ),
    )
  })
})

describe('reanchor', () => {
  it('moves overlapping and nested spans with each other', () => {
    const text = 'one two three two one'
    const spans = [spanOf(text, 'two three two'), ...each(text, 'two', [1, 2]), spanOf(text, 'one two')]
    const result = reanchor(articleWith(text, spans), `two one ${text}`)
    expect(result.moved.map(({ span, to }) => to.start - span.start)).toEqual([8, 8, 8, 8])
  })

  it('takes words inside a word where no whole word has them', () => {
    const text = 'An unhappily ending'
    const span = spanOf(text, 'happi')
    expect(reanchor(articleWith(text, [span]), `${text}!`).kept).toHaveLength(1)
    expect(reanchor(articleWith(text, [span]), `So: an very unhappily end`).ambiguous[0]?.candidates).toHaveLength(1)
  })

  it('uses and replaces a text that the article includes', () => {
    const base = articleWith('ab cd', [spanOf('ab cd', 'cd')])
    const article = { ...base, text: { ...base.text, content: 'ab cd' } }
    const moved = reanchor(article, 'ab ef cd').article
    expect(moved?.text).toEqual({ offsetUnit: 'utf-16', length: 8, digest: sha256('ab ef cd'), content: 'ab ef cd' })
  })

  it('makes the new text canonical and says so', () => {
    expect(reanchor(harbourArticle(), `\uFEFF${HARBOUR}`)).toMatchObject({ changes: ['byte-order-mark'], lost: [] })
  })

  it('refuses an old text that is another one', () => {
    expect(() => reanchor(harbourArticle(), HARBOUR, 'Something else.')).toThrow(TextMismatchError)
  })

  it('loses spans that were never a place of the text', () => {
    const digest = sha256('a', 8)
    const broken = [
      { start: 2, end: 1, digest },
      { start: 0, end: 2, digest },
      { start: Number.NaN, end: 9, digest },
      { start: 5, end: 9, digest: 'nothing' },
    ]
    expect(counts(reanchor(articleWith('a b', [...broken, spanOf('a b', 'a')]), 'a b'))).toEqual([1, 0, 4, 0])
  })

  it('gives frozen results and leaves the given article alone', () => {
    const article = harbourArticle()
    const before = structuredClone(article)
    const result = reanchor(article, `${HARBOUR} More.`)
    expect(article).toEqual(before)
    expect(Object.isFrozen(article)).toBe(false)
    const frozen = [result, result.kept, result.kept[0], result.article, result.article?.events[0]?.mentions[0]]
    expect(frozen.every((value) => value !== undefined && Object.isFrozen(value))).toBe(true)
  })
})
