import { putDigested } from '../store/json-blobs.js'
import type { BlobStore, FactBlob } from '../types.js'

/** Bytes that make one blob. */
const BLOB_BYTES = 8 * 1024 * 1024

/**
 * Writes the facts of a shard to as few blobs as memory allows, partition after partition.
 *
 * @param chunksOf gives the facts of a partition
 */
export async function writeFactBlobs(
  store: BlobStore,
  prefix: string,
  partitions: number,
  chunksOf: (partition: number) => AsyncIterable<Uint8Array>,
  blobBytes = BLOB_BYTES,
): Promise<readonly FactBlob[]> {
  const blobs: FactBlob[] = []
  let chunks: Uint8Array[] = []
  let bytes = 0
  let ends: number[] = []
  const flush = async () => {
    if (bytes === 0) return
    const all = [...ends, ...Array.from({ length: partitions - ends.length }, () => bytes)]
    blobs.push({ blob: await putDigested(store, prefix, Buffer.concat(chunks)), ends: all })
    ends = ends.map(() => 0)
    chunks = []
    bytes = 0
  }
  for (let partition = 0; partition < partitions; partition++) {
    for await (const chunk of chunksOf(partition)) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= blobBytes) await flush()
    }
    ends.push(bytes)
  }
  await flush()
  return blobs
}

/** Where the facts of a partition are in a blob. */
export function rangeOf({ ends }: FactBlob, partition: number): { readonly start: number; readonly end: number } {
  return { start: ends[partition - 1] ?? 0, end: ends[partition] ?? 0 }
}
