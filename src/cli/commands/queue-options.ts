import { Option } from 'commander'
import { UsageError } from '../errors.js'
import { byteCount } from './parse-value.js'

/** What the command line says of a queue. */
export interface QueueOptions {
  readonly queueName?: string
  readonly store?: string
}

/** The options that all commands with a queue have in common. */
export const queueOptions = (when = ''): readonly Option[] => [
  new Option('--queue-name <name>', `${when}its name, where a Redis has several (default: reportedly)`),
  new Option(
    '--store <place>',
    `${when}a folder or s3://bucket/prefix for results, the same everywhere (default: Redis)`,
  ),
]

/** What the command line says of a run that the workers of a queue may do. */
export interface RunOptions extends QueueOptions {
  readonly queue?: string
  readonly targetBytes?: number
}

/** The options of a run by a queue, without those that make no sense beside it. */
export const runOptions = (conflicts: readonly string[] = []): readonly Option[] => [
  new Option(
    '--queue <url>',
    'have the workers of a queue in Redis do it, see `reportedly worker`; paths may be URLs (http, https, s3)',
  ).conflicts([...conflicts]),
  ...queueOptions('with --queue: '),
  new Option('--target-bytes <n>', 'with --queue: about how much one shard reads (default: 64M)').argParser(byteCount),
]

/** @throws UsageError where something is said of a queue that there is none of */
export function assertQueue({ queue, queueName, store, targetBytes }: RunOptions): void {
  if (queue === undefined && (queueName ?? store ?? targetBytes) !== undefined)
    throw new UsageError('--queue-name, --store and --target-bytes belong to --queue')
}
