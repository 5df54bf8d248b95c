import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, validateCorpus } from '../../src/validate/index.js'
import { arbitraryCorpus } from '../support/corpus/arbitrary-corpus.js'
import { inFolder } from '../validate/corpus/folder.js'
import { reportOf, shuffled } from './in-folder-run.js'

const limit = fc.constantFrom(0, 1, 2, 20, 1000)

describe('a run over shards', () => {
  it('finds what one process finds, byte for byte, wherever files are cut, in whatever order and however often shards are done, over any number of partitions', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCorpus,
        limit,
        fc.integer({ min: 1000, max: 60_000 }),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.nat()),
        (files, limit, targetBytes, partitions, stream) =>
          inFolder(files, async (folder) => {
            const paths = [join(folder, 'in')]
            const rank = () => stream.next().value as number
            const executor = (context: Parameters<typeof shuffled>[0]) => shuffled(context, rank)
            const report = await reportOf(paths, { limit, targetBytes, partitions, executor })
            expect(canonicalJson(report)).toBe(canonicalJson(await validateCorpus(paths, { limit, concurrency: 1 })))
          }),
      ),
      { numRuns: 40 },
    )
  })
})
