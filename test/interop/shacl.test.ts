import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { shapesTurtle, toQuads } from '../../src/interop/rdf/index.js'
import type { Article } from '../../src/model/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { FIXTURES } from '../fixtures/load.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { type Judge, judges, skipWithoutRdfReaders, type TermLike, type TripleLike } from './rdf-reader.js'

const bundled = readArticle('data/morocco-isf').article as Article
const NAMES = ['rdf-validate-shacl', 'shacl-engine'] as const

const R = 'urn:reportedly:term:'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const DCTERMS = 'http://purl.org/dc/terms/'
const PROV = 'http://www.w3.org/ns/prov#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'

const node = (value: string): TermLike => ({ termType: 'NamedNode', value })
const literal = (value: string, datatype = `${XSD}string`): TermLike => ({
  termType: 'Literal',
  value,
  language: '',
  datatype: node(datatype),
})

const { dateline: _, ...metadata } = bundled

/** An article that has a node of every class. */
const COMPLETE: Article = {
  ...metadata,
  text: { offsetUnit: 'utf-16', length: 100, digest: 'A'.repeat(43) },
  entities: [
    {
      kind: 'entity',
      id: 'harbour-news',
      type: 'outlet',
      specificity: 'named',
      name: 'Harbour News',
      externalIds: [{ scheme: 'wikidata', id: 'Q1', match: 'exact' }],
      mentions: [{ start: 1, end: 3, digest: 'AAAAAAAAAAA', level: 'NAM' }],
      roles: [{ title: 'voice', of: 'harbour-news' }],
      provenance: { by: 'desk', at: '2026-11-22', method: 'manual', status: 'draft', confidence: 0.5 },
    },
  ],
  events: [
    {
      kind: 'event',
      id: 'opening',
      summary: 'The bridge opens.',
      aspect: 'point',
      plover: { type: 'RETREAT', mode: 'release', contexts: ['economic'] },
      arguments: [{ role: 'agent', filler: 'harbour-news' }],
      time: { edtf: '2026-02', basis: 'stated' },
      mentions: [],
      accounts: [
        { quote: 'said', certainty: 'certain', polarity: 'positive', tense: 'past', hedges: [], evidence: [] },
      ],
      relations: [{ type: 'includes', to: 'opening', quote: null, evidence: [] }],
      externalIds: [],
      provenance: { by: 'desk', at: '2026-11-22T09:30Z', method: 'manual', status: 'draft' },
    },
  ],
  quotes: [
    {
      kind: 'quote',
      id: 'said',
      mode: 'direct',
      source: 'harbour-news',
      within: null,
      cue: [{ start: 4, end: 6, digest: 'AAAAAAAAAAA' }],
      content: [{ start: 7, end: 9, digest: 'AAAAAAAAAAA' }],
      verbatim: [{ start: 7, end: 9, digest: 'AAAAAAAAAAA', text: 'it' }],
      gloss: 'It is open.',
      provenance: { by: 'desk', at: '2026-11-22', method: 'manual', status: 'draft' },
    },
  ],
  stances: [
    {
      kind: 'stance',
      id: 'for-it',
      holder: 'harbour-news',
      target: 'opening',
      value: 'favor',
      expression: 'explicit',
      quotes: ['said'],
      gloss: 'It likes the bridge.',
      evidence: [],
      provenance: { by: 'desk', at: '2026-11-22', method: 'manual', status: 'draft' },
    },
  ],
  agents: [{ id: 'desk', type: 'person', name: 'The desk' }],
  publisher: 'harbour-news',
  published: { edtf: '2026-02-17', basis: 'stated' },
  rights: { text: { included: false }, annotations: { license: 'CC0-1.0' } },
}

const BASE = 'urn:reportedly:article:morocco-isf'

type Break = (quads: readonly TripleLike[]) => TripleLike[]

/** Takes away the statements of a node with a property. */
const without =
  (subject: string, predicate: string): Break =>
  (quads) =>
    quads.filter((quad) => quad.subject.value !== subject || quad.predicate.value !== predicate)

const adding =
  (subject: string, predicate: string, object: TermLike): Break =>
  (quads) => [...quads, { subject: node(subject), predicate: node(predicate), object }]

const instead =
  (subject: string, predicate: string, object: TermLike): Break =>
  (quads) =>
    adding(subject, predicate, object)(without(subject, predicate)(quads))

const EVENT = `${BASE}#opening`
const ENTITY = `${BASE}#harbour-news`
const QUOTE = `${BASE}#said`
const STANCE = `${BASE}#for-it`

