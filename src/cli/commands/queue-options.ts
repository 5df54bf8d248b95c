import { Option } from 'commander'

/** What the command line says of a queue. */
export interface QueueOptions {
  readonly queueName?: string
  readonly store?: string
}

/** The options that `validate --queue` and `worker` have in common. */
export const queueOptions = (when = ''): readonly Option[] => [
  new Option('--queue-name <name>', `${when}its name, where a Redis has several (default: reportedly)`),
  new Option(
    '--store <place>',
    `${when}a folder or s3://bucket/prefix for results, the same everywhere (default: Redis)`,
  ),
]
