import { describe, expect, it } from 'vitest'
import { type LabelPair, labelAgreement } from './kappa.js'

/** The pairs behind a table of counts, the first annotator's labels down, the second's across. */
const pairsOf = (table: readonly (readonly number[])[]): LabelPair[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, (): LabelPair => [`${a}`, `${b}`])))

describe('Cohen’s kappa', () => {
  it.each([
    [
      'radiologists on mammograms, four labels (Altman 1991)',
      [
        [21, 12, 0, 0],
        [4, 17, 1, 0],
        [3, 9, 15, 2],
        [0, 0, 0, 1],
      ],
      54 / 85,
      0.47,
    ],
    [
      'two residents, two labels (Viera and Garrett 2005)',
      [
        [15, 5],
        [10, 70],
      ],
      0.85,
      0.57,
    ],
  ])('gives the published figure for %s', (_, table, raw, kappa) => {
    const agreement = labelAgreement(pairsOf(table))
    expect(agreement.raw).toBeCloseTo(raw, 10)
    expect(agreement.kappa).toBeCloseTo(kappa, 2)
  })

  it('is zero where agreement is what chance gives, and negative below', () => {
    const chance = [
      [1, 1],
      [1, 1],
    ]
    const opposed = [
      [0, 2],
      [2, 0],
    ]
    expect(labelAgreement(pairsOf(chance)).kappa).toBe(0)
    expect(labelAgreement(pairsOf(opposed)).kappa).toBe(-1)
  })

  it('is undefined where nothing varies or nothing is compared', () => {
    expect(labelAgreement([])).toEqual({ n: 0, same: 0, raw: null, kappa: null })
    expect(labelAgreement(pairsOf([[3]]))).toEqual({ n: 3, same: 3, raw: 1, kappa: null })
  })
})
