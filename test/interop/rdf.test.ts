import { readFileSync } from 'node:fs'
import type * as Rdf from '@rdfjs/types'
import fc from 'fast-check'
import { DataFactory } from 'n3'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { CODE_LISTS } from '../../src/interop/rdf/code-lists.js'
import { externalIri } from '../../src/interop/rdf/external-iri.js'
import { type RdfQuad, rdfWriter, toQuads, toRdf, vocabularyTurtle } from '../../src/interop/rdf/index.js'
import { instant } from '../../src/interop/rdf/instant.js'
import { type Article, ENTITY_TYPES } from '../../src/model/index.js'
import { visitMetadataSpans, visitSpans } from '../../src/model/spans.js'
import { readArticle } from '../../src/validate/read-article.js'
import { emoji, FIXTURES } from '../fixtures/load.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import {
  lineOf,
  queryByOxigraph,
  readByN3,
  readByOxigraph,
  skipWithoutRdfReaders,
  type TripleLike,
} from './rdf-reader.js'

const bundled = readArticle('data/morocco-isf').article as Article
const R = 'urn:reportedly:term:'
const BASE = 'urn:reportedly:article:morocco-isf'
const PROV = 'http://www.w3.org/ns/prov#'
const DCTERMS = 'http://purl.org/dc/terms/'

const lines = (quads: readonly TripleLike[]): readonly string[] => quads.map(lineOf).sort()

/** What stands at the end of a property of a node. */
const valuesOf = (quads: readonly TripleLike[], subject: string, predicate: string): readonly string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value)

describe('quads', () => {
  const quads = toQuads(bundled)

  test('are RDF/JS quads', () => {
    expectTypeOf<RdfQuad>().toMatchTypeOf<Rdf.Quad>()
    const [quad] = quads as [RdfQuad]
    const { subject, predicate, object, graph } = quad
    const same = DataFactory.quad(subject, predicate, object as Rdf.NamedNode, graph)
    expect(quad.equals(same)).toBe(true)
    expect(same.equals(quad as never)).toBe(true)
    expect(quad.equals(DataFactory.quad(subject, predicate, object as Rdf.NamedNode))).toBe(false)
    expect(quad.equals(null)).toBe(false)
  })

  test('literals are equal to those of others, and to no others', () => {
    const title = quads.find(({ predicate }) => predicate.value === `${DCTERMS}title`)?.object
    expect(title?.equals(DataFactory.literal(bundled.title, 'en'))).toBe(true)
    expect(title?.equals(DataFactory.literal(bundled.title, 'fr'))).toBe(false)
    expect(title?.equals(DataFactory.literal(bundled.title))).toBe(false)
    expect(title?.equals(undefined)).toBe(false)
  })

  test('stand in a graph of the article, and no node is blank', () => {
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([`${BASE}/graph`]))
    for (const { subject, object } of quads) {
      expect(subject.termType).toBe('NamedNode')
      expect(['NamedNode', 'Literal']).toContain(object.termType)
    }
  })

  test('a quote is attributed to its source and leads to the quote that it stands in', () => {
    for (const { id, source, within } of bundled.quotes) {
      const expected = source === null ? [] : [`${BASE}#${source}`]
      expect(valuesOf(quads, `${BASE}#${id}`, `${PROV}wasAttributedTo`)).toEqual(expected)
      expect(valuesOf(quads, `${BASE}#${id}`, `${R}within`)).toEqual(within === null ? [] : [`${BASE}#${within}`])
      expect(valuesOf(quads, `${BASE}#${id}`, `${PROV}wasQuotedFrom`)).toEqual([
        within === null ? BASE : `${BASE}#${within}`,
      ])
    }
  })

  test("an account is on its quote's word, or on the publisher's", () => {
    const sources = new Map(bundled.quotes.map(({ id, source }) => [id, source]))
    for (const { id, accounts } of bundled.events) {
      accounts.forEach(({ quote, certainty, polarity, tense }, i) => {
        const node = `${BASE}#${id}/accounts/${i}`
        const voice = quote === null ? bundled.publisher : sources.get(quote)
        expect(valuesOf(quads, node, `${PROV}wasAttributedTo`)).toEqual(voice ? [`${BASE}#${voice}`] : [])
        expect(valuesOf(quads, node, `${R}certainty`)).toEqual([`${R}certainty-${certainty}`])
        expect(valuesOf(quads, node, `${R}polarity`)).toEqual([`${R}polarity-${polarity}`])
        expect(valuesOf(quads, node, `${R}tense`)).toEqual([`${R}tense-${tense}`])
      })
    }
  })

  test('an annotation is attributed to its agent, with its day', () => {
    const node = `${BASE}#morocco/provenance`
    expect(valuesOf(quads, node, `${PROV}wasAttributedTo`)).toEqual([`${BASE}#reportedly-editors`])
    expect(valuesOf(quads, node, `${DCTERMS}created`)).toEqual(['2026-11-22'])
    expect(valuesOf(quads, node, `${PROV}generatedAtTime`)).toEqual([])
  })

  test('a name elsewhere is mapped where the register has IRIs', () => {
    const exact = valuesOf(quads, `${BASE}#morocco`, 'http://www.w3.org/2004/02/skos/core#exactMatch')
    expect(exact).toEqual(['http://www.wikidata.org/entity/Q1028'])
    expect(valuesOf(quads, `${BASE}#morocco/externalIds/1`, `${R}scheme`)).toEqual(['iso3166-1'])
  })

  test('have a node for each span', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        let spans = 0
        const { entities, events, quotes, stances } = article
        visitMetadataSpans(article, () => spans++)
        for (const record of [...entities, ...events, ...quotes, ...stances]) visitSpans(record, () => spans++)
        const starts = toQuads(article).filter(({ predicate }) => predicate.value === `${R}start`)
        expect(new Set(starts.map(({ subject }) => subject.value)).size).toBe(spans)
      }),
      { numRuns: 50 },
    )
  })

  test('tell a record and an agent with the same id apart', () => {
    const [agent] = bundled.agents
    const article = {
      ...bundled,
      agents: [{ ...agent, id: 'morocco' }],
      entities: bundled.entities.map((entity) => ({ ...entity, provenance: { ...entity.provenance, by: 'morocco' } })),
    } as Article
    const found = toQuads(article)
    expect(valuesOf(found, `${BASE}#morocco`, `${R}agentType`)).toEqual([])
    expect(valuesOf(found, `${BASE}#morocco/agent`, `${R}agentType`)).toHaveLength(1)
    expect(valuesOf(found, `${BASE}#rabat/provenance`, `${PROV}wasAttributedTo`)).toEqual([`${BASE}#morocco/agent`])
  })

  test('a date that is no EDTF stays as it is, without its datatype', () => {
    const article = { ...bundled, published: { edtf: 'last week', basis: 'stated' } } as Article
    const dated = toQuads(article).find(({ predicate }) => predicate.value === `${DCTERMS}issued`)
    expect(dated?.object).toMatchObject({
      value: 'last week',
      datatype: { value: 'http://www.w3.org/2001/XMLSchema#string' },
    })
  })
})

