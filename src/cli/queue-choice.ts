import { type NamedQueue, QueueError, queueOf } from '../distributed/queue/queue-address.js'
import { openStore } from '../distributed/store/open-store.js'
import type { BlobStore } from '../distributed/types.js'
import type { QueueOptions } from './commands/queue-options.js'
import { UsageError } from './errors.js'

/** The queue, and the store where there is one, that the command line names. @throws UsageError where they make no sense */
export function queueChoice(options: QueueOptions & { readonly queue: string }): {
  readonly queue: NamedQueue
  readonly store?: BlobStore
} {
  const { queue: url, queueName: name, store } = options
  try {
    const queue = queueOf({ url, ...(name !== undefined && { name }) })
    return { queue, ...(store !== undefined && { store: openStore(store) }) }
  } catch (error) {
    throw error instanceof QueueError ? new UsageError(error.message) : error
  }
}
