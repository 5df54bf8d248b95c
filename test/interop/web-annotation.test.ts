import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article as bundled } from '../../src/index.js'
import { fromWebAnnotations, toWebAnnotations, type WebAnnotation } from '../../src/interop/web-annotation.js'
import { type AnyRecord, type Article, COLLECTIONS, KINDS, type Span } from '../../src/model/index.js'
import { pointerTo } from '../../src/model/pointer.js'
import { visitMetadataSpans, visitSpans } from '../../src/model/spans.js'
import { digestSpan, TextMismatchError } from '../../src/text/index.js'
import { arbitraryAnnotatedText, arbitraryArticle } from '../support/arbitrary-article.js'
import { readWithJsonLd, readWithOxigraph, skipWithoutJsonLdReaders } from './json-ld-reader.js'
import { ANNO } from './web-annotation-context.js'

const article: Article = bundled.data

const itemsOf = (...parameters: Parameters<typeof toWebAnnotations>): readonly WebAnnotation[] =>
  toWebAnnotations(...parameters).first?.items ?? []

/** Every span with the end of its annotation's IRI. */
function spansOf(any: Article): Map<string, Span> {
  const spans = new Map<string, Span>()
  visitMetadataSpans(any, (span, ...place) => spans.set(`#${pointerTo(...place)}`, span))
  for (const record of KINDS.flatMap((kind): readonly AnyRecord[] => any[COLLECTIONS[kind]])) {
    visitSpans(record, (span, ...place) => spans.set(`#${record.id}${pointerTo(...place)}`, span))
  }
  return spans
}

/** An article that does not include its text. */
const withoutText = (any: Article): Article => {
  const { content: _, ...text } = any.text
  return { ...any, text, rights: { ...any.rights, text: { ...any.rights.text, included: false } } }
}