test.each([
  ['2026-11-22', '2026-11-22', 'date'],
  ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00Z', 'dateTime'],
  ['2026-11-22T09:30+01:00', '2026-11-22T09:30:00+01:00', 'dateTime'],
  ['2026-11-22T09:30:00.5-23:00', '2026-11-23T08:30:00.500Z', 'dateTime'],
  ['yesterday', 'yesterday', 'string'],
])('the day or instant %s is %s of XML Schema', (at, value, datatype) => {
  expect(instant(at)).toMatchObject({ value, datatype: { value: `http://www.w3.org/2001/XMLSchema#${datatype}` } })
})

test.each([
  ['wikidata', 'Q42', 'http://www.wikidata.org/entity/Q42'],
  ['wikidata', 'not one', undefined],
  ['url', 'https://news.example:8080/a;b,c?d=%20#e', 'https://news.example:8080/a;b,c?d=%20#e'],
  ['url', 'https://news.example/<script>', undefined],
  ['url', 'https://news.example/a b', undefined],
  ['url', 'https://news.example/#a#b', undefined],
  ['url', 'https://[', undefined],
  ['url', 'https://news.example/%zz', undefined],
  ['iso3166-1', 'MA', undefined],
])('the record %s %s has the IRI %s', (scheme, id, expected) => {
  expect(externalIri({ scheme, id, match: 'exact' })).toBe(expected)
})

const HOSTILE = [
  '"quotes" \\ and """ more',
  "it's\ttabs\nlines\r\nand\rreturns",
  '<script>&amp;</script> <urn:x> . } ]',
  '\u202eright to left\u202c \u200f',
  'e\u0301 \u0301alone 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '\u0000\u0001\u000b\u001a\u001f\u007f\u0085\u2028\ufffe\uffff',
  '@prefix a: <b> .',
  ' ',
]

