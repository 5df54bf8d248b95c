import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEdtf, formatEdtf } from '../../src/time/index.js'
import { edtfText } from './texts.js'

describe('compareEdtf', () => {
  it('sorts a timeline by earliest start, then latest end, then canonical text', () => {
    const timeline = [
      '[..2023]',
      '../2024',
      'Y-170000002',
      '2023',
      '2023-10-07',
      '2023-10-07/2025-10',
      '2023-10-07/',
      '2023-10-07/..',
      '2025-11-17',
      '2025-11-17?',
      '2025-11-17~',
      '2026-02-16',
      '[2026-02-16..2026-02-17]',
      '2026-02-17T09:30:00+01:00',
      '2026-02-17T09:30:00Z',
    ]
    expect([...timeline].reverse().sort(compareEdtf)).toEqual(timeline)
  })

  it('is antisymmetric', () => {
    fc.assert(
      fc.property(edtfText, edtfText, (a, b) => {
        expect(compareEdtf(a, b) + compareEdtf(b, a)).toBe(0)
      }),
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(edtfText, edtfText, edtfText, (a, b, c) => {
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is total: only the same canonical text is equal', () => {
    fc.assert(
      fc.property(edtfText, edtfText, (a, b) => {
        expect(compareEdtf(a, a)).toBe(0)
        expect(compareEdtf(a, b) === 0).toBe(formatEdtf(a) === formatEdtf(b))
      }),
    )
  })
})
