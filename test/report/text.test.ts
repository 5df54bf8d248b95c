import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article, Span } from '../../src/model/index.js'
import { LANES, lanesOf } from '../../src/report/text-lanes.js'
import { textSection } from '../../src/report/text-section.js'
import { segmentsOf } from '../../src/report/text-segments.js'
import { timelineOrder } from '../../src/report/timeline-order.js'
import { viewOf } from '../../src/report/view.js'
import { arbitraryAnnotatedText, arbitraryArticle } from '../support/arbitrary-article.js'

const section = (article: Article, text?: string) => textSection(viewOf(article, text, [], timelineOrder(article)))
const markup = (article: Article, text?: string) => section(article, text)?.body.markup ?? ''

const WORDS = /<(a|span)[^>]* class="words[^"]*"[^>]* data-start="(\d+)">([^<]*)<\/\1>/g

/** What an element with the class `words` holds, and where it says that this begins. */
const piecesOf = (page: string) =>
  [...page.matchAll(WORDS)].map(([, , start, words = '']) => ({
    start: Number(start),
    words: words
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  }))

const wordsOf = (page: string) =>
  piecesOf(page)
    .map(({ words }) => words)
    .join('')

const anyText = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replaceAll('\0', '\n'))
const anySpan = fc.record({ start: fc.integer({ min: -9, max: 99 }), end: fc.integer({ min: -9, max: 99 }) })

test('every place in the text has the spans that a plain scan finds, and each span ends once', () => {
  fc.assert(
    fc.property(fc.nat(80), fc.array(anySpan, { maxLength: 30 }), fc.array(fc.nat(80)), (length, spans, cuts) => {
      const segments = segmentsOf(length, spans, cuts)
      expect(segments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))).toEqual(
        Array.from({ length }, (_, i) => i),
      )
      for (const { start, end, covering } of segments) {
        for (let place = start; place < end; place++) {
          expect(new Set(covering)).toEqual(new Set(spans.filter((span) => span.start <= place && place < span.end)))
        }
      }
      const ended = segments.flatMap(({ ending }) => ending)
      expect(ended.length).toBe(new Set(ended).size)
      expect(new Set(ended)).toEqual(
        new Set(spans.filter(({ start, end }) => start < end && start < length && end > 0 && end <= length)),
      )
    }),
  )
})

test('spans in one lane do not overlap, and only the seventh of a pile has none', () => {
  fc.assert(
    fc.property(fc.array(anySpan.filter(({ start, end }) => start >= 0 && start < end)), (spans) => {
      const lanes = lanesOf(spans)
      for (const a of spans) {
        const others = spans.filter((b) => b !== a && a.start < b.end && b.start < a.end)
        const lane = lanes.get(a)
        if (lane === undefined) expect(others.length).toBeGreaterThanOrEqual(LANES)
        else expect(others.map((b) => lanes.get(b))).not.toContain(lane)
      }
    }),
  )
})

test('the words are the text, whatever the spans are', () => {
  fc.assert(
    fc.property(arbitraryArticle, anyText, fc.infiniteStream(anySpan), (article, text, hostile) => {
      const disturbed = structuredClone(article) as { -readonly [K in keyof Article]: Article[K] }
      const disturb = (span: Span) => Object.assign(span, hostile.next().value)
      for (const { mentions } of [...disturbed.entities, ...disturbed.events]) mentions.forEach(disturb)
      for (const { content } of disturbed.quotes) content.forEach(disturb)
      for (const { evidence } of disturbed.stances) evidence.forEach(disturb)
      const page = markup(disturbed, text)
      expect(wordsOf(page)).toBe(text)
      for (const { start, words } of piecesOf(page)) expect(text.slice(start, start + words.length)).toBe(words)
    }),
  )
})

