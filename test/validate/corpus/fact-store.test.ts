import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeFact, encodeFact, type Fact, mergeFacts } from '../../../src/rules/index.js'
import { FactStore } from '../../../src/validate/corpus/fact-store.js'
import { linesOf } from '../../../src/validate/corpus/lines-of.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const text = fc.constantFrom('', 'a', 'b', '\n', '😀', '"\\', '\u2028')

const fact: fc.Arbitrary<Fact> = fc.record({
  code: fc.constantFrom('unique', 'agree'),
  key: text,
  value: text,
  pointer: fc.constantFrom('/id', '/entities/0'),
  file: fc.constantFrom('a.ndjson', 'b.ndjson'),
  start: fc.constant(0),
  line: fc.integer({ min: 1, max: 9 }),
  column: fc.constant(1),
  byte: fc.nat(50),
})

/** Sorted; of facts that say the same of a key, the lowest. */
function naiveFacts(facts: readonly Fact[]): Fact[] {
  const says = ({ code, key, value }: Fact) => JSON.stringify([code, key, value])
  const sorted = facts.map(encodeFact).sort().map(decodeFact)
  return sorted.filter((each, i) => each.value === '' || sorted.findIndex((other) => says(other) === says(each)) === i)
}

const place = ({ code, key, value, file, byte, pointer }: Fact) => [code, key, value, file, byte, pointer]

function store(facts: readonly Fact[], maxInMemory: number): { runs: readonly string[]; merged: Fact[] } {
  const held = new FactStore((name) => join(folder, name), maxInMemory)
  for (const each of facts) {
    held.buffer.add(each)
    held.settle()
    expect(held.buffer.size).toBeLessThan(maxInMemory)
  }
  const runs = held.drainToRuns()
  return { runs, merged: [...mergeFacts(runs.map(linesOf))].map(decodeFact) }
}

describe('a store of facts', () => {
  it('gives them sorted and each once, however few fit in memory', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 150 }), fc.integer({ min: 1, max: 20 }), (facts, maxInMemory) => {
        expect(store(facts, maxInMemory).merged.map(place)).toEqual(naiveFacts(facts).map(place))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps few files, and removes those that it has merged', () => {
    const facts = Array.from({ length: 3000 }, (_, i): Fact => {
      const at = { file: 'a', start: 0, line: 1, column: 1, byte: i, pointer: '' }
      return { code: 'unique', key: String((i * 7919) % 3000), value: '', ...at }
    })
    const { runs, merged } = store(facts, 1)
    expect(runs.length).toBeLessThan(3 * 32)
    expect(readdirSync(folder)).toHaveLength(runs.length)
    expect(merged).toEqual(naiveFacts(facts))
  })

  it('makes no file of nothing', () => {
    expect(store([], 1)).toEqual({ runs: [], merged: [] })
    expect(readdirSync(folder)).toEqual([])
  })
})
