import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatEdtf, parseEdtf } from '../../src/time/index.js'
import { edtfText } from './texts.js'

describe('formatEdtf', () => {
  test.each([
    ['2026-02-16T09:30+00', '2026-02-16T09:30Z'],
    ['2026-02-16T09:30:00+05', '2026-02-16T09:30:00+05:00'],
    ['2026-02-16T09:30-03:30/..', '2026-02-16T09:30-03:30/..'],
  ])('writes %s as %s', (text, canonical) => {
    expect(formatEdtf(text)).toBe(canonical)
  })

  it('writes what parses back as the same value', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const edtf = parseEdtf(text)
        expect(parseEdtf(formatEdtf(edtf))).toEqual(edtf)
      }),
    )
  })

  it('leaves everything but zones as it was written', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const canonical = text.replaceAll('+00:00', 'Z').replace(/\+05(?!:)/g, '+05:00')
        expect(formatEdtf(text)).toBe(canonical)
      }),
    )
  })
})