test('the words of every mention are marked with its entity, in any unit of offsets', () => {
  fc.assert(
    fc.property(arbitraryAnnotatedText, ({ article, text }) => {
      const page = markup(article, text)
      expect(wordsOf(page)).toBe(text)
      for (const { id, mentions } of article.entities) {
        if (mentions.length > 0) expect(page).toMatch(new RegExp(` class="words[^"]*" data-of="([^"]* )?${id}[ "]`))
      }
      for (const { id, evidence } of article.stances) {
        if (evidence.length > 0) expect(page).toContain(`href="#${id}" aria-label="Stance: `)
      }
    }),
  )
})

test('a mention in many pieces is reached once with the keyboard', () => {
  fc.assert(
    fc.property(arbitraryAnnotatedText, ({ article, text }) => {
      const reached = [...markup(article, text).matchAll(/<a href="#[^"]*" class="words/g)].length
      expect(reached).toBeLessThanOrEqual(article.entities.reduce((sum, { mentions }) => sum + mentions.length, 0))
    }),
  )
})

test('without the text there is an outline in the order of the text, which has the words in quotation marks only', () => {
  fc.assert(
    fc.property(arbitraryAnnotatedText, ({ article, text }) => {
      const page = markup(article)
      expect(page).not.toContain('class="words')
      const starts = [...page.matchAll(/<th scope="row">(\d+)–/g)].map(([, start]) => Number(start))
      const placed = article.stances.filter(({ evidence }) => evidence.length > 0).length
      expect(starts.length).toBeGreaterThanOrEqual(placed)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(markup(article, text)).toContain("contains the article's text")
    }),
  )
})

test('wording that judges gets one note, which says whose words it is in', () => {
  const text = 'The fiasco grew. A fiasco, she said.'
  const [article] = fc.sample(arbitraryArticle, 1) as [Article]
  const provenance = { by: 'desk', at: '2026-01-01', method: 'manual', status: 'draft' } as const
  const framing = { kind: 'loaded', alternatives: ['the delay'] } as const
  const fiasco = (id: string) => ({
    kind: 'event' as const,
    id,
    summary: 'A delay.',
    aspect: 'point' as const,
    plover: null,
    arguments: [],
    mentions: [
      { start: 4, end: 10, digest: '', framing },
      { start: 19, end: 25, digest: '', framing },
    ],
    accounts: [],
    externalIds: [],
    provenance,
  })
  const page = markup(
    {
      ...article,
      text: { ...article.text, offsetUnit: 'utf-16' },
      entities: [],
      events: [fiasco('one'), fiasco('two')],
      quotes: [
        {
          kind: 'quote',
          id: 'said',
          mode: 'indirect',
          source: null,
          within: null,
          cue: [],
          content: [{ start: 17, end: 25, digest: '' }],
          gloss: 'It was late.',
          provenance,
        },
      ],
      stances: [],
    },
    text,
  )
  const notes = [...page.matchAll(/“<bdi[^>]*>fiasco<\/bdi>”: ([^<]*)/g)].map(([, words]) => words)
  expect(notes).toEqual([
    'wording that judges, in the publisher&#39;s own voice; also in use: ',
    'wording that judges, in a quote; also in use: ',
  ])
})

test('an article without records shows its text, and no section without it', () => {
  const [article] = fc.sample(arbitraryArticle, 1) as [Article]
  const bare = { ...article, entities: [], events: [], quotes: [], stances: [] }
  expect(section(bare)).toBeUndefined()
  expect(wordsOf(markup(bare, 'One.\n\nTwo.\n'))).toBe('One.\n\nTwo.\n')
  expect(wordsOf(markup(bare, ''))).toBe('')
})

test('six thousand spans over a long text take no more than a moment', () => {
  const spans = Array.from({ length: 6000 }, (_, i) => ({ start: i * 20, end: i * 20 + 70 }))
  const start = performance.now()
  segmentsOf(120_000, spans, [])
  lanesOf(spans)
  expect(performance.now() - start).toBeLessThan(1000)
})
