import { setTimeout } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { loadRedis } from './libraries.js'
import { placeOf, QueueError } from './queue-address.js'

const LONGEST_PAUSE_MS = 2000

/** How connections go on where Redis goes away: it is asked again and again, and commands wait, until that is ended. */
export class Patience {
  #isOver = false

  /** For each connection. */
  readonly options = {
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => (this.#isOver ? null : Math.min(50 * 2 ** Math.min(times, 10), LONGEST_PAUSE_MS)),
  } as const

  /**
   * Ends it and closes all connections, as they should be where Redis is there. Where it is not, they ask once more, and
   * what cannot be told to it then is left.
   */
  async end(client: Redis, close: () => Promise<unknown>): Promise<void> {
    this.#isOver = true
    const isGone = client.status === 'end' ? Promise.resolve() : new Promise((resolve) => client.once('end', resolve))
    if (client.status !== 'ready') {
      await Promise.race([isGone, new Promise((resolve) => client.once('ready', resolve))])
      // Each connection asks at its own times.
      await setTimeout(LONGEST_PAUSE_MS)
    }
    const isClosed = new AbortController()
    const isLeft = isGone.then(() => setTimeout(LONGEST_PAUSE_MS, undefined, { signal: isClosed.signal }))
    isLeft.catch(() => {})
    await Promise.race([close(), isLeft])
    isClosed.abort()
    client.disconnect()
  }
}

/** What to tell of an error of a connection that is kept up, or of what BullMQ says itself, whose codes are numbers. */
export const troubleWith = (url: string, error: Error & { readonly code?: unknown }): string =>
  typeof error.code === 'string'
    ? `Redis at ${placeOf(url)} does not answer (${error.message}): waiting until it is back`
    : error.message

/**
 * A connection that outlives an absence of Redis once it was there.
 *
 * @throws QueueError where nothing answers
 */
export async function connect(url: string, patience: Patience, onError: (error: Error) => void): Promise<Redis> {
  const Client = await loadRedis()
  const { options } = patience
  let isThere = false
  const client = new Client(url, {
    ...options,
    retryStrategy: (times) => (isThere ? options.retryStrategy(times) : null),
    lazyConnect: true,
  })
  let reason: Error | undefined
  client.on('error', (error) => {
    reason = error
    if (isThere) onError(error)
  })
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    if (client.status !== 'end') client.disconnect()
    const { message } = reason ?? (error as Error)
    throw new QueueError(`Redis at ${placeOf(url)} cannot be used: ${message}; see that it runs and may be reached`)
  }
  isThere = true
  return client
}
