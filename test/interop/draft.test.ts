import { describe, expect, it } from 'vitest'
import { Drafting, inOrder } from '../../src/interop/draft.js'
import { articleSchema } from '../../src/schema/index.js'
import { digestSpan, OffsetError } from '../../src/text/index.js'

const drafting = (text = 'Cafe\u0301\r\n🚢 Rye') =>
  new Drafting({
    id: 'x',
    title: 'x',
    language: 'en',
    publisher: 'The Gazette',
    license: 'CC0-1.0',
    offsetUnit: 'utf-8',
    today: '2026-11-22',
    text,
  })

describe('a draft', () => {
  it('has spans of the canonical text in its own unit for ranges of the text as it was found', () => {
    const range = { start: 9, end: 12 }
    const span = drafting().span(range, 'code-point')
    expect(span).toEqual({ start: 11, end: 14, digest: digestSpan('Rye') })
    expect(drafting().words(range, 'code-point')).toBe('Rye')
    expect(drafting().wordsOf(span)).toBe('Rye')
    expect(drafting().canonicalSpan(drafting().placesOf(span))).toEqual(span)
  })

  it('has none for a range that ends before its start, or inside a character', () => {
    expect(() => drafting().span({ start: 5, end: 2 }, 'utf-16')).toThrow(OffsetError)
    expect(() => drafting().span({ start: 0, end: 4 }, 'utf-16')).toThrow(OffsetError)
  })

  it('gives each id once, and none that is reserved', () => {
    const draft = drafting()
    expect(['Rye', 'Rye', '船', 'published'].map((words) => draft.id(words, 'entity'))).toEqual([
      'rye',
      'rye-2',
      'entity',
      'published-2',
    ])
  })

  it('lets the publisher have another id, unless it is taken', () => {
    const draft = drafting()
    draft.id('rye', 'entity')
    draft.namePublisher('rye')
    expect(draft.publisher.id).toBe('the-gazette')
    draft.namePublisher('gazette')
    const { article } = draft.finish()
    expect(article.publisher).toBe('gazette')
    expect(articleSchema.safeParse(article).error).toBeUndefined()
    expect(draft.id('the gazette', 'entity')).toBe('the-gazette')
  })

  it('lists what was left out or assumed in the order in which it was told', () => {
    const draft = drafting()
    draft.leftOut('line 2', 'a')
    draft.assumed('line 1', 'b')
    expect(draft.finish().notes).toEqual([
      { place: 'line 2', kind: 'left-out', message: 'a' },
      { place: 'line 1', kind: 'assumed', message: 'b' },
    ])
  })

  it('has spans in the order of the text, each once', () => {
    const span = (start: number, end: number) => ({ start, end, digest: '' })
    expect(inOrder([span(4, 9), span(1, 3), span(4, 6), span(1, 3)])).toEqual([span(1, 3), span(4, 6), span(4, 9)])
  })
})
