import { type Fact, mergeFacts } from '../../rules/index.js'
import { joinParts } from '../report/join.js'
import { emptyReport, mergeReports, partialReport, shardKey } from '../report/merge.js'
import type { PartialReport, ReportPart, Shard } from '../report/types.js'
import { readFactRun } from './fact-runs.js'
import { inputOf } from './inputs.js'
import { type CorpusOptions, DEFAULT_SETTINGS, type Settings } from './options.js'
import { type Plan, PlanError } from './plan.js'
import { ruleSetOf, versionsOf } from './rule-set.js'
import { runUnits } from './run-units.js'
import { makeScratch } from './scratch.js'
import { unitsOf } from './units.js'
import { watch } from './validate-corpus.js'

/** What one job of a plan found. */
export interface JobResult {
  readonly partial: PartialReport
  /** Sorted; to be read once, before the result is done with. */
  readonly facts: Iterable<Fact>
}

/** One job of a plan, by its number from 0. @throws PlanError where the plan has no such job */
export function jobOf(plan: Plan, number: number): readonly Shard[] {
  const job = plan.jobs[number]
  if (!job)
    throw new PlanError(`the plan has ${plan.jobs.length} shards, 0 to ${plan.jobs.length - 1}; there is no ${number}`)
  return job
}

/** Validates one job of a plan and hands its result over; temporary files are gone afterwards. */
export async function validateJob(
  plan: Plan,
  number: number,
  options: Omit<CorpusOptions, 'format' | 'rejects'>,
  use: (result: JobResult) => void,
): Promise<PartialReport> {
  const { concurrency = 'auto', signal, onProgress, ...chosen } = options
  const settings: Settings = { ...DEFAULT_SETTINGS, ...chosen }
  const versions = versionsOf(await ruleSetOf(settings))
  const shards = jobOf(plan, number)
  const groups = shards.map((shard) => unitsOf(inputOf(shard, plan.format), shard))
  const units = groups.flat()
  const parts: ReportPart[] = []
  const scratch = makeScratch()
  try {
    const run = { concurrency, scratch, keepsRejects: false, ...(signal && { signal }) }
    const runs = await runUnits(units, settings, run, {
      part: (index, part) => {
        parts[index] = part
      },
      step: watch(units, onProgress),
    })
    /** For each unit by file and start: the start of its shard, and the lines between the two. */
    const moves = new Map<string, { start: number; lines: number }>()
    let partial = emptyReport
    let index = 0
    for (const [i, shard] of shards.entries()) {
      const own = parts.slice(index, index + (groups[i]?.length ?? 0))
      index += own.length
      let lines = 0
      for (const part of own) {
        moves.set(`${part.shard.start} ${shard.file}`, { start: shard.start, lines })
        lines += part.newlines
      }
      const joined = own.reduce((a, b) => joinParts(a, b, settings.limit))
      partial = mergeReports(
        partial,
        partialReport(shardKey(shard, versions), { ...joined, shard }, versions, settings.limit),
      )
    }
    use({ partial, facts: moveFacts(mergeFacts(runs.map(readFactRun)), moves) })
    return partial
  } finally {
    scratch.remove()
  }
}

/** Facts with their lines counted from the start of their shard instead of their unit. */
function* moveFacts(
  facts: Iterable<Fact>,
  moves: ReadonlyMap<string, { start: number; lines: number }>,
): Generator<Fact> {
  for (const fact of facts) {
    const move = moves.get(`${fact.start} ${fact.file}`)
    yield move ? { ...fact, start: move.start, line: fact.line + move.lines } : fact
  }
}
