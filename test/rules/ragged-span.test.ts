import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Quote, Span } from '../../src/model/index.js'
import { base } from '../../src/rules/fixtures/base.js'
import { checkArticle, rules } from '../../src/rules/index.js'

const raggedSpan = rules.filter(({ code }) => code === 'ragged-span')

/** What the rule says of a stretch of a text, if the segmenter is asked about every end. */
function askSegmenter(text: string, { start, end }: Span, language: string): string | undefined {
  if (/^\s|\s$/.test(text.slice(start, end))) return 'has white space at an end'
  for (const [index, verb] of [
    [start, 'starts'],
    [end, 'ends'],
  ] as const) {
    if (index === 0 || index === text.length) continue
    const granularity = /['’\s]/.test(text.slice(index - 1, index + 1)) ? 'grapheme' : 'word'
    const segments = new Intl.Segmenter(language, { granularity }).segment(text)
    if (segments.containing(index)?.index !== index) return `${verb} inside a ${granularity}`
  }
  return undefined
}

const words = fc.constantFrom('Bay', 'the', 'x', '3.5', "l'eau", 'dockers’', '日本語', 'された', 'نشر', 'e\u0301', '_')
const signs = fc.constantFrom(' ', ' ', ', ', '. ', '.', ' “', '” ', '、', '「', '-', ':', '\n', '\u00a0»', '\u202f')
const texts = fc.array(fc.oneof(words, signs), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const stretches = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }))

it('says of every span what the segmenter says', () => {
  const quote = base.quotes[0] as Quote
  fc.assert(
    fc.property(texts, fc.array(stretches), fc.constantFrom('en', 'ja', 'ar'), (text, chosen, language) => {
      const spans = chosen
        .map(([start, length]): Span => ({ start, end: start + length, digest: '' }))
        .filter(({ end }) => end <= text.length)
      const content: Quote = { ...quote, cue: spans, content: [], verbatim: [] }
      const article = { ...base, language, entities: [], events: [], quotes: [content], stances: [] }
      const expected = spans.map((span) => askSegmenter(text, span, language))
      const found = checkArticle(
        { ...article, text: { ...base.text, length: text.length } },
        { rules: raggedSpan, text },
      )
      expect(found.map(({ pointer, message }) => [pointer, message])).toEqual(
        expected.flatMap((fault, i) => {
          const { start, end } = spans[i] as Span
          return fault
            ? [[expect.stringMatching(`/cue/${i}$`), `the span ${JSON.stringify(text.slice(start, end))} ${fault}`]]
            : []
        }),
      )
    }),
    { numRuns: 300 },
  )
})
