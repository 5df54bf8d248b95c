import { expect, expectTypeOf, test } from 'vitest'
import type { Article, Entity, Event, Gpe, Ids, Person, Quote, Stance } from '../../src/model/index.js'
import { type ArticleView, openArticle } from '../../src/query/index.js'
import { createView } from '../../src/query/view.js'
import { sample } from './sample.js'

const provenance = { by: 'desk', at: '2026-03-03', method: 'manual', status: 'draft' } as const
const entity = { kind: 'entity', specificity: 'named', externalIds: [], mentions: [], provenance } as const
const literal = {
  schemaVersion: 1,
  id: 'tiny',
  revision: 1,
  title: 'Tiny',
  summary: 'Tiny.',
  language: 'en',
  publisher: 'tide',
  published: { edtf: '2026-03-03', basis: 'stated' },
  rights: { text: { included: false }, annotations: { license: 'CC0-1.0' } },
  text: { offsetUnit: 'utf-16', length: 10, digest: 'x' },
  agents: [{ id: 'desk', type: 'person', name: 'Desk' }],
  entities: [
    { ...entity, id: 'tide', type: 'outlet', name: 'Tide' },
    { ...entity, id: 'isle', type: 'gpe', name: 'Isle' },
  ],
  events: [],
  quotes: [
    {
      kind: 'quote',
      id: 'isle-said',
      mode: 'indirect',
      source: 'isle',
      within: null,
      cue: [],
      content: [],
      gloss: 'it rains',
      provenance,
    },
  ],
  stances: [],
} as const

interface FerryIds extends Ids {
  readonly entity: 'ada' | 'north'
  readonly event: 'gale'
  readonly quote: 'ada-said'
  readonly stance: 'ada-for'
  readonly agent: 'desk'
}
interface FerryMaps {
  readonly entity: { readonly ada: Person<'ada', FerryIds>; readonly north: Gpe<'north', FerryIds> }
  readonly event: { readonly gale: Event<FerryIds, 'gale'> }
  readonly quote: { readonly 'ada-said': Quote<FerryIds, 'ada-said'> }
  readonly stance: { readonly 'ada-for': Stance<FerryIds, 'ada-for'> }
}
declare const ferry: Article<FerryIds>

test('string ids give records of the kind', () => {
  const view = openArticle(sample)
  expectTypeOf(view.entity('north-isle')).toEqualTypeOf<Entity>()
  expectTypeOf(view).toEqualTypeOf<ArticleView>()
  expectTypeOf(view.find('x')?.id).toEqualTypeOf<string | undefined>()
  expect(view.title).toBe('Ferry stays in port')
})

test('parsed JSON gives the view with string ids', () => {
  const parsed = openArticle(JSON.parse(JSON.stringify(sample)))
  expectTypeOf(parsed).toEqualTypeOf<ArticleView>()
  expectTypeOf(parsed.quote('bare').source).toEqualTypeOf<string | null>()
  expectTypeOf(parsed.entities({ type: 'gpe' })[0]?.type).toEqualTypeOf<'gpe' | undefined>()
  expect(parsed.quote('bare').source).toBeNull()
})

test('ids that stand in the type of the data are checked by the compiler', () => {
  const view = openArticle(literal)
  expectTypeOf(view.entity('isle').type).toEqualTypeOf<'gpe'>()
  expectTypeOf(view.entity('isle').id).toEqualTypeOf<'isle'>()
  expectTypeOf(view.quotes()[0]?.source).toEqualTypeOf<'tide' | 'isle' | null | undefined>()
  // @ts-expect-error: no such entity
  expect(() => view.entity('aisle')).toThrow('Did you mean "isle"?')
  // @ts-expect-error: that is a quote
  expect(() => view.entity('isle-said')).toThrow('is the id of a quote')
  // @ts-expect-error: no such entity
  expect(() => view.quotes({ source: 'aisle' })).toThrow('Did you mean "isle"?')
  const quote = view.quote('isle-said')
  expect(view.resolve(quote).source?.name).toBe('Isle')
  expect(view.entity(view.publisher).name).toBe('Tide')
})

test('an inline article keeps its literal ids too', () => {
  const view = openArticle({ ...literal, entities: [{ ...entity, id: 'tide', type: 'outlet', name: 'T' }], quotes: [] })
  expectTypeOf(view.entity('tide').type).toEqualTypeOf<'outlet'>()
  expect(view.entity('tide').name).toBe('T')
})

test('the maps of generated data type every look-up', () => {
  const typed = (view: ArticleView<FerryMaps>) => {
    expectTypeOf(view.entity('ada')).toEqualTypeOf<Person<'ada', FerryIds>>()
    expectTypeOf(view.entity('north').type).toEqualTypeOf<'gpe'>()
    expectTypeOf(view.event('gale').id).toEqualTypeOf<'gale'>()
    expectTypeOf(view.publisher).toEqualTypeOf<'ada' | 'north'>()
    // @ts-expect-error: no such event
    view.event('gail')
    // @ts-expect-error: no such role
    view.events({ involves: 'ada', role: 'agnt' })
    // @ts-expect-error: no such field
    view.events({ involve: 'ada' })
    // @ts-expect-error: nothing can be assigned
    view.entity('ada').name = 'Bo'
    view.events({ involves: ['ada', 'gale'], source: null, quote: 'ada-said', tense: undefined })
    const resolved = view.resolve(view.quote('ada-said'))
    expectTypeOf(resolved.source?.id).toEqualTypeOf<'ada' | 'north' | undefined>()
    expectTypeOf(view.resolve(view.entity('ada')).kind).toEqualTypeOf<'entity'>()
  }
  const bundled = () => typed(createView<FerryMaps>(ferry))
  const bundledWithIds = (): ArticleView<FerryMaps, FerryIds> => createView<FerryMaps, FerryIds>(ferry)
  expect([bundled, bundledWithIds]).toHaveLength(2)
})

test('types and kinds narrow what a filter gives', () => {
  const view = openArticle(sample)
  expectTypeOf(view.entities({ type: 'gpe' })).items.toEqualTypeOf<Gpe>()
  expectTypeOf(view.entities({ type: ['gpe', 'person'] })).items.toEqualTypeOf<Gpe | Person>()
  expectTypeOf(view.entities()).items.toEqualTypeOf<Entity>()
  expectTypeOf(view.records({ kind: 'quote' })).items.toEqualTypeOf<Quote>()
  expectTypeOf(view.records({ status: 'draft' })[0]?.kind).toEqualTypeOf<
    'entity' | 'event' | 'quote' | 'stance' | undefined
  >()
  expect(view.entities({ type: 'gpe' }).every(({ type }) => type === 'gpe')).toBe(true)
})

test('resolving a record of any kind narrows on its kind', () => {
  const view = openArticle(sample)
  for (const record of view.records()) {
    const resolved = view.resolve(record)
    if (resolved.kind === 'stance') expectTypeOf(resolved.holder.name).toEqualTypeOf<string>()
    expect(resolved.id).toBe(record.id)
  }
})
