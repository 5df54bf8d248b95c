import type { Queue, QueueEvents } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Job, JobResult } from '../types.js'
import { connect, Patience, troubleWith } from './connect.js'
import { loadBullMq } from './libraries.js'
import type { NamedQueue } from './queue-address.js'

/** The queue as who submits sees it. */
export interface QueueSession {
  readonly queue: Queue<Job, JobResult>
  readonly events: QueueEvents
  readonly client: Redis
  /** Does what can be left undone where Redis is away. */
  whileThere(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Opens a queue, and listens from now on. @throws QueueError where Redis does not answer */
export async function openSession(
  { url, name }: NamedQueue,
  onWarning: (message: string) => void,
): Promise<QueueSession> {
  const { Queue, QueueEvents } = await loadBullMq()
  const warn = (error: Error) => onWarning(troubleWith(url, error))
  const patience = new Patience()
  const client = await connect(url, patience, warn)
  const connection = { url, ...patience.options }
  const [seconds, micros] = await client.time()
  const now = Number(seconds) * 1000 + Math.floor(Number(micros) / 1000)
  const queue: Queue<Job, JobResult> = new Queue(name, { connection })
  const events = new QueueEvents(name, { connection, lastEventId: `${now}-0` })
  queue.on('error', warn)
  events.on('error', warn)
  return {
    queue,
    events,
    client,
    async whileThere(work) {
      if (client.status !== 'ready') return
      const isGone = new Promise<void>((resolve) => client.once('close', resolve))
      await Promise.race([work().catch(warn), isGone])
    },
    close: () => patience.end(client, () => Promise.all([queue.close(), events.close()])),
  }
}
