import { Command, Option } from 'commander'
import { wholeNumber } from './parse-value.js'
import { type QueueOptions, queueOptions } from './queue-options.js'

/** How `reportedly worker` was called. */
export interface WorkerOptions extends QueueOptions {
  readonly queue: string
  readonly name?: string
  readonly concurrency: number
  readonly lock: number
}

const HELP = `
It takes shards from the queue until SIGTERM or SIGINT, then hands back what it has. Start one for each processor, on as
many hosts as there are; all need the same version, and the paths or URLs that are validated. Needs bullmq and ioredis.

Examples:
  reportedly worker --queue redis://redis.example:6379
  reportedly validate 's3://news/2026.ndjson' --queue redis://redis.example:6379

Exit codes: 0 stopped as it was told, 2 usage, 3 Redis is not there or bullmq is not installed.`

export function workerCommand(): Command {
  const command = new Command('worker')
    .description('work on shards that validate --queue submits, on any host')
    .requiredOption('--queue <url>', 'the Redis of the queue: redis:// or rediss://')
  for (const option of queueOptions()) command.addOption(option)
  return command
    .option('--name <name>', 'what others see it as (default: host and process)')
    .addOption(
      new Option('--concurrency <n>', 'shards at the same time, on one processor').argParser(wholeNumber(1)).default(1),
    )
    .addOption(
      new Option('--lock <seconds>', 'after how long without a sign of life others take its shards')
        .argParser(wholeNumber(1))
        .default(30),
    )
    .addHelpText('after', HELP)
    .action(async (options: WorkerOptions) => {
      const { worker } = await import('../other-commands.js')
      process.exitCode ??= await worker(options)
    })
}
