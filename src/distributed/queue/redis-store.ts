import type { Redis } from 'ioredis'
import { BlobError, missingBlob } from '../store/blob-error.js'
import type { BlobStore } from '../types.js'

/** The longest value that Redis takes. */
const LONGEST = 512 * 1024 * 1024

/** How long Redis keeps what came of a run, in seconds: a week. */
export const KEPT_SECONDS = 7 * 24 * 60 * 60

/** A store in the Redis of a queue, which holds all of it in memory and for a week. */
export function redisStore(client: Redis, queue: string): BlobStore {
  const keyOf = (name: string) => `reportedly:${queue}:${name}`
  return {
    async put(name, bytes) {
      if (bytes.length > LONGEST)
        throw new BlobError(
          'refused',
          name,
          'it is too large for Redis: give all hosts a store, or plan smaller shards',
        )
      await client.set(keyOf(name), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'EX', KEPT_SECONDS)
    },
    async get(name, range) {
      if (range === undefined) {
        const bytes = await client.getBuffer(keyOf(name))
        if (bytes === null) throw missingBlob(name, 'the Redis of the queue')
        return bytes
      }
      const { start, end } = range
      // Redis gives nothing for what is not there.
      const bytes = start < end ? await client.getrangeBuffer(keyOf(name), start, end - 1) : new Uint8Array()
      if (start === end ? !(await client.exists(keyOf(name))) : bytes.length < end - start)
        throw missingBlob(name, 'the Redis of the queue')
      return bytes
    },
  }
}
