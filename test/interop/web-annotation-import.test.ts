import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article as bundled } from '../../src/index.js'
import type { Draft } from '../../src/interop/draft.js'
import type { NewArticle } from '../../src/interop/new-article.js'
import { fromWebAnnotations, toWebAnnotations } from '../../src/interop/web-annotation.js'
import type { Article, Entity, Event, OffsetUnit, Quote, Stance, Time } from '../../src/model/index.js'
import { articleSchema } from '../../src/schema/index.js'
import { verify } from '../../src/text/index.js'
import { arbitraryAnnotatedText } from '../support/arbitrary-article.js'

const TEXT = 'Ada Moss met 🚢 crews in Quay Town. Ada Moss left Quay Town.'

const known = (text = TEXT, offsetUnit: OffsetUnit = 'utf-16'): NewArticle => ({
  id: 'news',
  title: 'News',
  language: 'en',
  publisher: 'The Quay Post',
  license: 'CC-BY-4.0',
  offsetUnit,
  text,
  today: '2026-11-22',
})

const annotation = (more: object) => ({ id: 'https://notes.example/1', type: 'Annotation', ...more })
const quoting = (exact: string, more: object = {}) => ({
  source: 'https://news.example/',
  selector: { type: 'TextQuoteSelector', exact, ...more },
})

/** Entities without the publisher, in short. */
const named = ({ article }: Draft) =>
  article.entities
    .slice(1)
    .map(({ name, type, mentions }) => [name, type, mentions.map(({ start, end }) => [start, end])])
const left = ({ notes }: Draft) => notes.filter(({ kind }) => kind === 'left-out')

/** What annotations carry of a time with an expression. */
const carriedTime = (time: Time | undefined) =>
  time?.expression && { edtf: time.edtf, basis: time.basis, expression: time.expression }

const carriedEntity = ({
  provenance: _,
  externalIds,
  labels: _l,
  aliases: _a,
  partOf: _p,
  roles,
  ...entity
}: Entity) => ({
  ...entity,
  externalIds: externalIds.filter(({ scheme, match }) => scheme === 'wikidata' && match === 'exact'),
  roles: roles
    ?.filter(({ time }) => time?.expression)
    .map(({ title, of, time }) => ({ title, of, time: carriedTime(time) })),
})

const carriedEvent = ({
  provenance: _,
  externalIds,
  arguments: _a,
  plover: _p,
  time,
  accounts,
  relations,
  ...event
}: Event) => ({
  ...event,
  externalIds: externalIds.filter(({ scheme, match }) => scheme === 'wikidata' && match === 'exact'),
  time: carriedTime(time),
  accounts: accounts.filter(({ evidence, hedges }) => evidence.length + hedges.length > 0),
  relations: relations?.filter(({ evidence }) => evidence.length > 0),
})

const sameFields = <T extends { readonly provenance: unknown }>({ provenance: _, ...record }: T) => record

/** An empty list and an absent one say the same. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (Array.isArray(one) && one.length === 0 ? undefined : one)) ?? 'null')

/** What of an article its annotations carry: records with a span, fields that a body holds. */
function carried(article: Article) {
  const entities = article.entities.filter(
    ({ mentions, roles = [] }) => mentions.length > 0 || roles.some((role) => role.time?.expression),
  )
  const events = article.events.filter(hasSpan)
  const stances = article.stances.filter(({ evidence }) => evidence.length > 0)
  return { entities, events, quotes: article.quotes, stances }
}

const hasSpan = ({ mentions, time, accounts, relations = [] }: Event) =>
  mentions.length > 0 ||
  time?.expression !== undefined ||
  [
    ...accounts.flatMap(({ hedges, evidence }) => [...hedges, ...evidence]),
    ...relations.flatMap(({ evidence }) => evidence),
  ].length > 0

