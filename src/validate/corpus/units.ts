import type { Shard } from '../report/types.js'
import { type Input, isSized } from './inputs.js'

/** What one thread reads in one go: lines of a plain file that start in a range of bytes, or a whole input. */
export interface Unit {
  readonly input: Input
  readonly shard: Shard
}

/** Bytes of a plain file that make one unit. */
export const UNIT_BYTES = 4 * 1024 * 1024

/** Whether reading may start in the middle: only where lines are articles and bytes are stored as they are. */
export const canSplit = (input: Input): boolean => input.format === 'ndjson' && isSized(input)

/** Whether a unit holds no more than one article. */
export const isOneDocument = ({ input }: Unit): boolean => input.format === 'json' || input.format === 'folder'

/** The shards of an input: ranges of about `bytes` where it can be split, or all of it. */
export function shardsOf(input: Input, bytes: number): readonly Shard[] {
  const { file, size, etag } = input
  const count = canSplit(input) ? Math.max(1, Math.ceil(size / bytes)) : 1
  return Array.from({ length: count }, (_, i) => ({
    file,
    start: i * bytes,
    end: i === count - 1 ? size : (i + 1) * bytes,
    size,
    etag,
  }))
}

/** The units of a shard, in order. */
export function unitsOf(input: Input, shard: Shard, bytes = UNIT_BYTES): readonly Unit[] {
  if (!canSplit(input)) return [{ input, shard }]
  const count = Math.max(1, Math.ceil((shard.end - shard.start) / bytes))
  return Array.from({ length: count }, (_, i) => ({
    input,
    shard: {
      ...shard,
      start: shard.start + i * bytes,
      end: i === count - 1 ? shard.end : shard.start + (i + 1) * bytes,
    },
  }))
}
