import { decodeFact, encodeFact, type FactLine, mergeFacts } from '../../rules/index.js'
import { joinParts } from '../report/join.js'
import { emptyReport, mergeReports, partialReport, shardKey } from '../report/merge.js'
import type { PartialReport, ReportPart, Shard } from '../report/types.js'
import { type Input, inputOf } from './inputs.js'
import { linesOf } from './lines-of.js'
import type { CorpusOptions, Format } from './options.js'
import { describeJobs, type Plan, PlanError } from './plan.js'
import { ruleSetOf, versionsOf } from './rule-set.js'
import { runUnits } from './run-units.js'
import { makeScratch } from './scratch.js'
import { settingsOf } from './settings.js'
import { settingsDigest } from './settings-digest.js'
import { type Unit, unitsOf } from './units.js'
import { watch } from './validate-corpus.js'

/** What one job of a plan found. */
export interface JobResult {
  readonly partial: PartialReport
  /** Sorted; to be read once, before the result is done with. */
  readonly facts: Iterable<FactLine>
}

/** One job of a plan, by its number from 0. @throws PlanError where the plan has no such job */
export function jobOf(plan: Plan, number: number): readonly Shard[] {
  const job = plan.jobs[number]
  if (!job) throw new PlanError(`there is no shard ${number}; the plan has ${describeJobs(plan)}`)
  return job
}

/** Where the lines of a unit's facts count from, and by how many they move, to count from the start of its shard. */
interface Move {
  readonly start: number
  readonly lines: number
}

const unitName = (file: string, start: number) => `${start} ${file}`

/** How one job of a plan is validated. */
export interface JobOptions extends Omit<CorpusOptions, 'format' | 'rejects'> {
  /** The input that a shard is of, where it is no file of this machine. */
  readonly inputOf?: (shard: Shard, format: Format) => Input
}

/** Validates one job of a plan and hands its result over; temporary files are gone afterwards. */
export async function validateJob(
  plan: Plan,
  number: number,
  options: JobOptions,
  use: (result: JobResult) => void,
): Promise<PartialReport> {
  const { concurrency = 'auto', signal, onProgress, inputOf: open = inputOf, ...chosen } = options
  const settings = settingsOf(chosen)
  const versions = versionsOf(await ruleSetOf(settings))
  const shards = jobOf(plan, number).map((shard) => ({ shard, units: unitsOf(open(shard, plan.format), shard) }))
  const units = shards.flatMap((each) => each.units)
  const parts = new Map<Unit, ReportPart>()
  const scratch = makeScratch()
  try {
    const run = { concurrency, scratch, keepsRejects: false, keepsClaims: true, ...(signal && { signal }) }
    const runs = await runUnits(units, settings, run, {
      part: (index, part) => parts.set(units[index] as Unit, part),
      step: watch(units, onProgress),
    })
    const moves = new Map<string, Move>()
    let partial: PartialReport = { ...emptyReport, settings: settingsDigest(settings) }
    for (const { shard, units } of shards) {
      const own = units.map((unit) => parts.get(unit) as ReportPart)
      noteMoves(own, shard.start, moves)
      const part = { ...own.reduce((a, b) => joinParts(a, b, settings.limit)), shard }
      partial = mergeReports(partial, partialReport(shardKey(shard, versions), part, versions, settings.limit))
    }
    use({ partial, facts: moveFacts(mergeFacts(runs.map(linesOf)), moves) })
    return partial
  } finally {
    scratch.remove()
  }
}

/** @param parts of the units of one shard, in order */
function noteMoves(parts: readonly ReportPart[], start: number, moves: Map<string, Move>): void {
  let lines = 0
  for (const { shard, newlines } of parts) {
    moves.set(unitName(shard.file, shard.start), { start, lines })
    lines += newlines
  }
}

/** Facts with their lines counted from the start of their shard instead of their unit. */
function* moveFacts(facts: Iterable<FactLine>, moves: ReadonlyMap<string, Move>): Generator<FactLine> {
  for (const encoded of facts) {
    const fact = decodeFact(encoded)
    const move = moves.get(unitName(fact.file, fact.start))
    yield move ? encodeFact({ ...fact, start: move.start, line: fact.line + move.lines }) : encoded
  }
}
