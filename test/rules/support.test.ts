import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/model/index.js'
import { LANGUAGE_TAG } from '../../src/model/language-tag.js'
import { didYouMean, suggest } from '../../src/rules/index.js'
import { type Edge, visitCycles } from '../../src/rules/support/cycles.js'
import { SpanIndex } from '../../src/rules/support/span-index.js'
import { covers, overlaps } from '../../src/rules/support/spans.js'

describe('SpanIndex', () => {
  const spans = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]): Span => ({ start, end: start + length, digest: '' }))

  it('finds what looking at every span finds', () => {
    fc.assert(
      fc.property(fc.array(spans), spans, (all, asked) => {
        const index = new SpanIndex<Span>()
        for (const one of all) index.add(one, one)
        const covering = index.covering(asked)
        const overlapping = index.overlapping(asked)
        expect(covering !== undefined).toBe(all.some((one) => covers(one, asked)))
        expect(overlapping !== undefined).toBe(all.some((one) => overlaps(one, asked)))
        if (covering) expect(covers(covering, asked)).toBe(true)
        if (overlapping) expect(overlaps(overlapping, asked)).toBe(true)
      }),
    )
  })
})

describe('visitCycles', () => {
  const edge = fc.tuple(fc.nat(9), fc.nat(9))
  const graphOf = (pairs: readonly (readonly [number, number])[]) => {
    const edges = new Map<string, Edge[]>()
    for (const [from, to] of pairs) {
      edges.set(`${from}`, [...(edges.get(`${from}`) ?? []), { to: `${to}`, pointer: `/${from}/${to}` }])
    }
    return edges
  }

  it('finds nothing where every edge leads upwards', () => {
    fc.assert(
      fc.property(fc.array(edge), (pairs) => {
        const upwards = pairs.filter(([from, to]) => from < to)
        visitCycles(graphOf(upwards), () => expect.unreachable())
      }),
    )
  })

  it('finds paths that close, and leaves no cycle once the found edges are gone', () => {
    fc.assert(
      fc.property(fc.array(edge), (pairs) => {
        const pointers = new Set<string>()
        const known = new Set(pairs.map(([from, to]) => `${from} ${to}`))
        visitCycles(graphOf(pairs), ({ pointer }, cycle) => {
          pointers.add(pointer)
          for (const [i, id] of cycle.entries()) expect(known).toContain(`${id} ${cycle[(i + 1) % cycle.length]}`)
        })
        const rest = pairs.filter(([from, to]) => !pointers.has(`/${from}/${to}`))
        visitCycles(graphOf(rest), () => expect.unreachable())
      }),
    )
  })

  it('walks chains of any length', () => {
    const long = Array.from({ length: 100_000 }, (_, i) => [i, (i + 1) % 100_000] as const)
    const found: number[] = []
    visitCycles(graphOf(long), (_, cycle) => found.push(cycle.length))
    expect(found).toEqual([100_000])
  })
})

describe('suggest', () => {
  it('knows slips, and leaves alone what is no slip', () => {
    expect(suggest('moroco', ['albania', 'morocco'])).toBe('morocco')
    expect(suggest('abla', ['lab', 'abal'])).toBe('abal')
    expect(suggest('rabat', ['greece'])).toBeUndefined()
    expect(didYouMean('favour', ['favor', 'against'])).toBe('did you mean "favor"?')
  })
})

describe('LANGUAGE_TAG', () => {
  it.each([
    'en',
    'EN-gb',
    'pt-BR',
    'zh-Hant-TW',
    'zh-yue',
    'es-419',
    'sl-rozaj-1994',
    'de-u-co-phonebk',
    'ar-x-desk',
    'x-own',
  ])('takes %s', (tag) => {
    expect(LANGUAGE_TAG.test(tag)).toBe(true)
  })

  it.each(['', 'e', 'en_GB', 'en-', '-en', 'english', 'english language', 'en-u', 'de-1', 'français'])(
    'refuses "%s"',
    (tag) => {
      expect(LANGUAGE_TAG.test(tag)).toBe(false)
    },
  )
})
