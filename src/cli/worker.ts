import { placeOf } from '../distributed/queue/queue-address.js'
import { startWorker, type WorkerEvent } from '../distributed/queue/start-worker.js'
import type { Job } from '../distributed/types.js'
import type { WorkerOptions } from './commands/worker.js'
import { EXIT } from './errors.js'
import { queueChoice } from './queue-choice.js'
import { note } from './terminal.js'

/** How long handing back may take, in milliseconds: a Redis that is gone cannot take anything. */
const PATIENCE = 8000

/** Works on the jobs of a queue until it is told to stop; returns the exit code. */
export async function worker(options: WorkerOptions): Promise<number> {
  const { name, concurrency, lock } = options
  const choice = queueChoice(options)
  const running = await startWorker({
    ...choice,
    ...(name !== undefined && { name }),
    concurrency,
    lockMs: lock * 1000,
    onEvent: (event) => note(wordsOf(event)),
  })
  const told = untilTold()
  note(`worker ${running.name} takes shards from ${placeOf(choice.queue.url)} (${choice.queue.name})`)
  note(`stops, since ${await told} came`)
  setTimeout(() => {
    note('what it had could not be handed back: others take it when its lock has run out')
    process.exit(EXIT.failure)
  }, PATIENCE).unref()
  await running.close()
  return EXIT.fine
}

/** Resolves with the name of the signal that comes first; a second one ends the process as ever. */
const untilTold = () =>
  new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve)
  })

function wordsOf(event: WorkerEvent): string {
  switch (event.type) {
    case 'warning':
      return event.message
    case 'failed':
      return `${event.isLast ? 'gave up' : 'will be tried again'}: ${wordsOfJob(event.job)}: ${event.reason}`
    case 'lost':
      return `lost to another worker: ${wordsOfJob(event.job)}`
    case 'returned':
      return `handed back: ${wordsOfJob(event.job)}`
    default:
      return `${event.type}: ${wordsOfJob(event.job)}`
  }
}

const wordsOfJob = (job: Job): string =>
  job.type === 'shard'
    ? `${job.shard.uri}, bytes ${job.shard.start} to ${job.shard.end}`
    : `the comparison of articles, partition ${job.partition}`
