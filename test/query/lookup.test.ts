import { beforeEach, describe, expect, test } from 'vitest'
import type { AnyRecord } from '../../src/model/index.js'
import { type ArticleView, openArticle, UnknownIdError } from '../../src/query/index.js'
import { ids, sample } from './sample.js'

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})

function thrownBy(call: () => unknown): UnknownIdError {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(UnknownIdError)
    return error as UnknownIdError
  }
  return expect.unreachable('nothing was thrown')
}

describe('metadata', () => {
  test('stands on the view, the document in data', () => {
    expect(view.title).toBe('Ferry stays in port')
    expect(view.published.edtf).toBe('2026-03-03')
    expect(view.data).toEqual(sample)
    expect(view.data.entities).toBe(view.entities())
  })
})

describe('one record', () => {
  test('by id and kind', () => {
    expect(view.entity('captain').name).toBe('Bo Keel')
    expect(view.event('gale').aspect).toBe('state')
    expect(view.quote('bare').source).toBeNull()
    expect(view.stance('south-on-talks').value).toBe('neutral')
  })

  test('find takes any kind and never throws', () => {
    for (const record of view.records()) expect(view.find(record.id)).toBe(record)
    for (const id of ['nobody', '', '__proto__', 'constructor', undefined, null, {}]) {
      expect(view.find(id as string)).toBeUndefined()
    }
  })

  test('an unknown id is named, with the nearest one', () => {
    const error = thrownBy(() => view.entity('captian'))
    expect(error.message).toBe('The article "ferry" has no entity with the id "captian". Did you mean "captain"?')
    expect(error).toMatchObject({ id: 'captian', kinds: ['entity'], suggestion: 'captain' })
  })

  test('an id of another kind is told apart from one that does not exist', () => {
    expect(thrownBy(() => view.event('captain')).message).toBe('"captain" is the id of an entity, not of an event.')
  })

  test('what is no string is no id', () => {
    const messageFor = (look: (id: string) => unknown, id: unknown) => thrownBy(() => look(id as string)).message
    expect(messageFor(view.quote, undefined)).toBe('Expected the id of a quote, a string, not nothing.')
    expect(messageFor(view.mentions, {})).toBe('Expected the id of an entity or an event, a string, not an object.')
    expect(messageFor(view.voices, 5)).toBe('Expected the id of a record, a string, not 5.')
  })

  test('kinds that would do are joined', () => {
    expect(thrownBy(() => view.stanceMatrix().cell('captain', '?')).message).toBe(
      'The article "ferry" has no entity, event or quote with the id "?".',
    )
  })

  test.each(['chain', 'voices', 'onWordOf', 'links', 'about', 'mentions'] as const)('%s says so too', (method) => {
    expect(thrownBy(() => view[method]('no-such-thing')).id).toBe('no-such-thing')
  })
})

describe('records of every kind', () => {
  test('stand in the order entities, events, quotes, stances', () => {
    const { entities, events, quotes, stances } = sample
    expect(view.records()).toEqual([...entities, ...events, ...quotes, ...stances])
  })
})

describe('resolve', () => {
  test('gives a quote its source, its outer quote and its act', () => {
    const told = view.resolve(view.quote('sailor-told'))
    expect(told.source).toBe(view.entity('sailor'))
    expect(told.within).toBe(view.quote('captain-heard'))
    expect('act' in told).toBe(false)
    expect(view.resolve(view.quote('master-said')).act).toBe(view.event('report'))
    expect(view.resolve(view.quote('bare'))).toMatchObject({ source: null, within: null })
  })

  test('gives an event its participants, its quotes and its relations', () => {
    const talks = view.resolve(view.event('talks'))
    expect(ids(talks.arguments.map(({ filler }) => filler))).toEqual([
      'north-isle',
      'south-isle',
      'new-line',
      'port-ellen-bay',
    ])
    expect(talks.accounts.map(({ quote }) => quote?.id)).toEqual(['master-said', 'bare'])
    const damage = view.resolve(view.event('damage'))
    expect(damage.relations?.map(({ to, quote }) => [to.id, quote?.id])).toEqual([
      ['cancellation', 'captain-heard'],
      ['talks', undefined],
    ])
    expect(damage.time?.anchor).toBe('gale')
  })

  test('gives an entity its wholes and its roles', () => {
    expect(view.resolve(view.entity('north-isle')).partOf).toEqual([view.entity('isles-league')])
    const roles = view.resolve(view.entity('harbour-master')).roles
    expect(roles?.map(({ title, of }) => [title, of?.name])).toEqual([
      ['harbour master', 'Ellen Bay'],
      ['sailor', undefined],
    ])
  })

  test('gives a stance its holder, its target and its quotes', () => {
    const stance = view.resolve(view.stance('critics-on-statement'))
    expect([stance.holder, stance.target, ...stance.quotes]).toEqual([
      view.entity('critics'),
      view.quote('sailor-told'),
      view.quote('critics-say'),
    ])
  })

  test('gives the same object for the same record, an equal one for a copy of it', () => {
    const quote = view.quote('bare')
    expect(view.resolve(quote)).toBe(view.resolve(quote))
    for (const record of view.records()) {
      expect(view.resolve(structuredClone(record))).toEqual(view.resolve(record))
    }
  })

  test('an edited copy is resolved by its own fields, and stays as it is', () => {
    const edited = { ...structuredClone(view.quote('sailor-told')), source: 'captain', gloss: 'edited' }
    expect(view.resolve(edited)).toMatchObject({ source: view.entity('captain'), gloss: 'edited' })
    expect(Object.isFrozen(edited.provenance)).toBe(false)
    const dangling = { ...edited, source: 'captian' }
    expect(thrownBy(() => view.resolve(dangling))).toMatchObject({ id: 'captian', suggestion: 'captain' })
  })

  test('what has the id of a record but not its shape is refused', () => {
    const { kind, id } = view.event('gale')
    expect(() => view.resolve({ kind, id } as AnyRecord)).toThrow(
      new TypeError('The copy of "gale" cannot be resolved, because a field has not the shape it has in the model.'),
    )
    const renamed = { ...view.quote('bare'), id: 'gale' }
    expect(thrownBy(() => view.resolve(renamed)).message).toBe('"gale" is the id of an event, not of a quote.')
  })

  test('a record of another article is refused', () => {
    const foreign = { ...view.quote('bare'), id: 'elsewhere' }
    expect(thrownBy(() => view.resolve(foreign)).id).toBe('elsewhere')
  })

  test.each([
    [undefined, 'nothing'],
    [{}, 'an object'],
    ['captain', '"captain"'],
  ])('%j is no record', (value, shown) => {
    expect(thrownBy(() => view.resolve(value as AnyRecord)).message).toBe(
      `Expected a record of the article "ferry", such as its find(id) gives, not ${shown}.`,
    )
  })
})
