/** A queue in Redis. */
export interface QueueAddress {
  /** `redis://` or `rediss://` (TLS), with user and password where they are needed. */
  readonly url: string
  /** Several queues in one Redis differ by name; `reportedly` by default. */
  readonly name?: string
}

/** A queue in Redis, by its URL alone or with a name. */
export type QueueChoice = string | QueueAddress

/** A queue with all that has a default. */
export interface NamedQueue {
  readonly url: string
  readonly name: string
}

/** A queue that cannot be worked with: a library is missing, Redis is not there, or the address makes no sense. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
}

/** The queue that is meant. @throws QueueError where it is no queue in Redis */
export function queueOf(choice: QueueChoice): NamedQueue {
  const { url, name = 'reportedly' } = typeof choice === 'string' ? { url: choice } : choice
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol))
    throw new QueueError(`the queue must be the URL of a Redis, such as redis://localhost:6379, not ${placeOf(url)}`)
  if (name === '' || name.includes(':'))
    throw new QueueError(`the name of a queue must have characters and no colon, not ${JSON.stringify(name)}`)
  return { url, name }
}

/** An address as people may see it: without who asks, and with which password. */
export const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return JSON.stringify(url)
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  shown.search = ''
  return shown.href
}
