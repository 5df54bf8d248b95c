import { beforeEach, describe, expect, test } from 'vitest'
import { type ArticleView, type EventFilter, FilterError, openArticle, UnknownIdError } from '../../src/query/index.js'
import { ids, sample } from './sample.js'

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})

describe('entities', () => {
  test('by type, specificity and whole', () => {
    expect(ids(view.entities({ type: 'gpe' }))).toEqual(['north-isle', 'south-isle'])
    expect(ids(view.entities({ type: ['plan', 'outlet'] }))).toEqual(['daily-tide', 'ferry-line'])
    expect(ids(view.entities({ specificity: ['unnamed', 'generic'] }))).toEqual(['sailor', 'critics'])
    expect(ids(view.entities({ partOf: 'isles-league', type: 'gpe' }))).toEqual(['north-isle', 'south-isle'])
  })

  test('by one external id of which everything holds', () => {
    const by = (externalId: object) => ids(view.entities({ externalId }))
    expect(by({ scheme: 'wikidata', id: 'Q1' })).toEqual(['north-isle'])
    expect(by({ scheme: 'wikidata' })).toEqual(['north-isle', 'south-isle'])
    expect(by({ scheme: 'iso3166-1', match: 'exact' })).toEqual([])
  })
})

describe('events', () => {
  test('by participant and role, which must be of the same argument', () => {
    expect(ids(view.events({ involves: 'south-isle' }))).toEqual(['talks', 'cancellation', 'new-line'])
    expect(ids(view.events({ involves: 'south-isle', role: 'party' }))).toEqual(['talks', 'new-line'])
    expect(ids(view.events({ involves: 'south-isle', role: 'agent' }))).toEqual([])
    expect(ids(view.events({ role: ['speaker', 'patient'] }))).toEqual(['damage', 'report'])
    expect(ids(view.events({ involves: 'new-line' }))).toEqual(['talks'])
  })

  test('by aspect and PLOVER', () => {
    expect(ids(view.events({ aspect: ['state', 'repeated'] }))).toEqual(['gale', 'strike'])
    expect(ids(view.events({ plover: 'CONSULT' }))).toEqual(['talks'])
    expect(ids(view.events({ plover: null }))).toEqual(['gale', 'damage', 'report', 'founding'])
    expect(ids(view.events({ mode: 'strike' }))).toEqual(['strike'])
  })

  test('by period: in part or as a whole', () => {
    expect(ids(view.events({ overlaps: '2026-02' }))).toEqual(['gale', 'talks'])
    expect(ids(view.events({ during: '2026-02' }))).toEqual(['talks'])
    expect(ids(view.events({ during: '2026-02/2026-03' }))).toEqual([
      'gale',
      'talks',
      'damage',
      'cancellation',
      'report',
    ])
    expect(ids(view.events({ overlaps: '2027/..' }))).toEqual(['new-line'])
    expect(ids(view.events({ overlaps: ['2026-02', '2027/..'] }))).toEqual(['gale', 'talks', 'new-line'])
    expect(view.events({ during: [] })).toEqual([])
  })

  test('by conditions that one account must meet alone', () => {
    expect(ids(view.events({ certainty: 'possible', tense: 'future' }))).toEqual(['new-line'])
    expect(ids(view.events({ certainty: 'possible', tense: 'hypothetical' }))).toEqual([])
    expect(ids(view.events({ polarity: 'negative', source: 'critics' }))).toEqual(['damage'])
    expect(ids(view.events({ publisher: true, tense: 'present' }))).toEqual(['cancellation'])
  })

  test('by source at any place in the chain of voices', () => {
    expect(ids(view.events({ source: 'sailor' }))).toEqual(['damage'])
    expect(ids(view.events({ source: 'harbour-master' }))).toEqual(['talks', 'damage', 'cancellation', 'new-line'])
    expect(ids(view.events({ source: null }))).toEqual(['talks'])
  })

  test('by quote, where null and publisher mean the same', () => {
    expect(ids(view.events({ quote: 'critics-say' }))).toEqual(['damage', 'strike'])
    expect(view.events({ quote: null })).toEqual(view.events({ publisher: true }))
    expect(view.events({ source: 'daily-tide' })).toEqual(view.events({ publisher: true }))
    expect(ids(view.events({ publisher: false }))).toEqual(['talks', 'damage', 'cancellation', 'new-line', 'strike'])
  })
})

