import { runDistributed } from '../distributed/queue/run-distributed.js'
import type { CorpusOptions } from '../validate/corpus/options.js'
import type { Report } from '../validate/report/types.js'
import type { ValidateOptions } from './commands/validate.js'
import { queueChoice } from './queue-choice.js'
import { note } from './terminal.js'

/** Validates as `validateCorpus` does, by the workers of a queue. */
export function validateByQueue({ queue = '', queueName, store, targetBytes }: ValidateOptions) {
  const choice = queueChoice({
    queue,
    ...(queueName !== undefined && { queueName }),
    ...(store !== undefined && { store }),
  })
  return async (paths: readonly string[], options: CorpusOptions): Promise<Report> => {
    const { concurrency: _, rejects: __, ...settings } = options
    const outcome = await runDistributed(paths, {
      ...settings,
      ...choice,
      ...(targetBytes !== undefined && { targetBytes }),
      onWarning: note,
    })
    if (outcome.kind !== 'validate') throw new Error(`a run that validates came to an end as one of ${outcome.kind}`)
    return outcome.report
  }
}
