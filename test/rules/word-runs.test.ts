import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RUN, WordRuns } from '../../src/rules/support/word-runs.js'

/** Few words, so that runs of them recur. */
const rows = fc.array(fc.constantFrom('a', 'b', 'the'), { maxLength: 60 })

/** Where a run of the words begins that stands in the text. */
function scan(text: readonly string[], words: readonly string[]): number {
  const run = (row: readonly string[], i: number) => row.slice(i, i + RUN).join(' ')
  const known = new Set(text.slice(RUN - 1).map((_, i) => run(text, i)))
  return words.slice(RUN - 1).findIndex((_, i) => known.has(run(words, i)))
}

it('the first run that two texts share is that of a scan', () => {
  fc.assert(
    fc.property(rows, rows, (text, words) => {
      expect(new WordRuns(text).find(words)).toBe(scan(text, words))
    }),
    { numRuns: 2000 },
  )
})

it('a run is found wherever it stands, and not with another word in it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.nat().map((number) => `word ${number}`),
        { minLength: 20, maxLength: 40 },
      ),
      fc.nat(12),
      fc.nat(7),
      (text, at, odd) => {
        const run = text.slice(at, at + RUN)
        const runs = new WordRuns(text)
        expect(runs.find(['x', ...run, 'y'])).toBe(1)
        expect(runs.find(run.with(odd, 'another word'))).toBe(-1)
        expect(runs.find(run.slice(1))).toBe(-1)
      },
    ),
  )
})
