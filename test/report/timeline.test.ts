import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelineSection } from '../../src/report/timeline.js'
import { markOf } from '../../src/report/timeline-marks.js'
import { timelineOrder } from '../../src/report/timeline-order.js'
import { placeOf } from '../../src/report/timeline-picture.js'
import { calendarScale, extentOf, stretchedScale } from '../../src/report/timeline-scale.js'
import { viewOf } from '../../src/report/view.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'

const time = fc.integer({ min: -60_000_000_000_000, max: 60_000_000_000_000 })

test.each([
  ['2026-02-16', 'dot'],
  ['2026-02', 'hatched'],
  ['2021-21', 'hatched'],
  ['2019', 'hatched'],
  ['2023-10-07/2023-10-09', 'solid'],
  ['2021-21/2024-11-12', 'hatched solid'],
  ['2023-10-07/..', 'open-end'],
  ['../2023-10-07', 'open-start'],
  ['/2023', 'open-start hatched'],
  ['[2026-02-14..2026-02-16]', 'hatched'],
  ['[..2024-11-12]', 'open-start'],
  ['../..', ''],
  ['yesterday', ''],
])('%s is drawn as %s', (edtf, shapes) => {
  expect(
    markOf(edtf)
      .pieces.map(({ shape }) => shape)
      .join(' '),
  ).toBe(shapes)
})

test('qualifiers are kept', () => {
  expect(markOf('2028~')).toMatchObject({ approximate: true, uncertain: false })
  expect(markOf('2028?')).toMatchObject({ approximate: false, uncertain: true })
})

test('scales are monotone and marks lie within them', () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 2 }), time, (times, publication) => {
      const extent = extentOf([...times, publication])
      if (extent === undefined) throw new Error('no extent')
      for (const scale of [calendarScale(extent, publication), stretchedScale(extent, publication)]) {
        const places = [...times].sort((a, b) => a - b).map(scale.at)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const from of times) {
          const { x, width } = placeOf({ shape: 'open-end', from, until: Number.POSITIVE_INFINITY }, scale)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(100.000001)
        }
      }
    }),
  )
})

test('every event has one row, in order', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const order = timelineOrder(article)
      const markup = timelineSection(viewOf(article, undefined, [], order))?.body.markup ?? ''
      expect([...markup.matchAll(/<li id="([^"]*)"/g)].map(([, id]) => id)).toEqual(order.map(({ id }) => id))
    }),
  )
})
