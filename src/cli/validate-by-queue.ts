import type { CorpusOptions } from '../validate/corpus/options.js'
import type { Report } from '../validate/report/types.js'
import type { RunOptions } from './commands/queue-options.js'
import { runByQueue } from './run-by-queue.js'

/** Validates as `validateCorpus` does, by the workers of a queue. */
export const validateByQueue =
  (queue: RunOptions) =>
  async (paths: readonly string[], options: CorpusOptions): Promise<Report> => {
    const { concurrency: _, rejects: __, ...settings } = options
    return (await runByQueue(paths, { kind: 'validate' }, queue, settings)).report
  }