describe('the annotations', () => {
  it('are one for each span, by the pointer to it', () => {
    fc.assert(
      fc.property(arbitraryArticle, (any) => {
        const collection = toWebAnnotations(any)
        const ids = (collection.first?.items ?? []).map(({ id }) => id.slice(id.indexOf('#')))
        expect(ids).toEqual([...spansOf(any).keys()])
        expect(collection.total).toBe(ids.length)
      }),
    )
  })

  it('select the words of their spans by position and by quote, whatever unit the article counts in', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article: any, text }) => {
        const spans = spansOf(any)
        const characters = [...text]
        for (const { id, target } of itemsOf(any, { text })) {
          const [position, quote] = target.selector
          if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector') throw new Error(id)
          const words = characters.slice(position.start, position.end).join('')
          expect(digestSpan(words)).toBe(spans.get(id.slice(id.indexOf('#')))?.digest)
          expect(quote.exact).toBe(words)
          expect(quote.prefix).toBe(characters.slice(Math.max(0, position.start - 32), position.start).join(''))
          expect(quote.suffix).toBe(characters.slice(position.end, position.end + 32).join(''))
        }
      }),
    )
  })

  it('have the same positions without the text, or those of its bytes', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article: any, text }) => {
        const bare = withoutText(any)
        const positions = itemsOf(any, { text }).flatMap(({ target }) =>
          target.selector.filter((selector) => selector.type === 'TextPositionSelector'),
        )
        itemsOf(bare).forEach(({ target }, i) => {
          const [selector, ...others] = target.selector
          expect(others).toEqual([])
          if (selector?.type === 'TextPositionSelector') {
            expect(selector).toEqual(positions[i])
            return
          }
          if (selector?.type !== 'DataPositionSelector' || typeof target.source === 'string')
            throw new Error('no bytes')
          const encoding = target.source.format === 'text/plain;charset=utf-8' ? 'utf8' : 'utf16le'
          const words = Buffer.from(text, encoding).subarray(selector.start, selector.end).toString(encoding)
          expect(words).toBe([...text].slice(positions[i]?.start, positions[i]?.end).join(''))
        })
      }),
    )
  })

  it.each(['utf-16', 'utf-8'] as const)(
    'are in bytes only where an article in %s has wider characters',
    (offsetUnit) => {
      const typeFor = (codePoints: number | undefined) => {
        const { codePoints: _, ...text } = article.text
        const counted = { ...text, offsetUnit, ...(codePoints !== undefined && { codePoints }) }
        return itemsOf({ ...article, text: counted })[0]?.target.selector[0]?.type
      }
      expect(typeFor(article.text.length)).toBe('TextPositionSelector')
      expect(typeFor(article.text.length - 1)).toBe('DataPositionSelector')
      expect(typeFor(undefined)).toBe('DataPositionSelector')
    },
  )

  it('have words only where the text was given or is included', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article: any }) => {
        const hasWords = itemsOf(any).some(({ target }) =>
          target.selector.some(({ type }) => type === 'TextQuoteSelector'),
        )
        if (!any.rights.text.included) expect(hasWords).toBe(false)
        else expect(hasWords).toBe(spansOf(any).size > 0)
      }),
    )
  })

  it('have no words of an included text that is another one, or none that has a digest', () => {
    const rights = { ...article.rights, text: { ...article.rights.text, included: true } }
    for (const content of ['Another text.', 'half a \ud83d']) {
      const [item] = itemsOf({ ...article, rights, text: { ...article.text, content } })
      expect(item?.target.selector.map(({ type }) => type)).toEqual(['TextPositionSelector'])
    }
  })

  it('select the words of the canonical text, also where the included one is not canonical', () => {
    const text = 'Cafe\u0301s closed. Ada left.'
    const known = { id: 'x', title: 'x', language: 'en', publisher: 'x', license: 'CC0-1.0', today: '2026-11-22' }
    const tag = {
      type: 'Annotation',
      motivation: 'tagging',
      bodyValue: 'Ada',
      target: { selector: { type: 'TextQuoteSelector', exact: 'Ada' } },
    }
    const { article: draft } = fromWebAnnotations(tag, { ...known, text, offsetUnit: 'utf-8' })
    const included = {
      ...draft,
      rights: { ...draft.rights, text: { included: true } },
      text: { ...draft.text, content: text },
    }
    expect(itemsOf(included)[0]?.target.selector).toMatchObject([
      { start: 14, end: 17 },
      { exact: 'Ada', suffix: ' left.' },
    ])
  })

  it('are refused for another text', () => {
    expect(() => toWebAnnotations(article, { text: 'Another text.' })).toThrow(TextMismatchError)
  })

  it('name the entity, the same thing elsewhere, its type and the level of the mention', () => {
    const mention = itemsOf(article).find(({ id }) => id.endsWith('#morocco/mentions/3'))
    const iri = 'urn:reportedly:article:morocco-isf#morocco'
    expect(mention).toMatchObject({
      motivation: 'identifying',
      creator: { id: 'urn:reportedly:article:morocco-isf#reportedly-editors', type: 'Organization' },
      created: '2026-11-22T00:00:00Z',
      target: { source: 'urn:reportedly:article:morocco-isf', selector: [{ start: 1114, end: 1116 }] },
    })
    expect(mention?.body).toEqual(
      expect.arrayContaining([
        { type: 'SpecificResource', purpose: 'identifying', source: iri },
        { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q1028' },
        expect.objectContaining({ purpose: 'describing', id: `${iri}/name`, value: 'Morocco' }),
        expect.objectContaining({ purpose: 'tagging', id: `${iri}/type`, value: 'gpe' }),
        expect.objectContaining({ purpose: 'tagging', id: `${iri}/mentions/3/level`, value: 'PRO' }),
      ]),
    )
  })

  it('link a quote to who says it', () => {
    const base = 'https://example.org/a/'
    const cue = itemsOf(article, { base }).find(({ id }) => id.endsWith('#jerusalem-post-on-members/cue/0'))
    const quote = 'https://example.org/a/morocco-isf#jerusalem-post-on-members'
    expect(cue?.motivation).toBe('describing')
    expect(cue?.body).toContainEqual({
      type: 'SpecificResource',
      id: `${quote}/source`,
      purpose: 'linking',
      source: 'https://example.org/a/morocco-isf#jerusalem-post',
    })
  })

  it.each([
    ['2026-11-22', '2026-11-22T00:00:00Z'],
    ['2026-11-22T09:30Z', '2026-11-22T09:30:00Z'],
    ['2026-11-22T09:30+05:30', '2026-11-22T09:30:00+05:30'],
    ['2024-02-29T23:59:59.125+05:30', '2024-02-29T23:59:59.125+05:30'],
  ])('made at %s are created at %s', (at, created) => {
    const [first, second] = article.entities
    if (first === undefined || second === undefined) throw new Error('no entities')
    const entities = [first, { ...second, provenance: { ...second.provenance, at } }]
    expect(itemsOf({ ...article, entities })[0]?.created).toBe(created)
  })
})

describe.skipIf(skipWithoutJsonLdReaders())('the collection, as another implementation reads it', () => {
  const count = (quads: Awaited<ReturnType<typeof readWithJsonLd>>, type: string) =>
    quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith(type)).length

  it('has all its terms in the context of the standard, and an annotation for each item', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnnotatedText, fc.boolean(), async ({ article: any, text }, given) => {
        const collection = toWebAnnotations(any, given ? { text } : {})
        const quads = await readWithJsonLd(collection, ANNO)
        expect(count(quads, 'oa#Annotation')).toBe(collection.total)
        const inline = { ...collection, ...ANNO['http://www.w3.org/ns/anno.jsonld'] }
        expect(new Set(readWithOxigraph(JSON.stringify(inline)).map(String)).size).toBe(new Set(quads.map(flat)).size)
      }),
      { numRuns: 30 },
    )
  })

  it('has the bundled article whole', async () => {
    const collection = toWebAnnotations(article)
    const quads = await readWithJsonLd(collection, ANNO)
    expect(count(quads, 'oa#Annotation')).toBe(spansOf(article).size)
    expect(count(quads, 'oa#TextPositionSelector')).toBe(spansOf(article).size)
  })
})

const flat = ({ subject, predicate, object }: Awaited<ReturnType<typeof readWithJsonLd>>[number]) =>
  JSON.stringify([subject.value, predicate.value, object.termType, object.value])
