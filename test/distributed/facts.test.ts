import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withScratch } from '../../src/distributed/check-shard.js'
import { rangeOf, writeFactBlobs } from '../../src/distributed/facts/fact-blobs.js'
import { spreadFacts } from '../../src/distributed/facts/fact-partitions.js'
import { partitionOf } from '../../src/distributed/facts/partition-of.js'
import { reducePartition } from '../../src/distributed/facts/reduce-partition.js'
import { memoryStore } from '../../src/distributed/index.js'
import { configOf, equip } from '../../src/distributed/run-config.js'
import { putDigestedJson } from '../../src/distributed/store/json-blobs.js'
import { corpusRules, type Fact, FactBuffer, type FactLine, mergeFacts } from '../../src/rules/index.js'
import { ContradictionTally, findContradictions } from '../../src/validate/report/contradictions.js'

const LINES = 1000

/** Claims of few articles over few files, so that many contradict each other. */
const fact: fc.Arbitrary<Fact> = fc
  .record({
    claim: fc.oneof(
      fc.record({
        code: fc.constant('article-id-reused'),
        key: fc.constantFrom('a', 'b "c"', 'é\n'),
        value: fc.constant(''),
      }),
      fc.record({
        code: fc.constant('external-id-type'),
        key: fc.constantFrom('wikidata Q1', 'wikidata Q2', 'x "y"'),
        value: fc.constantFrom('person', 'place', 'outlet'),
      }),
      fc.record({ code: fc.constant('schema-version-mixed'), key: fc.constant(''), value: fc.constantFrom('1', '2') }),
    ),
    shard: fc.nat(5),
    line: fc.nat(99),
    pointer: fc.constantFrom('/id', '/entities/0/externalIds/0'),
  })
  .map(({ claim, shard, line, pointer }) => ({
    ...claim,
    pointer,
    article: `article-${shard}-${line}`,
    file: `${shard % 2}.ndjson`,
    start: shard * 100,
    line: line + 1,
    column: 1,
    byte: shard * 100 + line,
  }))

const sorted = (facts: readonly Fact[]): readonly FactLine[] => {
  const buffer = new FactBuffer()
  for (const fact of facts) buffer.add(fact)
  return buffer.drain()
}

const linesBefore = (_: string, start: number) => (start / 100) * LINES

describe('facts', () => {
  it('judged in partitions, in as little memory as may be, are what they are together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fact, { maxLength: 60 }), { maxLength: 50 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(1, 300, 1e6),
        fc.constantFrom(0, 3, 1000),
        async (shards, partitions, memory, limit) => {
          const store = memoryStore()
          const run = await equip(await configOf({ partitions, limit }))
          const written = await Promise.all(
            shards.map((facts) =>
              withScratch(async (scratch) => {
                const chunksOf = await spreadFacts(sorted(facts), partitions, (name) => scratch.path(name), memory)
                return writeFactBlobs(store, 'facts/', partitions, chunksOf, memory)
              }),
            ),
          )
          const table = Object.fromEntries(
            [0, 1].map((file) => [
              `${file}.ndjson`,
              [0, 1, 2, 3, 4, 5].map((shard) => [shard * 100, linesBefore('', shard * 100)]),
            ]),
          )
          const lines = await putDigestedJson(store, 'lines/', table)
          const tally = new ContradictionTally({ limit, baseline: new Set(), linesBefore })
          for (let partition = 0; partition < partitions; partition++) {
            const runs = written.map((blobs) =>
              blobs.map((facts) => ({ name: facts.blob.name, ...rangeOf(facts, partition) })),
            )
            tally.join(await reducePartition({ lines, runs }, run, { store }, memory))
          }
          const together = findContradictions(mergeFacts(shards.map(sorted)), {
            rules: corpusRules,
            linesBefore,
            limit,
            baseline: new Set(),
          })
          const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
          expect(tally.contradictions.byCode).toEqual(together.byCode)
          expect([...tally.contradictions.diagnostics].sort(byCode)).toEqual([...together.diagnostics].sort(byCode))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of one key are in one partition, and many keys in all of them', () => {
    const partitions = 16
    const of = (key: string, line: number) =>
      partitionOf(
        sorted([{ code: 'c', key, value: '', pointer: '/id', file: 'a', start: 0, line, column: 1, byte: line }])[0] ??
          '',
        partitions,
      )
    const counts = Array.from({ length: partitions }, () => 0)
    for (let i = 0; i < 16_000; i++) {
      const partition = of(`article-${i}`, i)
      expect(of(`article-${i}`, i + 1)).toBe(partition)
      counts[partition] = (counts[partition] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(800)
    expect(Math.max(...counts)).toBeLessThan(1200)
  })
})
