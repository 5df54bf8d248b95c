import { beforeEach, describe, expect, test } from 'vitest'
import { type ArticleView, openArticle } from '../../src/query/index.js'
import { compareEdtf } from '../../src/time/index.js'
import { draft, ids, sample } from './sample.js'

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})

describe('timeline', () => {
  test('is in the order of EDTF bounds, undated last in the order of the document', () => {
    const timeline = view.timeline()
    expect(ids(timeline.map(({ event }) => event))).toEqual([
      'talks',
      'gale',
      'damage',
      'cancellation',
      'report',
      'new-line',
      'strike',
      'founding',
    ])
    const edtf = timeline.flatMap(({ time }) => time?.edtf ?? [])
    expect(edtf).toEqual([...edtf].sort(compareEdtf))
  })

  test('says between which instants an event lies', () => {
    const [talks] = view.timeline()
    expect(talks).toMatchObject({ earliest: Date.UTC(2026, 1, 14), latest: Date.UTC(2026, 1, 17) })
    expect(view.timeline().at(-1)).toMatchObject({ time: null, earliest: -Infinity, latest: Infinity })
  })

  test('takes the filter of events', () => {
    const filter = { involves: 'north-isle' } as const
    const found = ids(view.timeline(filter).map(({ event }) => event))
    expect(found).toEqual(['talks', 'gale', 'new-line'])
    expect(found.toSorted()).toEqual([...ids(view.events(filter))].sort())
  })
})

describe('stanceMatrix', () => {
  test('has rows from most in favor to most against, then by name', () => {
    expect(view.stanceMatrix().holders.map(({ name }) => name)).toEqual([
      'Bo Keel',
      'North Isle',
      'South Isle',
      'Daily Tide',
      'critics',
    ])
  })

  test('has columns in the order of the records', () => {
    expect(ids(view.stanceMatrix().targets)).toEqual(['south-isle', 'ferry-line', 'talks', 'sailor-told'])
  })

  test('a cell holds its stances, what they come to, and who says so', () => {
    const cell = view.stanceMatrix().cell('north-isle', 'ferry-line')
    expect(ids(cell?.stances ?? [])).toEqual(['north-for-line', 'north-against-line'])
    expect(cell?.value).toBe('mixed')
    expect(cell?.voices).toEqual([...view.voices('north-for-line'), ...view.voices('north-against-line')])
    expect(view.stanceMatrix().cell('captain', 'ferry-line')?.value).toBe('favor')
    expect(view.stanceMatrix().cell('captain', 'talks')).toBeUndefined()
    expect(() => view.stanceMatrix().cell('captian', 'talks')).toThrow('Did you mean "captain"?')
  })

  test('its cells hold every stance once, row by row', () => {
    expect(ids(view.stanceMatrix().cells.flatMap(({ stances }) => stances)).toSorted()).toEqual(
      ids(sample.stances).toSorted(),
    )
    const rows = view.stanceMatrix().cells.map(({ holder }) => view.stanceMatrix().holders.indexOf(holder))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    for (const cell of view.stanceMatrix().cells)
      expect(view.stanceMatrix().cell(cell.holder.id, cell.target.id)).toBe(cell)
  })

  test('is empty without stances', () => {
    expect(openArticle({ ...draft(), stances: [] }).stanceMatrix()).toMatchObject({
      holders: [],
      targets: [],
      cells: [],
    })
  })
})

describe('links', () => {
  test('name the other entity, the event and both roles', () => {
    const links = view.links('north-isle').map((link) => [link.entity.id, link.event.id, link.role, link.otherRole])
    expect(links).toEqual([
      ['south-isle', 'talks', 'agent', 'party'],
      ['port-ellen-bay', 'talks', 'agent', 'place'],
      ['ferry-line', 'new-line', 'party', 'topic'],
      ['south-isle', 'new-line', 'party', 'party'],
    ])
  })

  test('go both ways', () => {
    const pairs = view
      .entities()
      .flatMap((from) =>
        view
          .links(from.id)
          .map(({ entity, event, role, otherRole }) => [from.id, role, event.id, otherRole, entity.id]),
      )
    const reversed = pairs.map((pair) => pair.toReversed())
    expect(pairs.map(String).sort()).toEqual(reversed.map(String).sort())
  })

  test('are none where an entity takes part in nothing', () => {
    expect(view.links('critics')).toEqual([])
  })
})