describe('our own annotations', () => {
  it('give back what they carry, in any unit', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, fc.boolean(), ({ article, text }, given) => {
        const document: unknown = JSON.parse(JSON.stringify(toWebAnnotations(article, given ? { text } : {})))
        const { article: draft } = fromWebAnnotations(document, known(text, article.text.offsetUnit))
        const before = carried(article)
        const isCarried = new Set([
          'the-quay-post',
          ...[before.entities, before.events, before.quotes].flatMap((list) => list.map(({ id }) => id)),
        ])
        const kept = <T extends string | null | undefined>(id: T) =>
          typeof id === 'string' && isCarried.has(id) ? id : null
        const draftEntities = draft.entities.filter(({ id }) => before.entities.some((entity) => entity.id === id))
        expect(plain(draftEntities.map(carriedEntity).sort(byId))).toEqual(
          plain(before.entities.map(withKeptRoles(kept)).map(carriedEntity).sort(byId)),
        )
        expect(plain(draft.quotes.map(sameFields))).toEqual(
          plain(
            before.quotes.map((quote: Quote) => ({
              ...sameFields(quote),
              source: kept(quote.source),
              act: kept(quote.act) ?? undefined,
            })),
          ),
        )
        const events = before.events.map((event) => ({
          ...carriedEvent(event),
          relations: carriedEvent(event).relations?.filter(({ to }) => isCarried.has(to)),
        }))
        const draftEvents = draft.events.map(carriedEvent)
        expect(plain(draftEvents)).toEqual(plain(events))
        const stances = before.stances.filter(
          ({ holder, target }: Stance) => isCarried.has(holder) && isCarried.has(target),
        )
        expect(plain(draft.stances.map(sameFields))).toEqual(plain(stances.map(sameFields)))
        expect(verify(draft, text).ok).toBe(true)
        if (article.published.expression) expect(carriedTime(draft.published)).toEqual(carriedTime(article.published))
        expect(carriedTime(draft.modified)).toEqual(carriedTime(article.modified))
      }),
    )
  })

  it('give back the bundled article with its ids', () => {
    const { data } = bundled
    const text = 'x'.repeat(data.text.length)
    const { article: draft } = fromWebAnnotations(toWebAnnotations(data), {
      ...known(text),
      publisher: 'Morocco World News',
    })
    expect(draft.quotes.map(({ id }) => id)).toEqual(data.quotes.map(({ id }) => id))
    expect(draft.events.length).toBe(data.events.filter((event) => hasSpan(event as Event)).length)
    expect(draft.entities.find(({ id }) => id === 'morocco')).toMatchObject({
      type: 'gpe',
      name: 'Morocco',
      externalIds: [{ scheme: 'wikidata', id: 'Q1028', match: 'exact' }],
    })
  })

  it('are found in a text whose lines end otherwise', () => {
    const text = 'Ada Moss\nleft.'
    const first = fromWebAnnotations(
      annotation({ motivation: 'identifying', body: { value: 'Ada Moss' }, target: quoting('left') }),
      known(text),
    )
    const again = fromWebAnnotations(toWebAnnotations(first.article, { text }), known('Ada Moss\r\nleft.'))
    expect(again.article.entities[1]?.mentions).toEqual(first.article.entities[1]?.mentions)
  })

  it('share their entities with annotations that were added to them', () => {
    const own = toWebAnnotations(bundled.data)
    const identify = (body: string, start: number) =>
      annotation({
        motivation: 'identifying',
        body,
        target: { selector: { type: 'TextPositionSelector', start, end: start + 2 } },
      })
    const added = [
      identify('urn:reportedly:article:morocco-isf#morocco', 0),
      identify('http://www.wikidata.org/entity/Q1028', 3),
    ]
    const { article: draft } = fromWebAnnotations([own, ...added], known('x'.repeat(3000)))
    const morocco = draft.entities.find(({ id }) => id === 'morocco')
    expect(morocco?.mentions.slice(0, 3).map(({ start }) => start)).toEqual([0, 3, 8])
    expect(morocco?.externalIds).toEqual([{ scheme: 'wikidata', id: 'Q1028', match: 'exact' }])
  })

  it('of two articles keep their records apart', () => {
    const [one, two] = ['https://a.example/', 'https://b.example/'].map((base) =>
      toWebAnnotations(bundled.data, { base }),
    )
    const { article: draft } = fromWebAnnotations([one, two], known('x'.repeat(3000)))
    expect(draft.quotes).toHaveLength(2 * bundled.data.quotes.length)
    expect(new Set(draft.quotes.map(({ id }) => id)).size).toBe(draft.quotes.length)
  })

  it('with words of somebody else tell that these are left out', () => {
    const own = toWebAnnotations(bundled.data)
    const [item] = own.first?.items ?? []
    if (item === undefined) throw new Error('no item')
    const comment = { type: 'TextualBody', purpose: 'commenting', value: 'Is that so?' }
    const draft = fromWebAnnotations({ ...item, body: [...item.body, comment] }, known('x'.repeat(3000)))
    expect(left(draft)).toEqual([{ place: item.id, kind: 'left-out', message: expect.stringContaining('A body') }])
  })
})

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

