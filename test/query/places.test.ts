import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { pointerTo } from '../../src/model/pointer.js'
import { visitSpans } from '../../src/model/spans.js'
import { type ArticleView, openArticle } from '../../src/query/index.js'
import { draft, ids, sample } from './sample.js'

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})
const offsets = fc.integer({ min: 0, max: sample.text.length - 1 })

describe('voiceAt', () => {
  test.each([
    [0, []],
    [99, []],
    [100, ['master-said']],
    [165, ['master-said', 'captain-heard']],
    [185, ['master-said', 'captain-heard', 'sailor-told']],
    [204, ['master-said', 'captain-heard', 'sailor-told']],
    [205, ['master-said', 'captain-heard']],
    [239, ['master-said']],
    [240, []],
    [320, ['bare']],
    [455, []],
    [460, ['critics-say']],
  ])('at %i speaks %j', (offset, quotes) => {
    const voice = view.voiceAt(offset)
    expect(ids(voice.quotes)).toEqual(quotes)
    expect(voice.publisher).toBe(quotes.length === 0)
  })

  test('between quotes that are not nested, the shorter content speaks', () => {
    const crossing = draft()
    crossing.quotes[3].content = [{ start: 410, end: 420, digest: 'x' }]
    expect(ids(openArticle(crossing).voiceAt(415).quotes)).toEqual(['bare'])
  })
})

describe('annotationsAt', () => {
  test('gives records, spans and pointers, the innermost first', () => {
    expect(view.annotationsAt(192).map(({ record, pointer }) => record.id + pointer)).toEqual([
      'damage/mentions/0',
      'sailor-told/content/0',
      'sailor-told/verbatim/0',
      'captain-heard/content/0',
      'master-said/content/0',
    ])
    expect(view.annotationsAt(999)).toEqual([])
  })

  test('equals a scan of all spans, sorted by length', () => {
    fc.assert(
      fc.property(offsets, (offset) => {
        const found: { record: unknown; span: { start: number; end: number }; pointer: string }[] = []
        for (const record of view.records()) {
          visitSpans(record, (span, ...place) => {
            if (span.start <= offset && offset < span.end) found.push({ record, span, pointer: pointerTo(...place) })
          })
        }
        const annotations = view.annotationsAt(offset)
        expect(annotations).toHaveLength(found.length)
        expect(annotations).toEqual(expect.arrayContaining(found))
        const lengths = annotations.map(({ span }) => span.end - span.start)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      }),
    )
  })
})

describe('offsets outside the text', () => {
  test.each([-1, 1000, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', undefined])('%s is refused', (offset) => {
    for (const ask of [view.voiceAt, view.annotationsAt]) {
      expect(() => ask(offset as number)).toThrow(RangeError)
      expect(() => ask(offset as number)).toThrow('whole numbers from 0 to 999 (utf-16)')
    }
  })

  test('an empty text has no offsets', () => {
    const { text, publisher, entities, dateline: _, ...rest } = draft()
    const [outlet] = entities.filter(({ id }: { id: string }) => id === publisher)
    const records = { entities: [{ ...outlet, mentions: [] }], events: [], quotes: [], stances: [] }
    const published = { edtf: '2026-03-03', basis: 'stated' }
    const empty = openArticle({ ...rest, publisher, published, ...records, text: { ...text, length: 0 } })
    expect(() => empty.voiceAt(0)).toThrow('which is empty')
  })
})

test('what is no number is shown as it was given', () => {
  expect(() => view.voiceAt('3' as never)).toThrow('"3" is no offset in the text')
})

describe('mentions', () => {
  test('stand in the order of the text, with who speaks there', () => {
    const mentions = view.mentions('north-isle')
    expect(mentions.map(({ mention }) => [mention.start, mention.level])).toEqual([
      [20, 'NAM'],
      [110, 'NAM'],
      [320, 'NAM'],
    ])
    expect(mentions.map(({ voice }) => voice)).toEqual([view.voiceAt(20), view.voiceAt(110), view.voiceAt(320)])
    expect(view.mentions('gale')).toHaveLength(1)
  })

  test('quotes and stances have none', () => {
    expect(() => view.mentions('bare')).toThrow('"bare" is the id of a quote, not of an entity or an event.')
  })
})

describe('loadedWording', () => {
  test("tells the publisher's words from those in quotation marks", () => {
    const { mentions, stances } = view.loadedWording()
    expect(mentions.map(({ record, mention, quote }) => [record.id, mention.framing?.kind, quote?.id])).toEqual([
      ['south-isle', 'loaded', undefined],
      ['damage', 'scare-quoted', 'sailor-told'],
    ])
    expect(ids(stances)).toEqual(['tide-against-south'])
  })
})
