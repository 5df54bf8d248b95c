import { describe, expect, it } from 'vitest'
import { base } from '../../src/rules/fixtures/base.js'
import { compareAnnotations } from './compare.js'
import { figures } from './measure.js'
import { printDisagreements, printFigures } from './print.js'

describe('the report', () => {
  it('says in each group what its columns are, in lines of one width', () => {
    const lines = printFigures(compareAnnotations(base, base).flatMap(figures)).split('\n')
    expect(lines[0]).toMatch(/^ {2}SPANS +only first +only second +both +F1$/)
    expect(lines[1]).toMatch(/^ {2}entity mentions, exact +0 +0 +9 +1\.000$/)
    expect(lines[1]?.length).toBe(lines[0]?.length)
    expect(lines.some((line) => /^ {2}polarity +5 +5 +1\.000 +–$/.test(line))).toBe(true)
  })

  it('lists a disagreement with both places, both values and the words, where it has them', () => {
    const first = { pointer: '/events/0/aspect', value: 'point', spans: [] }
    const list = [
      { group: 'events', what: 'aspect', first, second: { ...first, pointer: '/events/4/aspect', value: 'state' } },
      { group: 'events', what: 'events', first: null, second: first },
    ]
    expect(printDisagreements(list, ({ value }) => (value === 'state' ? 'is open' : undefined))).toBe(
      [
        '2 disagreements',
        '  events: aspect\n    first   point  /events/0/aspect\n    second  state  /events/4/aspect  “is open”',
        '  events: events\n    first   –\n    second  point  /events/0/aspect',
      ].join('\n\n'),
    )
  })
})