const withKeptRoles =
  (kept: (id: string | undefined) => string | null | undefined) =>
  (entity: Entity): Entity => ({
    ...entity,
    ...(entity.roles && {
      roles: entity.roles.map(({ of, ...role }) => ({ ...role, ...(kept(of) && { of: of as string }) })),
    }),
  })

describe('annotations of others', () => {
  it('become one entity for each body', () => {
    const moss = { type: 'SpecificResource', source: 'https://people.example/moss', purpose: 'identifying' }
    const draft = fromWebAnnotations(
      [
        annotation({
          body: [moss, { type: 'TextualBody', purpose: 'tagging', value: 'person' }],
          target: quoting('Ada Moss', { suffix: ' met' }),
        }),
        annotation({
          motivation: 'tagging',
          body: { type: 'TextualBody', value: 'Quay Town' },
          target: quoting('Quay Town', { prefix: 'in ' }),
        }),
        annotation({ body: moss, target: quoting('Ada Moss', { suffix: ' left' }) }),
        annotation({
          motivation: ['classifying'],
          body: 'http://www.wikidata.org/entity/Q515',
          target: quoting('Quay Town', { prefix: 'left ' }),
        }),
      ],
      known(),
    )
    expect(named(draft)).toEqual([
      [
        'Ada Moss',
        'person',
        [
          [0, 8],
          [36, 44],
        ],
      ],
      ['Quay Town', 'organization', [[25, 34]]],
      ['Quay Town', 'organization', [[50, 59]]],
    ])
    expect(draft.article.entities.slice(1).map(({ externalIds }) => externalIds)).toEqual([
      [{ scheme: 'url', id: 'https://people.example/moss', match: 'exact' }],
      [],
      [{ scheme: 'wikidata', id: 'Q515', match: 'related' }],
    ])
    expect(left(draft)).toEqual([])
    expect(draft.notes.map(({ kind }) => kind)).toEqual(['assumed', 'assumed', 'assumed'])
  })

  it('that only tag a type become one entity for the same words', () => {
    const tagged = (prefix: string) =>
      annotation({ motivation: 'oa:tagging', bodyValue: 'GPE', target: quoting('Quay Town', { prefix }) })
    expect(named(fromWebAnnotations([tagged('in '), tagged('left ')], known()))).toEqual([
      [
        'Quay Town',
        'gpe',
        [
          [25, 34],
          [50, 59],
        ],
      ],
    ])
  })

  const position = { type: 'TextPositionSelector', start: 15, end: 20 }
  const crews = { type: 'TextQuoteSelector', exact: 'crews' }
  it.each([
    ['code points', [position], [16, 21]],
    ['code points and the words', [position, crews], [16, 21]],
    ['UTF-16 units, which the words tell', [{ ...position, start: 16, end: 21 }, crews], [16, 21]],
    ['bytes of UTF-8', [{ type: 'DataPositionSelector', start: 18, end: 23 }], [16, 21]],
    ['another place than the words', [{ ...position, start: 0, end: 3 }, crews], [16, 21]],
  ])('are found by %s', (_, selector, place) => {
    const draft = fromWebAnnotations(
      annotation({ motivation: 'tagging', body: { value: 'crews' }, target: { selector } }),
      known(),
    )
    expect(named(draft)).toEqual([['crews', 'organization', [place]]])
  })

  it('are found by bytes of UTF-16', () => {
    const source = { id: 'https://news.example/', format: 'text/plain;charset=utf-16le' }
    const target = { source, selector: { type: 'DataPositionSelector', start: 32, end: 42 } }
    expect(
      named(fromWebAnnotations(annotation({ motivation: 'tagging', body: { value: 'crews' }, target }), known())),
    ).toEqual([['crews', 'organization', [[16, 21]]]])
  })

  it('have positions of the text as it was found', () => {
    const target = { selector: { type: 'TextPositionSelector', start: 8, end: 12 } }
    const draft = fromWebAnnotations(
      annotation({ motivation: 'tagging', body: { value: 'left' }, target }),
      known('Moss.\r\n left.'),
    )
    expect(named(draft)).toEqual([['left', 'organization', [[7, 11]]]])
  })

  it.each([
    [
      'a comment',
      { motivation: 'commenting', body: { type: 'TextualBody', value: 'Hm.' }, target: quoting('crews') },
      'commenting: "Hm."',
    ],
    ['a link', { motivation: 'linking', body: 'https://x.example/', target: quoting('crews') }, 'linking'],
    ['a body without a purpose', { bodyValue: 'Hm.', target: quoting('crews') }, 'without a purpose'],
    ['a highlight', { motivation: 'highlighting', target: quoting('crews') }, 'no body'],
    [
      'words that occur twice',
      { motivation: 'tagging', bodyValue: 'A', target: quoting('Ada Moss') },
      'more than once',
    ],
    [
      'words that do not occur',
      { motivation: 'tagging', bodyValue: 'A', target: quoting('Eve') },
      'do not stand in the text',
    ],
    [
      'half a character',
      { motivation: 'tagging', bodyValue: 'A', target: quoting('\ud83d') },
      'do not stand in the text',
    ],
    ['a whole page', { motivation: 'tagging', bodyValue: 'A', target: 'https://news.example/' }, 'the whole'],
    [
      'an XPath',
      { motivation: 'tagging', bodyValue: 'A', target: { selector: { type: 'XPathSelector', value: '/p' } } },
      'XPathSelector',
    ],
    [
      'a place outside the text',
      { motivation: 'tagging', bodyValue: 'A', target: { selector: { ...position, end: 9999 } } },
      'TextPositionSelector',
    ],
    [
      'a refined selector',
      { motivation: 'tagging', bodyValue: 'A', target: { selector: { ...position, refinedBy: crews } } },
      'TextPositionSelector',
    ],
    ['no target', { motivation: 'tagging', bodyValue: 'A' }, 'no target'],
    ['another field', { motivation: 'tagging', bodyValue: 'A', tags: ['x'], target: quoting('crews') }, 'tags'],
    [
      'a second tag',
      { motivation: 'tagging', body: [{ value: 'A' }, { value: 'B' }], target: quoting('crews') },
      'The tag "B"',
    ],
  ])('with %s are told of by id', (_, more, message) => {
    const notes = left(fromWebAnnotations(annotation(more), known()))
    expect(notes).toEqual([
      { place: 'https://notes.example/1', kind: 'left-out', message: expect.stringContaining(message) },
    ])
  })

  it('are told of by pointer where they have no id', () => {
    const items = [{ type: 'Annotation', motivation: 'commenting', bodyValue: 'Hm.', target: quoting('crews') }]
    const page = { type: 'AnnotationPage', items, next: 'https://notes.example/page2' }
    const notes = left(fromWebAnnotations({ type: 'AnnotationCollection', first: page }, known()))
    expect(notes.map(({ place }) => place).sort()).toEqual(['/first/items/0', 'https://notes.example/page2'])
  })

  it('may be about one source only', () => {
    const of = (source: string) =>
      annotation({ motivation: 'tagging', bodyValue: source, target: { ...quoting('crews'), source } })
    const draft = fromWebAnnotations([of('https://a.example/'), of('https://b.example/')], known(), {
      source: 'https://b.example/',
    })
    expect(named(draft).map(([name]) => name)).toEqual(['https://b.example/'])
    expect(left(draft)).toHaveLength(1)
  })
})

