import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, shared } from './align.js'
import { type LocatedSpan, matchSpans, printSpans } from './spans.js'

const located = (start: number, end: number, id = 'a'): LocatedSpan => ({
  span: { start, end, digest: '' },
  pointer: '',
  record: { id },
})

const printed = (first: LocatedSpan[], second: LocatedSpan[]) =>
  matchSpans(first, second).map((match) => [match.first, match.second].map((side) => side && printSpans([side.span])))

describe('pairing', () => {
  it('takes the best pair first and each thing once', () => {
    const matches = align([{ n: 1 }, { n: 5 }], [{ n: 6 }, { n: 9 }], (a, b) => [-Math.abs(a.n - b.n)])
    expect(matches).toEqual([
      { first: { n: 1 }, second: { n: 9 } },
      { first: { n: 5 }, second: { n: 6 } },
    ])
  })

  it('leaves alone what fits nothing', () => {
    expect(align([{ n: 1 }], [{ n: 2 }], () => undefined)).toEqual([{ first: { n: 1 } }, { second: { n: 2 } }])
  })
})

describe('pairing spans', () => {
  it('prefers the larger overlap, then the smaller union', () => {
    expect(printed([located(0, 10)], [located(8, 20), located(2, 9)])).toEqual([
      ['[0, 10)', '[2, 9)'],
      [undefined, '[8, 20)'],
    ])
    expect(printed([located(0, 10), located(2, 6)], [located(2, 6)])).toEqual([
      ['[0, 10)', undefined],
      ['[2, 6)', '[2, 6)'],
    ])
  })

  it('does not pair spans that only touch', () => {
    expect(printed([located(0, 4)], [located(4, 8)])).toEqual([
      ['[0, 4)', undefined],
      [undefined, '[4, 8)'],
    ])
  })

  it('pairs equal spans of several records by what else the records have in common', () => {
    const [one, other] = [{ id: 'one' }, { id: 'other' }]
    const of = (record: { id: string }, start: number) => ({ ...located(start, start + 4), record })
    const first = [of(one, 0), of(one, 10), of(other, 10), of(other, 20)]
    const [uno, otro] = [{ id: 'uno' }, { id: 'otro' }]
    const second = [of(uno, 0), of(otro, 10), of(uno, 10), of(otro, 20)]
    expect(shared(matchSpans(first, second)).map((pair) => [pair.first.record.id, pair.second.record.id])).toEqual([
      ['one', 'uno'],
      ['one', 'uno'],
      ['other', 'otro'],
      ['other', 'otro'],
    ])
  })

  it('always pairs equal spans with each other', () => {
    const spans = fc.uniqueArray(fc.tuple(fc.nat(20), fc.nat(6)), { selector: String, maxLength: 8 })
    const make = (tuples: [number, number][]) => tuples.map(([start, size]) => located(start, start + size + 1))
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [first, second] = [make(a), make(b)]
        const keys = new Set(second.map(({ span }) => printSpans([span])))
        const common = first.filter(({ span }) => keys.has(printSpans([span]))).length
        const exact = printed(first, second).filter(([left, right]) => left !== undefined && left === right).length
        expect(exact).toBe(common)
      }),
    )
  })
})
