import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ArticleView, openArticle, type Voice } from '../../src/query/index.js'
import { draft, ids, sample } from './sample.js'

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})
const named = ({ quotes, publisher }: Voice) => (publisher ? 'publisher' : ids(quotes).join(' > '))
const statements = (list: ReturnType<typeof view.publisherStatements>) =>
  list.map(({ event, account }) => `${event.id} ${account.quote}`)

describe('chain', () => {
  test('runs from the outermost reporter to the innermost source', () => {
    expect(ids(view.chain('sailor-told'))).toEqual(['master-said', 'captain-heard', 'sailor-told'])
    expect(ids(view.chain('bare'))).toEqual(['bare'])
  })

  test('ends in the quote and follows within, however quotes are nested', () => {
    const nestings = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((picks) =>
      picks.map((pick, i) => ({
        ...sample.quotes[0],
        id: `q${i}`,
        source: 'sailor',
        within: pick % (i + 1) === 0 ? null : `q${(pick % (i + 1)) - 1}`,
      })),
    )
    const bare = {
      ...draft(),
      entities: sample.entities.map(({ roles, ...entity }) => entity),
      events: [],
      stances: [],
    }
    fc.assert(
      fc.property(nestings, (quotes) => {
        const nested = openArticle({ ...bare, quotes })
        for (const quote of nested.quotes()) {
          const chain = nested.chain(quote.id)
          expect(chain.at(-1)).toBe(quote)
          expect(chain[0]?.within).toBeNull()
          for (let i = 1; i < chain.length; i++) expect(chain[i]?.within).toBe(chain[i - 1]?.id)
        }
      }),
    )
  })
})

describe('voices', () => {
  test('of a quote: its chain, with the source of each', () => {
    const [voice, ...others] = view.voices('sailor-told')
    expect(others).toEqual([])
    expect(voice?.quotes).toBe(view.chain('sailor-told'))
    expect(voice?.sources.map((source) => source?.name)).toEqual(['Ada Quay', 'Bo Keel', 'a sailor'])
    expect(voice?.publisher).toBe(false)
  })

  test('of an event: one for each account, none twice', () => {
    expect(view.voices('new-line').map(named)).toEqual(['publisher', 'master-said > captain-heard'])
    expect(view.voices('gale')).toEqual([{ quotes: [], sources: [], publisher: true }])
    const twice = draft()
    twice.events[0].accounts.push(twice.events[0].accounts[0])
    expect(openArticle(twice).voices('gale')).toHaveLength(1)
  })

  test('a quote without a source is a voice without a name, not the publisher', () => {
    expect(view.voices('bare')).toMatchObject([{ sources: [null], publisher: false }])
  })

  test('of a stance: one for each quote, or the publisher', () => {
    expect(view.voices('north-for-line').map(named)).toEqual(['master-said', 'bare'])
    expect(view.voices('tide-against-south').map(named)).toEqual(['publisher'])
  })

  test('of an entity: who mentions it, in the order of the text', () => {
    expect(view.voices('north-isle').map(named)).toEqual(['publisher', 'master-said', 'bare'])
    expect(view.voices('sailor').map(named)).toEqual(['master-said > captain-heard'])
    expect(view.voices('critics')).toEqual([])
  })
})

describe('onWordOf', () => {
  test('follows nested chains', () => {
    const word = view.onWordOf('captain')
    expect(ids(word.quotes)).toEqual(['sailor-told', 'captain-heard'])
    expect(statements(word.statements)).toEqual(['damage sailor-told', 'new-line captain-heard'])
    expect(ids(word.stances)).toEqual(['captain-on-line'])
  })

  test('of the outermost reporter holds all that is nested in its quotes', () => {
    const word = view.onWordOf('harbour-master')
    expect(ids(word.quotes)).toEqual(['sailor-told', 'master-said', 'captain-heard'])
    expect(statements(word.statements)).toEqual([
      'talks master-said',
      'damage sailor-told',
      'cancellation master-said',
      'new-line captain-heard',
    ])
    expect(ids(word.stances)).toEqual(['north-for-line', 'captain-on-line'])
  })

  test('of the publisher is what it says in its own voice', () => {
    const word = view.onWordOf('daily-tide')
    expect(word.quotes).toEqual([])
    expect(word.statements).toEqual(view.publisherStatements())
    expect(ids(word.stances)).toEqual(['tide-against-south', 'north-against-line', 'south-on-talks'])
  })

  test('of one who says nothing is empty', () => {
    expect(view.onWordOf('south-isle')).toEqual({ quotes: [], statements: [], stances: [] })
  })
})

describe('who says what', () => {
  test('publisherStatements: accounts without a quote', () => {
    expect(statements(view.publisherStatements())).toEqual([
      'gale null',
      'cancellation null',
      'new-line null',
      'report null',
      'founding null',
    ])
  })

  test('unrealized: events that nobody says for certain happened or are happening', () => {
    expect(ids(view.unrealized())).toEqual(['new-line', 'strike'])
  })

  test('unnamedSources: nobody, unnamed and generic sources', () => {
    expect(ids(view.unnamedSources())).toEqual(['sailor-told', 'bare', 'critics-say'])
  })

  test('about: what a quote or one nested in it gives an account of, and what its content mentions', () => {
    const topics = (quote: string) => {
      const { entities, events } = view.about(quote)
      return [ids(entities), ids(events)]
    }
    expect(topics('master-said')).toEqual([
      ['north-isle', 'south-isle', 'captain', 'sailor'],
      ['talks', 'damage', 'cancellation', 'new-line'],
    ])
    expect(topics('sailor-told')).toEqual([[], ['damage']])
    expect(topics('bare')).toEqual([['north-isle'], ['talks']])
  })
})
