import fc from 'fast-check'
import type {
  AdministrativeAreaLeaf,
  GovernmentOrganizationLeaf,
  Graph,
  MergeLeafTypes,
  NewsArticleLeaf,
  WithContext,
} from 'schema-dts'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { article as bundled } from '../../src/index.js'
import {
  type JsonLdDocument,
  type JsonLdNewsArticle,
  type JsonLdNode,
  type JsonLdWords,
  toJsonLd,
} from '../../src/interop/json-ld.js'
import { webIri } from '../../src/interop/json-ld-iris.js'
import type { Article } from '../../src/model/index.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { type Quad, readWithJsonLd, readWithOxigraph, skipWithoutJsonLdReaders } from './json-ld-reader.js'

const article: Article = bundled.data
const SCHEMA = 'https://schema.org/'

const nodeOf = (document: JsonLdDocument, fragment: string): JsonLdNode => {
  const node = document['@graph'].find((one) => one['@id'].endsWith(`#${fragment}`))
  if (node === undefined) throw new Error(`no node ${fragment}`)
  return node
}

const values = (quads: readonly Quad[], property: string) =>
  quads.filter(({ predicate }) => predicate.value === `${SCHEMA}${property}`).map(({ object }) => object.value)

const key = ({ subject, predicate, object }: Quad) =>
  JSON.stringify([subject.value, predicate.value, object.termType, object.value, object.language?.toLowerCase() ?? ''])

/** Numbers are written in two ways, so they are only counted. */
const comparable = (quads: readonly Quad[]) => quads.map(key).sort()

