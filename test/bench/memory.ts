import { join } from 'node:path'
import { writeCorpus } from '../support/corpus/write.js'
import { validate } from './command.js'
import { compared, within } from './compared.js'
import { MB, type Part, type Settings } from './part.js'

const LIMIT = 220e6
/** The peak memory of the command with two threads, on corpora of several sizes. */
export async function benchMemory({ memory, folder }: Settings): Promise<Part> {
  const peaks: (readonly [size: string, peak: number])[] = []
  for (const bytes of memory) {
    const file = join(folder, 'corpus.ndjson')
    const size = MB(bytes)
    const manifest = await writeCorpus(file, { bytes })
    const { peakBytes } = await validate({ file, manifest, size }, { concurrency: 2 })
    if (peakBytes !== undefined) peaks.push([size, peakBytes])
  }
  const [first, ...others] = peaks
  return {
    title: 'Memory',
    about: first
      ? 'Peak resident memory of the process with both its threads. Three articles in ten of these corpora include their text.'
      : 'Peak memory is read from /proc, on Linux.',
    rows: [
      ...peaks.map(([size, peak]) => within(`peak memory, two threads, ${size}`, peak, LIMIT, MB)),
      ...others.map(([size, peak]) => compared(`peak memory, ${first?.[0]} to ${size}`, [(first?.[1] ?? 0) / peak])),
    ],
    tables: [],
  }
}