describe('quotes, stances and records', () => {
  test('quotes by source, mode, nesting, topic and name', () => {
    expect(ids(view.quotes({ source: [null, 'captain'] }))).toEqual(['captain-heard', 'bare'])
    expect(ids(view.quotes({ mode: ['direct', 'mixed'] }))).toEqual(['sailor-told', 'bare'])
    expect(ids(view.quotes({ within: null }))).toEqual(['master-said', 'bare', 'critics-say'])
    expect(ids(view.quotes({ within: 'master-said' }))).toEqual(['captain-heard'])
    expect(ids(view.quotes({ about: 'north-isle' }))).toEqual(['master-said', 'bare'])
    expect(ids(view.quotes({ unnamed: false }))).toEqual(['master-said', 'captain-heard'])
  })

  test('stances by holder, target, value and expression', () => {
    expect(ids(view.stances({ holder: 'north-isle', value: 'favor' }))).toEqual(['north-for-line'])
    expect(ids(view.stances({ target: 'sailor-told' }))).toEqual(['critics-on-statement'])
    expect(ids(view.stances({ expression: 'lexical' }))).toEqual(['tide-against-south'])
  })

  test('records by kind, status and what they refer to', () => {
    expect(ids(view.records({ refersTo: 'ferry-line' }))).toEqual([
      'new-line',
      'north-for-line',
      'captain-on-line',
      'north-against-line',
    ])
    expect(ids(view.records({ refersTo: 'gale' }))).toEqual(['harbour-master', 'damage'])
    expect(ids(view.records({ refersTo: 'sailor-told', kind: 'stance' }))).toEqual(['critics-on-statement'])
    expect(view.records({ status: 'draft' })).toHaveLength(view.records().length)
    expect(view.records({ status: 'reviewed' })).toEqual([])
  })
})

describe('what stands for no condition', () => {
  test('nothing, an empty filter and undefined give everything', () => {
    expect(view.events({})).toEqual(view.events())
    expect(view.events({ involves: undefined })).toEqual(view.events())
  })

  test('any of nothing is nothing', () => {
    expect(view.events({ involves: [] })).toEqual([])
  })
})

describe('a filter that cannot be meant', () => {
  const failing = (ask: () => unknown) => {
    try {
      ask()
    } catch (error) {
      return error as FilterError
    }
    return expect.unreachable('nothing was thrown')
  }

  test.each([
    [{ certainity: 'certain' }, 'An event filter has no field "certainity". Did you mean "certainty"?', 'certainity'],
    [
      { certainty: 'sure' },
      'certainty: "sure" is none of its values. It can be "certain", "probable", "possible" or "unknown".',
      'certainty',
    ],
    [{ tense: ['past', 'presnt'] }, 'tense: "presnt" is none of its values. Did you mean "present"?', 'tense'],
    [{ certainty: null }, 'certainty: null is none of its values.', 'certainty'],
    [{ overlaps: 'next week' }, 'overlaps: "next week" is not EDTF', 'overlaps'],
    [{ overlaps: ['2026', 'soon'] }, 'overlaps: "soon" is not EDTF', 'overlaps'],
    [{ during: 2026 }, 'during: expected a period in EDTF such as "2026-02", not 2026.', 'during'],
    [{ during: [['2026']] }, 'during: expected a period in EDTF such as "2026-02", not an array.', 'during'],
    [{ publisher: 'yes' }, 'publisher: expected true or false, not "yes".', 'publisher'],
    ['gale', 'An event filter must be an object with conditions, not "gale".', ''],
    [null, 'not null.', ''],
  ])('%j says what is wrong', (filter, message, field) => {
    const error = failing(() => view.events(filter as EventFilter))
    expect(error).toBeInstanceOf(FilterError)
    expect(error.message).toContain(message)
    expect(error.field).toBe(field)
  })

  test('an unknown id in a filter is an unknown id', () => {
    const error = failing(() => view.events({ involves: 'nort-isle' }))
    expect(error).toBeInstanceOf(UnknownIdError)
    expect(error.message).toContain('Did you mean "north-isle"?')
    expect(() => view.events({ source: 'gale' })).toThrow('"gale" is the id of an event, not of an entity.')
  })

  test('nested fields are named by their path', () => {
    const error = failing(() => view.entities({ externalId: { shceme: 'wikidata' } as object }))
    expect(error.message).toBe('An external id filter has no field "shceme". Did you mean "scheme"?')
    expect(error.field).toBe('externalId.shceme')
    expect(failing(() => view.entities({ externalId: { id: 5 } as object })).field).toBe('externalId.id')
    expect(failing(() => view.entities({ externalId: 'Q1' as never })).field).toBe('externalId')
  })
})