describe.skipIf(skipWithoutJsonLdReaders())('JSON-LD, as others read it', () => {
  it('is the same for both readers, which load nothing and drop no term', async () => {
    const document = toJsonLd(article)
    const quads = await readWithJsonLd(document)
    expect(quads.length).toBeGreaterThan(1000)
    expect(comparable(readWithOxigraph(JSON.stringify(document)))).toEqual(comparable(quads))
  })

  it('is the same for both readers for any article, with and without a base', async () => {
    const bases = fc.constantFrom({}, { base: 'https://example.org/a/' })
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, bases, async (any, options) => {
        const document = toJsonLd(any, options)
        const quads = await readWithJsonLd(document)
        expect(comparable(readWithOxigraph(JSON.stringify(document)))).toEqual(comparable(quads))
        expect(
          quads.filter(({ subject, object }) => [subject, object].some((t) => t.termType === 'BlankNode')),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('hands on any words as they are', async () => {
    const hostile = [
      '<script>"\'\\ \t\n\u202e🚢 e\u0301 \u0301',
      '@id',
      '{"@value": 1}',
      'https://schema.org/name',
      '_:b0',
      '\u0000',
      '',
    ]
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const [first, ...others] = article.quotes
        if (first === undefined) throw new Error('no quote')
        const renamed = { ...article, title: words, quotes: [{ ...first, gloss: words }, ...others] }
        const document = toJsonLd(renamed)
        for (const quads of [await readWithJsonLd(document), readWithOxigraph(JSON.stringify(document))]) {
          expect(values(quads, 'headline')).toEqual([words])
          expect(values(quads, 'abstract')).toContain(words)
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['https://news.example/item?id=1#top', 'https://news.example/item?id=1#top'],
    ['https://news.example/a[1]', 'https://news.example/a%5B1%5D'],
    ['https://news.example/100%', 'https://news.example/100%25'],
    ['https://news.example/#a#b', 'https://news.example/#a%23b'],
    ['https://[::1]:80/a', 'https://[::1]:80/a'],
  ])('takes the address %s for %s', async (url, iri) => {
    const document = toJsonLd({ ...article, url })
    expect(values(await readWithJsonLd(document), 'url')).toEqual([iri])
    expect(values(readWithOxigraph(JSON.stringify(document)), 'url')).toEqual([iri])
  })

  it('keeps an address that no IRI can hold as an identifier', async () => {
    const url = 'https://[x'
    const document = toJsonLd({ ...article, url })
    const quads = readWithOxigraph(JSON.stringify(document))
    expect(values(quads, 'url')).toEqual([])
    expect(values(quads, 'value')).toContain(url)
    expect(await readWithJsonLd(document)).toHaveLength(quads.length)
  })
})

describe('an address as an IRI', () => {
  it('is itself where it is one, and has an IRI always or never', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(webIri(url)).toBe(url)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const iri = webIri(`https://news.example/${rest}`)
        if (iri !== undefined) expect(webIri(iri)).toBe(iri)
      }),
    )
  })
})

describe('the document', () => {
  const document = toJsonLd(article, { base: 'https://example.org/a/' })

  it('begins with the article', () => {
    expect(document['@graph'][0]).toMatchObject({
      '@id': 'https://example.org/a/morocco-isf',
      '@type': 'NewsArticle',
      headline: article.title,
      inLanguage: 'en',
      publisher: { '@id': 'https://example.org/a/morocco-isf#morocco-world-news' },
      sdLicense: 'https://spdx.org/licenses/CC-BY-4.0',
    })
  })

  it('has no date of publication where it is only about known, but the EDTF', () => {
    const node = document['@graph'][0]
    expect(node).not.toHaveProperty('datePublished')
    expect(node).toMatchObject({
      additionalProperty: [{ name: 'published', value: '2026-02-17~', description: 'about 17 February 2026' }],
    })
  })

  it.each([
    ['2026-02-17', '2026-02-17', undefined],
    ['2026-02-17T09:30:00Z', '2026-02-17T09:30:00Z', undefined],
    ['2026-02-17T09:30Z', '2026-02-17', '2026-02-17T09:30Z'],
    ['2026-02-17T09:30:00', '2026-02-17', '2026-02-17T09:30:00'],
    ['2026-02', undefined, '2026-02'],
    ['2026-02-17?', undefined, '2026-02-17?'],
    ['2026-02-XX', undefined, '2026-02-XX'],
    ['2026-02-16/2026-02-17', undefined, undefined],
    ['last Tuesday', undefined, 'last Tuesday'],
  ])('published %s has the date %s and the EDTF %s', (edtf, date, kept) => {
    const [node] = toJsonLd({ ...article, published: { edtf, basis: 'stated' } })['@graph']
    expect(node).toHaveProperty('@type', 'NewsArticle')
    const { datePublished, additionalProperty } = node as Extract<JsonLdNode, { '@type': 'NewsArticle' }>
    expect(datePublished).toBe(date)
    expect(additionalProperty?.[0]?.value).toBe(kept)
  })

  it.each([
    ['2023-10-07/2025-01', '2023-10-07', undefined, true],
    ['2023-10-07/..', '2023-10-07', undefined, false],
    ['2023-10-07/2023-10-09', '2023-10-07', '2023-10-09', false],
    ['2023-10-07', '2023-10-07', '2023-10-07', false],
    ['[2023-10-07..2023-10-09]', undefined, undefined, true],
  ])('an event of %s starts on %s and ends on %s', (edtf, startDate, endDate, hasEdtf) => {
    const [event] = article.events
    if (event === undefined) throw new Error('no event')
    const dated = { ...article, events: [{ ...event, time: { edtf, basis: 'stated' as const } }] }
    const node = nodeOf(toJsonLd(dated), event.id) as Extract<JsonLdNode, { '@type': 'Event' }>
    expect([node.startDate, node.endDate]).toEqual([startDate, endDate])
    expect(node.additionalProperty?.map(({ value }) => value)).toEqual(hasEdtf ? [edtf] : undefined)
  })

  it('gives a country as a place and an actor, with its names and what it is elsewhere', () => {
    expect(nodeOf(document, 'morocco')).toMatchObject({
      '@type': ['AdministrativeArea', 'GovernmentOrganization'],
      name: 'Morocco',
      alternateName: expect.arrayContaining([{ '@language': 'fr', '@value': 'Maroc' }]),
      sameAs: ['http://www.wikidata.org/entity/Q1028'],
      identifier: [{ '@type': 'PropertyValue', propertyID: 'iso3166-1', value: 'MA' }],
    })
  })

  it('gives each account as a claim of its voice', () => {
    expect(nodeOf(document, 'morocco-joins-isf/accounts/1')).toMatchObject({
      '@type': 'Claim',
      about: { '@id': 'https://example.org/a/morocco-isf#morocco-joins-isf' },
      author: { '@id': 'https://example.org/a/morocco-isf#jerusalem-post' },
      isBasedOn: { '@id': 'https://example.org/a/morocco-isf#jerusalem-post-on-members' },
      appearance: { '@id': 'https://example.org/a/morocco-isf' },
      keywords: [
        { '@id': 'urn:reportedly:term:certainty-probable' },
        { '@id': 'urn:reportedly:term:polarity-positive' },
        { '@id': 'urn:reportedly:term:tense-future' },
      ],
    })
    expect(nodeOf(document, 'morocco-joins-isf/accounts/0')).not.toHaveProperty('author')
  })

  it('has the text of a quote only where its words stand inside quotation marks', () => {
    for (const quote of article.quotes) {
      const node = nodeOf(document, quote.id)
      expect(node).toMatchObject({ '@type': 'Quotation', abstract: quote.gloss })
      const words = quote.verbatim?.map(({ text }) => text).join(' … ')
      expect('text' in node ? node.text : undefined).toBe(words || undefined)
    }
  })

  it('has a node for each record, account and relation of any article, each with its own name', () => {
    fc.assert(
      fc.property(arbitraryArticle, (any) => {
        const nodes = toJsonLd(any)['@graph']
        const ids = nodes.map((node) => node['@id'])
        expect(new Set(ids).size).toBe(ids.length)
        const of = (type: string) => nodes.filter((node) => node['@type'] === type).length
        expect(of('Event')).toBe(any.events.length)
        expect(of('Quotation')).toBe(any.quotes.length)
        expect(of('Statement')).toBe(any.stances.length)
        expect(of('Claim')).toBe(
          any.events.flatMap(({ accounts, relations = [] }) => [...accounts, ...relations]).length,
        )
        for (const { id } of any.entities) expect(ids).toContain(`urn:reportedly:article:${any.id}#${id}`)
      }),
    )
  })

  it('gives an exact record elsewhere as the same thing, and no other', () => {
    const [, entity] = article.entities
    if (entity === undefined) throw new Error('no entity')
    const externalIds = [
      { scheme: 'wikidata', id: 'Q1', match: 'close' as const },
      { scheme: 'wikidata', id: 'Q2', match: 'exact' as const },
      { scheme: 'wikidata', id: 'Q2', match: 'exact' as const },
      { scheme: 'wikidata', id: 'second', match: 'exact' as const },
      { scheme: 'url', id: 'https://quay.example/', match: 'exact' as const },
    ]
    const node = nodeOf(toJsonLd({ ...article, entities: [{ ...entity, externalIds }] }), entity.id)
    expect(node).toMatchObject({
      sameAs: ['http://www.wikidata.org/entity/Q2', 'https://quay.example/'],
      identifier: [{ propertyID: 'wikidata', value: 'second' }],
    })
  })
})

/** schema-dts has no type for words with a language, and writes two types as a list that may be changed. */
type ForSchemaDts<T> = T extends JsonLdWords
  ? string
  : T extends readonly ['AdministrativeArea', 'GovernmentOrganization']
    ? ['AdministrativeArea', 'GovernmentOrganization']
    : T extends readonly (infer U)[]
      ? readonly ForSchemaDts<U>[]
      : T extends object
        ? { [K in keyof T]: ForSchemaDts<T[K]> }
        : T

/** A node of its graph, or of two types in one. */
type SchemaDtsNode = Graph['@graph'][number] | MergeLeafTypes<[AdministrativeAreaLeaf, GovernmentOrganizationLeaf]>

describe('the type', () => {
  it('is one that schema-dts takes, but for languages', () => {
    expectTypeOf<ForSchemaDts<JsonLdDocument['@graph']>>().toExtend<readonly SchemaDtsNode[]>()
    expectTypeOf<ForSchemaDts<JsonLdNewsArticle>>().toExtend<Omit<WithContext<NewsArticleLeaf>, '@context'>>()
  })

  it('does not let everything through', () => {
    expectTypeOf<{ '@type': 'Quotation'; spokenByCharacter: number }>().not.toExtend<SchemaDtsNode>()
    expectTypeOf<{ '@type': 'Quotations' }>().not.toExtend<SchemaDtsNode>()
  })
})
