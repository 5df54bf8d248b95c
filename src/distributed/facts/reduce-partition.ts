import { rmSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { FactJudge, type FactLine, mergeFacts } from '../../rules/index.js'
import { linesOf } from '../../validate/corpus/lines-of.js'
import { RunLevels } from '../../validate/corpus/run-levels.js'
import { type Contradictions, ContradictionTally } from '../../validate/report/contradictions.js'
import { withScratch } from '../check-shard.js'
import { inBatches } from '../in-turns.js'
import type { LoadedRun } from '../run-config.js'
import { getJson, putDigestedJson } from '../store/json-blobs.js'
import { nextTurn, TURN } from '../turns.js'
import type { JobContext, ReduceJob, ReduceResult } from '../types.js'
import { type FactRange, loadLines, type ReduceInput } from './reduce-input.js'

/** Bytes of facts that are merged in memory before they go to disk. */
const MAX_IN_MEMORY = 16 * 1024 * 1024

/** Runs of facts that are fetched at the same time. */
const AT_ONCE = 16

type Context = Pick<JobContext, 'store' | 'signal'>

/** Judges the partition of a job, and leaves what was found in the store. */
export async function reduceResult(job: ReduceJob, run: LoadedRun, context: Context): Promise<ReduceResult> {
  const input = (await getJson(context.store, job.input.name)) as ReduceInput
  const contradictions = await reducePartition(input, run, context)
  const output = await putDigestedJson(context.store, `${run.name}/contradictions/`, contradictions)
  return { type: 'reduce', key: job.key, partition: job.partition, output }
}

/**
 * Merges the sorted facts of one partition of all shards and finds what articles say against each other. An external
 * merge sort on the temporary disk: memory does not depend on how many facts there are, nor on how many shards.
 */
export function reducePartition(
  { lines, runs }: ReduceInput,
  { ruleSet, settings }: LoadedRun,
  { store, signal }: Context,
  maxInMemory = MAX_IN_MEMORY,
): Promise<Contradictions> {
  return withScratch(async (scratch) => {
    const linesBefore = await loadLines(store, lines)
    const sorter = new RunSorter((name) => scratch.path(name))
    const isLarge = (ranges: readonly FactRange[]) => sizeOf(ranges) > maxInMemory / AT_ONCE
    for (const ranges of runs.filter(isLarge)) {
      signal?.throwIfAborted()
      await sorter.addFile((file) => download(store, ranges, file))
    }
    let held: string[][] = []
    let size = 0
    const small = runs.filter((ranges) => !isLarge(ranges))
    for await (const bytes of inBatches(small, AT_ONCE, (ranges) => fetchAll(store, ranges))) {
      signal?.throwIfAborted()
      held.push(linesIn(bytes))
      size += bytes.length
      if (size < maxInMemory) continue
      await sorter.add(mergeFacts(held))
      held = []
      size = 0
    }
    const { limit, baseline = new Set<string>() } = settings
    const tally = new ContradictionTally({ limit, baseline, linesBefore })
    const judge = new FactJudge(ruleSet.corpusRules)
    let count = 0
    for (const fact of mergeFacts([...sorter.drain().map(linesOf), ...held])) {
      tally.addAll(judge.add(fact))
      if (++count % TURN > 0) continue
      signal?.throwIfAborted()
      await nextTurn()
    }
    tally.addAll(judge.end())
    return tally.contradictions
  })
}

const sizeOf = (ranges: readonly FactRange[]): number => ranges.reduce((sum, { start, end }) => sum + (end - start), 0)

async function fetchAll(store: JobContext['store'], ranges: readonly FactRange[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for (const { name, ...range } of ranges) pieces.push(await store.get(name, range))
  return Buffer.concat(pieces)
}

async function download(store: JobContext['store'], ranges: readonly FactRange[], file: string): Promise<void> {
  for (const { name, ...range } of ranges) await appendFile(file, await store.get(name, range))
}

const linesIn = (bytes: Buffer): string[] => {
  const lines = bytes.toString('utf8').split('\n')
  lines.pop()
  return lines
}

/** Sorted runs on disk, few of them. */
class RunSorter {
  readonly #levels = new RunLevels()
  readonly #path: (name: string) => string
  #written = 0

  constructor(path: (name: string) => string) {
    this.#path = path
  }

  /** Adds sorted facts. */
  add(facts: Iterable<FactLine>): Promise<void> {
    return this.addFile((file) => writeInTurns(file, facts))
  }

  /** Adds a file of sorted facts, which is then written. */
  async addFile(write: (file: string) => Promise<void>): Promise<void> {
    let full = this.#levels.add(await this.#write(write))
    while (full) {
      const { runs, level } = full
      const merged = await this.#write((file) => writeInTurns(file, mergeFacts(runs.map(linesOf))))
      for (const file of runs) rmSync(file)
      full = this.#levels.add(merged, level + 1)
    }
  }

  drain(): readonly string[] {
    return this.#levels.drain()
  }

  async #write(write: (file: string) => Promise<void>): Promise<string> {
    const file = this.#path(`run-${this.#written++}`)
    await write(file)
    return file
  }
}

async function writeInTurns(file: string, facts: Iterable<FactLine>): Promise<void> {
  let lines: string[] = []
  const flush = async () => {
    await appendFile(file, lines.map((line) => `${line}\n`).join(''))
    lines = []
  }
  for (const fact of facts) if (lines.push(fact) >= TURN) await flush()
  await flush()
}
