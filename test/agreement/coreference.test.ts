import { describe, expect, it } from 'vitest'
import { bCubed } from './coreference.js'
import type { LabelPair } from './kappa.js'

describe('B-cubed', () => {
  const key = 'aaaaabbccccc'

  it.each([
    ['the two smaller clusters joined', 'xxxxxyyyyyyy', 0.76],
    ['the two larger clusters joined', 'xxxxxyyxxxxx', 0.58],
  ])('gives the published figures: %s (Bagga and Baldwin 1998)', (_, response, precision) => {
    const agreement = bCubed([...key].map((name, i): LabelPair => [name, response[i] ?? '']))
    expect(agreement.precision).toBeCloseTo(precision, 2)
    expect(agreement.recall).toBe(1)
  })

  it('does not depend on the names of the clusters', () => {
    expect(bCubed([...key].map((name): LabelPair => [name, `other ${name}`])).f1).toBe(1)
  })

  it('has nothing to say without mentions', () => {
    expect(bCubed([])).toEqual({ n: 0, precision: null, recall: null, f1: null })
  })
})