describe('any document', () => {
  /** Values that look like parts of annotations, ours among them. */
  const part: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(
        ...['Annotation', 'AnnotationCollection', 'TextualBody', 'SpecificResource', 'tagging', 'identifying', 'x', ''],
        ...[
          'TextPositionSelector',
          'TextQuoteSelector',
          'DataPositionSelector',
          'crews',
          'Ada Moss',
          '\ud800',
          'entity',
          'event',
        ],
        ...['u:a#b', 'u:a#b/mentions/0', 'u:a#b/kind', 'u:a#b/name', 'u:a#c/cue/0', 'u:a#/published/expression', 'u:a'],
      ),
      fc.constantFrom(0, 3, 8, -1, 1.5, null, true),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('any'), { maxLength: 4 }),
    object: fc.dictionary(
      fc.constantFrom(
        ...[
          'id',
          'type',
          'body',
          'bodyValue',
          'target',
          'source',
          'selector',
          'exact',
          'prefix',
          'suffix',
          'start',
          'end',
        ],
        ...['motivation', 'purpose', 'value', 'items', 'first', 'next', '@graph', 'refinedBy', 'format', '__proto__'],
      ),
      tie('any'),
    ),
  })).any

  it.each([
    ['any value', fc.anything()],
    ['any JSON', fc.jsonValue()],
    ['what looks like annotations', part],
  ])('of %s makes a draft of the right shape', (_, documents) => {
    fc.assert(
      fc.property(documents, (document) => {
        const { article } = fromWebAnnotations(document, known())
        expect(articleSchema.safeParse(article).error?.issues).toBeUndefined()
        expect(verify(article, TEXT).ok).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('of our own with fields changed, added and taken away makes one too', () => {
    const codes = fc.constantFrom(
      'entity',
      'event',
      'quote',
      'stance',
      'NAM',
      'gpe',
      'x',
      '',
      'probable',
      'true',
      7,
      null,
    )
    fc.assert(
      fc.property(
        arbitraryAnnotatedText,
        fc.infiniteStream(fc.nat(11)),
        fc.infiniteStream(codes),
        ({ article, text }, choices, values) => {
          const next = <T>(stream: Iterator<T>) => stream.next().value as T
          const document: unknown = JSON.parse(JSON.stringify(toWebAnnotations(article)), (key, value) => {
            if (key === '' || key === 'items' || key === 'first') return value
            const choice = next(choices)
            return choice === 0 ? undefined : choice === 1 && typeof value === 'string' ? next(values) : value
          })
          const { article: draft } = fromWebAnnotations(document, known(text))
          expect(articleSchema.safeParse(draft).error?.issues).toBeUndefined()
        },
      ),
    )
  })

  it.each([null, 7, 'x', {}, [[]], { target: 1 }])('tells that %j is no annotation, or what it lacks', (document) => {
    const { notes } = fromWebAnnotations(document, known())
    expect(notes.length > 0 || JSON.stringify(document) === '[[]]').toBe(true)
  })

  it('may be nested as deep as a parser reads', () => {
    let document: unknown = { target: 'x' }
    for (let i = 0; i < 100_000; i++) document = [document]
    expect(left(fromWebAnnotations(document, known()))).not.toEqual([])
  })
})
