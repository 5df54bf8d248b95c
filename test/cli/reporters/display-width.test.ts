import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutEnd, cutStart, displayWidth } from '../../../src/cli/reporters/display-width.js'

test.each([
  ['harbour', 7],
  ['…', 1],
  ['大田', 4],
  ['한국', 4],
  ['각', 2],
  ['Ａｂ', 4],
  ['ｱ', 1],
  ['「」', 4],
  ['e\u0301', 1],
  ['\u200b\u00ad', 0],
  ['🪁', 2],
  ['👩‍👩‍👧', 2],
  ['🇲🇦', 2],
  ['⚠️', 2],
  ['✖', 1],
  ['جسر', 3],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns)
})

test('Latin text takes a column a character, however it is counted', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'abcéßø ~1#…') })
  fc.assert(
    fc.property(latin, (text) => {
      expect(displayWidth(text)).toBe(text.length)
      expect(displayWidth(`${text}字`)).toBe(text.length + 2)
    }),
  )
})

test('what was cut fits, is the start or the end of the text, and says that it was cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '字', '👩‍👩‍👧', 'e\u0301') })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (text, columns) => {
      const [start, end] = [cutEnd(text, columns), cutStart(text, columns)]
      expect(Math.max(displayWidth(start), displayWidth(end))).toBeLessThanOrEqual(columns)
      if (displayWidth(text) <= columns) {
        expect([start, end]).toEqual([text, text])
      } else {
        expect(start.endsWith('…') && text.startsWith(start.slice(0, -1))).toBe(true)
        expect(end.startsWith('…') && text.endsWith(end.slice(1))).toBe(true)
      }
    }),
  )
})
