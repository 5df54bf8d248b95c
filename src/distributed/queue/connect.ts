import type { Redis } from 'ioredis'
import { loadRedis } from './libraries.js'
import { placeOf, QueueError } from './queue-address.js'

const LONGEST_PAUSE_MS = 2000

/** How to go on where Redis goes away: asked again and again, and commands wait until it is back. */
export const PATIENT = {
  maxRetriesPerRequest: null,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 10), LONGEST_PAUSE_MS),
} as const

/** What to tell of an error of a connection that is kept up. */
export const troubleWith = (url: string, error: Error): string =>
  'code' in error
    ? `Redis at ${placeOf(url)} does not answer (${error.message}): waiting until it is back`
    : error.message

/**
 * A connection that outlives an absence of Redis once it was there.
 *
 * @throws QueueError where nothing answers
 */
export async function connect(url: string, onError: (error: Error) => void): Promise<Redis> {
  const Client = await loadRedis()
  let isThere = false
  const client = new Client(url, {
    ...PATIENT,
    retryStrategy: (times) => (isThere ? PATIENT.retryStrategy(times) : null),
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
