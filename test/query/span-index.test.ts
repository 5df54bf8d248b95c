import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SpanIndex } from '../../src/query/span-index.js'

const stretches = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))
const items = fc.array(stretches.map((span) => ({ span })))

test('finds what covers a stretch and what stands inside it, in the order given', () => {
  fc.assert(
    fc.property(items, stretches, (items, asked) => {
      const index = new SpanIndex(items)
      expect(index.covering(asked)).toEqual(
        items.filter(({ span }) => span.start <= asked.start && asked.end <= span.end),
      )
      expect(index.inside(asked)).toEqual(
        items.filter(({ span }) => asked.start <= span.start && span.end <= asked.end),
      )
    }),
  )
})
