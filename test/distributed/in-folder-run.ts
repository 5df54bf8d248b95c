import {
  createOpen,
  type Executor,
  executeRun,
  inProcess,
  type JobContext,
  memoryStore,
  type PrepareRunOptions,
  planShards,
  prepareRun,
} from '../../src/distributed/index.js'
import type { Report } from '../../src/validate/index.js'

/** Has jobs done in an order that ranks give, some of them twice. */
export const shuffled = (context: JobContext, rank: () => number): Executor => {
  const execute = inProcess(context)
  return (jobs, told) => {
    const ranked = jobs.flatMap((job) => (rank() % 4 === 0 ? [job, job] : [job])).map((job) => ({ job, rank: rank() }))
    return execute(
      ranked.sort((a, b) => a.rank - b.rank).map(({ job }) => job),
      told,
    )
  }
}

export interface RunChoice extends Partial<PrepareRunOptions> {
  readonly targetBytes: number
  readonly context?: Partial<JobContext>
  readonly executor?: (context: JobContext) => Executor
}

/** The report of a run over files. */
export async function reportOf(uris: readonly string[], choice: RunChoice): Promise<Report> {
  const { targetBytes, executor = inProcess, context: given, ...options } = choice
  const context = { open: createOpen(), store: memoryStore(), ...given }
  const { store } = context
  const run = await prepareRun(await planShards(uris, { targetBytes, ...(given?.open && { open: given.open }) }), {
    ...options,
    store,
  })
  const outcome = await executeRun(run, { store, execute: executor(context) })
  if (outcome.kind !== 'validate') throw new Error(`expected a report, got ${outcome.kind}`)
  return outcome.report
}