describe.skipIf(skipWithoutRdfReaders())('read by others', () => {
  const articles = [['morocco-isf', bundled] as const, ...FIXTURES.map(({ id, article }) => [id, article] as const)]

  test.each(articles)('%s: n3 and Oxigraph read what was written, from both formats', async (_, article) => {
    const expected = lines(toQuads(article))
    const nQuads = await toRdf(article, 'n-quads')
    const turtle = await toRdf(article, 'turtle')
    expect(lines(readByN3(nQuads, 'N-Quads'))).toEqual(expected)
    expect(lines(readByN3(turtle, 'Turtle'))).toEqual(expected)
    expect(lines(await readByOxigraph(nQuads, 'N-Quads'))).toEqual(expected)
    expect(lines(await readByOxigraph(turtle, 'Turtle'))).toEqual(expected)
  })

  test('any valid article is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        const expected = [...new Set(lines(toQuads(article)))]
        for (const [format, name] of [
          ['n-quads', 'N-Quads'],
          ['turtle', 'Turtle'],
        ] as const) {
          const document = await toRdf(article, format)
          expect([...new Set(lines(readByN3(document, name)))]).toEqual(expected)
          expect([...new Set(lines(await readByOxigraph(document, name)))]).toEqual(expected)
        }
      }),
      { numRuns: 30 },
    )
  })

  test.each(['n-quads', 'turtle'] as const)('hostile words come back as they were from %s', async (format) => {
    const article = {
      ...bundled,
      title: HOSTILE.join(''),
      entities: bundled.entities.map((entity, i) => ({ ...entity, name: HOSTILE[i % HOSTILE.length] as string })),
    } as Article
    const name = format === 'turtle' ? 'Turtle' : 'N-Quads'
    const document = await toRdf(article, format)
    const expected = lines(toQuads(article))
    expect(expected.join()).toContain('script')
    expect(lines(readByN3(document, name))).toEqual(expected)
    expect(lines(await readByOxigraph(document, name))).toEqual(expected)
  })

  test('half a character becomes the sign for what cannot be read', async () => {
    const document = await toRdf({ ...bundled, title: 'half \ud83d' } as Article, 'n-quads')
    const quads = await readByOxigraph(document, 'N-Quads')
    expect(valuesOf(quads, BASE, `${DCTERMS}title`)).toEqual(['half \ufffd'])
  })

  test('the query on the page of the format finds every account of what is to come', async () => {
    const query = /```sparql\n([^`]+)```/.exec(readFileSync('docs/formats/rdf.md', 'utf8'))?.[1] ?? ''
    const found = await queryByOxigraph(await toRdf(bundled, 'n-quads'), query)
    const sources = new Map(bundled.quotes.map(({ id, source }) => [id, source]))
    const expected = bundled.events.flatMap(({ accounts, summary }) =>
      accounts
        .filter(({ tense, quote }) => tense === 'future' && (quote === null || sources.get(quote)))
        .map(({ certainty }) => [`${R}certainty-${certainty}`, summary].join()),
    )
    expect(found.map((row) => [row.get('certainty')?.value, row.get('what')?.value].join()).sort()).toEqual(
      expected.sort(),
    )
    expect(found.some((row) => row.get('voice')?.value === 'The Jerusalem Post')).toBe(true)
  })

  test('the vocabulary has every property, class and code that is used', async () => {
    const vocabulary = await readByOxigraph(vocabularyTurtle(), 'Turtle')
    const known = new Set(vocabulary.map(({ subject }) => subject.value))
    for (const article of [bundled, emoji.article]) {
      for (const { predicate, object } of toQuads(article)) {
        for (const term of [predicate, object]) if (term.value.startsWith(R)) expect(known).toContain(term.value)
      }
    }
    expect(ENTITY_TYPES.every((type) => known.has(`${R}${type[0]?.toUpperCase()}${type.slice(1)}`))).toBe(true)
    for (const [list, codes] of Object.entries(CODE_LISTS)) {
      for (const code of codes) expect(known).toContain(`${R}${list}-${code}`)
    }
    for (const subject of known) {
      expect(valuesOf(vocabulary, subject, 'http://www.w3.org/2000/01/rdf-schema#label'), subject).toHaveLength(1)
    }
  })
})

describe('a writer', () => {
  test('writes many articles as one document, each in its graph', async () => {
    const writer = await rdfWriter('n-quads', { base: 'https://news.example/' })
    const document = [bundled, emoji.article].map((article) => writer.add(article)).join('') + writer.end()
    const graphs = new Set(readByN3(document, 'N-Quads').map(({ graph }) => graph.value))
    expect(graphs).toEqual(
      new Set(['https://news.example/morocco-isf/graph', 'https://news.example/emoji-kite-day/graph']),
    )
  })

  test('writes the prefixes of Turtle once, and hands over each article when it is added', async () => {
    const writer = await rdfWriter('turtle')
    const pieces = [writer.add(bundled), writer.add(emoji.article), writer.end()]
    const document = pieces.join('')
    expect(document.match(/@prefix r:/g)).toHaveLength(1)
    expect(lines(readByN3(document, 'Turtle'))).toEqual(lines([...toQuads(bundled), ...toQuads(emoji.article)]))
    expect(pieces[0]?.length).toBeGreaterThan(100_000)
    expect(pieces[2]?.length).toBeLessThan(10)
  })

  test('an article that is added again is written the same', async () => {
    const writer = await rdfWriter('n-quads')
    expect(writer.add(bundled)).toBe(writer.add(bundled))
  })
})
