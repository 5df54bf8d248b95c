import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReportGapError } from '../../../src/validate/report/coverage.js'
import { finalize } from '../../../src/validate/report/finalize.js'
import { mergeReports, partialReport, shardKey } from '../../../src/validate/report/merge.js'
import { Tally } from '../../../src/validate/report/tally.js'
import type { PartialReport, Shard } from '../../../src/validate/report/types.js'
import { cutCorpora, versions } from './corpus-model.js'

const read = { articles: 0, invalid: 0, bytes: 0, texts: 0 }

const covering = (shards: readonly Shard[]): PartialReport =>
  shards
    .map((shard) =>
      partialReport(shardKey(shard, versions), new Tally(20).part({ shard, newlines: 0, read }), versions, 20),
    )
    .reduce(mergeReports, { versions, limit: 20, parts: {} })

function problemsOf(shards: readonly Shard[], plan?: readonly Shard[]) {
  try {
    finalize(covering(shards), plan && { plan: { shards: plan } })
  } catch (error) {
    if (error instanceof ReportGapError) return error
    throw error
  }
  return undefined
}

const range = (start: number, end: number, change: Partial<Shard> = {}): Shard => ({
  file: 'a.ndjson',
  start,
  end,
  size: 30,
  ...change,
})

describe('coverage', () => {
  it.each([
    ['a gap in front', [range(10, 30)], [{ start: 0, end: 10, problem: 'missing' }]],
    ['a gap between', [range(0, 10), range(20, 30)], [{ start: 10, end: 20, problem: 'missing' }]],
    ['a gap behind', [range(0, 10)], [{ start: 10, end: 30, problem: 'missing' }]],
    ['an overlap', [range(0, 20), range(10, 30)], [{ start: 10, end: 20, problem: 'overlap' }]],
    ['a range in another', [range(0, 30), range(10, 20)], [{ start: 10, end: 20, problem: 'overlap' }]],
    ['a range past the end', [range(0, 40)], [{ start: 0, end: 40, problem: 'outside' }]],
    ['another size', [range(0, 10), range(10, 31, { size: 31 })], [{ start: 0, end: 30, problem: 'changed' }]],
    ['another state', [range(0, 10), range(10, 30, { etag: 'v2' })], [{ start: 0, end: 30, problem: 'changed' }]],
    [
      'an empty file in two states',
      [range(0, 0, { size: 0 }), range(0, 0, { size: 0, etag: 'v2' })],
      [{ start: 0, end: 0, problem: 'changed' }],
    ],
  ])('refuses %s', (_, shards, problems) => {
    expect(problemsOf(shards)?.problems).toEqual(problems.map((problem) => ({ file: 'a.ndjson', ...problem })))
  })

  it('refuses what is not as it was planned', () => {
    const plan = [range(0, 10), range(10, 30), range(0, 5, { file: 'b.ndjson', size: 5 })]
    const shards = [range(0, 10), range(10, 20), range(20, 30)]
    expect(problemsOf(shards)).toBeUndefined()
    const error = problemsOf(shards, plan)
    expect(error?.problems.map(({ file, start, problem }) => [file, start, problem])).toEqual([
      ['a.ndjson', 10, 'unplanned'],
      ['a.ndjson', 10, 'missing'],
      ['a.ndjson', 20, 'unplanned'],
      ['b.ndjson', 0, 'missing'],
    ])
    expect(error?.message).toBe(`the parts do not make a whole report: validate what is missing, once, and merge again
  "a.ndjson", bytes 10 to 20: not in the plan
  "a.ndjson", bytes 10 to 30: missing
  "a.ndjson", bytes 20 to 30: not in the plan
  "b.ndjson", bytes 0 to 5: missing`)
  })

  it('names ten problems and says how many more there are', () => {
    const plan = Array.from({ length: 13 }, (_, i) => range(0, 30, { file: `${i + 10}.ndjson` }))
    const lines = problemsOf([], plan)?.message.split('\n') ?? []
    expect(lines).toHaveLength(12)
    expect(lines.at(-1)).toBe('  and 3 more')
  })

  it('sees any shard that is left out or is there in another cut', () => {
    fc.assert(
      fc.property(cutCorpora, fc.nat(), ({ shards }, pick) => {
        fc.pre(shards.length > 0)
        const left = shards[pick % shards.length] as Shard
        const others = shards.filter((shard) => shardKey(shard, versions) !== shardKey(left, versions))
        expect(problemsOf(others, shards)?.problems).toContainEqual(
          expect.objectContaining({ file: left.file, start: left.start, end: left.end, problem: 'missing' }),
        )
        const isSeenWithoutPlan = left.start < left.end && others.some(({ file }) => file === left.file)
        expect(problemsOf(others) !== undefined).toBe(isSeenWithoutPlan)
        if (left.start < left.end)
          expect(problemsOf([...shards, { ...left, end: left.end - 1 }]) !== undefined).toBe(left.end - 1 > left.start)
      }),
    )
  })
})
