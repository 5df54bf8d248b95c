import type { Redis } from 'ioredis'
import { QueueError } from './queue-address.js'

type BullMq = typeof import('bullmq')

/** The library of the queue, which is loaded at its first use. @throws QueueError where it is not installed */
export async function loadBullMq(): Promise<BullMq> {
  try {
    return await import('bullmq')
  } catch (cause) {
    throw notInstalled(cause)
  }
}

/** What speaks with Redis. @throws QueueError where it is not installed */
export async function loadRedis(): Promise<typeof Redis> {
  try {
    return (await import('ioredis')).Redis
  } catch (cause) {
    throw notInstalled(cause)
  }
}

const notInstalled = (cause: unknown) =>
  new QueueError(
    'a queue needs the packages bullmq and ioredis; install them on every host: npm install bullmq ioredis',
    { cause },
  )
