import { createReadStream } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import type { FactLine } from '../../rules/corpus/index.js'
import { nextTurn, TURN } from '../turns.js'
import { partitionOf } from './partition-of.js'

/** Characters of facts that are held in memory before they go to disk. */
const MAX_IN_MEMORY = 16 * 1024 * 1024

/**
 * Spreads sorted facts over partitions in bounded memory; in each of them they stay sorted.
 *
 * @param path gives the path of a temporary file for a name
 * @returns for each partition its facts as lines in UTF-8, in chunks
 */
export async function spreadFacts(
  facts: Iterable<FactLine>,
  partitions: number,
  path: (name: string) => string,
  maxInMemory = MAX_IN_MEMORY,
): Promise<(partition: number) => AsyncIterable<Buffer>> {
  const held: string[][] = Array.from({ length: partitions }, () => [])
  const spilled = new Set<number>()
  const fileOf = (partition: number) => path(`partition-${partition}`)
  let size = 0
  let count = 0
  for (const fact of facts) {
    held[partitionOf(fact, partitions)]?.push(fact)
    size += fact.length
    if (size >= maxInMemory) {
      await spill()
      size = 0
    }
    if (++count % TURN === 0) await nextTurn()
  }
  return async function* (partition) {
    if (spilled.has(partition)) yield* createReadStream(fileOf(partition)) as AsyncIterable<Buffer>
    const rest = held[partition] ?? []
    if (rest.length > 0) yield bytesOf(rest)
  }

  async function spill(): Promise<void> {
    for (const [partition, lines] of held.entries()) {
      if (lines.length === 0) continue
      await appendFile(fileOf(partition), bytesOf(lines.splice(0)))
      spilled.add(partition)
    }
  }
}

const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`)