/** A way to break a node of each class, and more for what shapes can check. */
const BREAKS: Readonly<Record<string, readonly [node: string, break_: Break]>> = {
  'an article without a title': [BASE, without(BASE, `${DCTERMS}title`)],
  'an article whose publisher is an event': [BASE, instead(BASE, `${DCTERMS}publisher`, node(EVENT))],
  'an article with a digest that is none': [BASE, instead(BASE, `${R}textDigest`, literal('short'))],
  'an agent of an unknown type': [
    `${BASE}#desk`,
    instead(`${BASE}#desk`, `${R}agentType`, node(`${R}agent-type-robot`)),
  ],
  'an entity with two names': [
    ENTITY,
    adding(ENTITY, 'http://www.w3.org/2000/01/rdf-schema#label', literal('Another name')),
  ],
  'an entity of two types': [ENTITY, adding(ENTITY, RDF_TYPE, node(`${R}Person`))],
  'an entity of no type': [ENTITY, (quads) => quads.filter(({ object }) => object.value !== `${R}Outlet`)],
  'an entity that is replaced by an event': [ENTITY, adding(ENTITY, `${DCTERMS}isReplacedBy`, node(EVENT))],
  'an event without an account': [EVENT, without(EVENT, `${R}account`)],
  'an event with an empty summary': [EVENT, instead(EVENT, `${R}summary`, literal(''))],
  'an event whose summary is a node': [EVENT, instead(EVENT, `${R}summary`, node(ENTITY))],
  'a quote of two sources': [QUOTE, adding(QUOTE, `${R}source`, node(EVENT))],
  'a quote that is attributed to somebody else than its source': [QUOTE, without(QUOTE, `${PROV}wasAttributedTo`)],
  'a quote of nothing': [QUOTE, without(QUOTE, `${PROV}wasQuotedFrom`)],
  'a stance of nobody': [STANCE, without(STANCE, `${R}holder`)],
  'a stance towards an agent': [STANCE, instead(STANCE, `${R}target`, node(`${BASE}#desk`))],
  'an account with an unknown certainty': [
    `${EVENT}/accounts/0`,
    instead(`${EVENT}/accounts/0`, `${R}certainty`, node(`${R}certainty-sure`)),
  ],
  'an argument without a filler': [`${EVENT}/arguments/0`, without(`${EVENT}/arguments/0`, `${R}filler`)],
  'an argument whose filler is not there': [
    `${EVENT}/arguments/0`,
    instead(`${EVENT}/arguments/0`, `${R}filler`, node(`${BASE}#nobody`)),
  ],
  'a relation to an entity': [`${EVENT}/relations/0`, instead(`${EVENT}/relations/0`, `${R}to`, node(ENTITY))],
  'a PLOVER type that is none': [
    `${EVENT}/plover`,
    instead(`${EVENT}/plover`, `${R}ploverType`, node(`${R}plover-type-X`)),
  ],
  'a date that is no EDTF': [`${EVENT}/time`, instead(`${EVENT}/time`, `${R}edtf`, literal('last week'))],
  'a mention with an unknown level': [
    `${ENTITY}/mentions/0`,
    instead(`${ENTITY}/mentions/0`, `${R}level`, node(`${R}level-XYZ`)),
  ],
  'a mention that ends before it starts': [
    `${ENTITY}/mentions/0`,
    instead(`${ENTITY}/mentions/0`, `${R}end`, literal('0', `${XSD}nonNegativeInteger`)),
  ],
  'a span without a digest': [`${QUOTE}/cue/0`, without(`${QUOTE}/cue/0`, `${R}digest`)],
  'a verbatim span without its words': [`${QUOTE}/verbatim/0`, without(`${QUOTE}/verbatim/0`, `${R}text`)],
  'an external id without its register': [`${ENTITY}/externalIds/0`, without(`${ENTITY}/externalIds/0`, `${R}scheme`)],
  'an office without a title': [`${ENTITY}/roles/0`, without(`${ENTITY}/roles/0`, `${R}title`)],
  'an annotation by a record': [
    `${ENTITY}/provenance`,
    instead(`${ENTITY}/provenance`, `${PROV}wasAttributedTo`, node(ENTITY)),
  ],
  'an annotation made at no date': [
    `${ENTITY}/provenance`,
    instead(`${ENTITY}/provenance`, `${DCTERMS}created`, literal('2026')),
  ],
  'an annotator who is more than sure': [
    `${ENTITY}/provenance`,
    instead(`${ENTITY}/provenance`, `${R}confidence`, literal('2', `${XSD}double`)),
  ],
  'a property that is not known': [EVENT, adding(EVENT, `${R}truth`, literal('yes'))],
}

describe.skipIf(skipWithoutRdfReaders())('shapes', () => {
  let judgesByName: Readonly<Record<(typeof NAMES)[number], Judge>>
  beforeAll(async () => {
    judgesByName = await judges(shapesTurtle())
  })

  describe.each(NAMES)('judged by %s', (name) => {
    const judge: Judge = (quads) => judgesByName[name](quads)

    test('the bundled article conforms', async () => {
      expect((await judge(toQuads(bundled))).failures).toEqual([])
    })

    test.each(FIXTURES.filter(({ id }) => !id.startsWith('long')))(
      'the invented article $id conforms',
      async ({ article }) => {
        expect((await judge(toQuads(article, { base: 'https://news.example/' }))).failures).toEqual([])
      },
    )

    test('any valid article conforms', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryArticle, async (article) => {
          expect((await judge(toQuads(article))).failures).toEqual([])
        }),
        { numRuns: 15 },
      )
    })

    test('an article with a node of every class conforms', async () => {
      const quads = toQuads(COMPLETE)
      expect((await judge(quads)).failures).toEqual([])
      const classes = new Set(
        quads.filter(({ predicate }) => predicate.value === RDF_TYPE).map(({ object }) => object.value),
      )
      for (const [, shape] of shapesTurtle().matchAll(/targetClass r:(\w+)/g)) expect(classes).toContain(R + shape)
    })

    test.each(Object.keys(BREAKS))('%s does not conform', async (title) => {
      const [focus, break_] = BREAKS[title] as readonly [string, Break]
      const { conforms, nodes } = await judge(break_(toQuads(COMPLETE)))
      expect(conforms).toBe(false)
      expect(nodes).toContain(focus)
    })
  })
})
