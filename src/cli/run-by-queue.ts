import { type RunDistributedOptions, runDistributed } from '../distributed/queue/run-distributed.js'
import type { RunOutcome, Task } from '../distributed/types.js'
import type { RunOptions } from './commands/queue-options.js'
import { queueChoice } from './queue-choice.js'
import { note } from './terminal.js'
import type { Watch } from './with-progress.js'

type OutcomeOf<K extends Task['kind']> = Extract<RunOutcome, { readonly kind: K }>

/** Has the workers of a queue do a task, and waits for it. @throws UsageError where the queue makes no sense */
export async function runByQueue<T extends Task>(
  paths: readonly string[],
  task: T,
  { queue = '', queueName, store, targetBytes }: RunOptions,
  settings: Partial<Watch> & Omit<RunDistributedOptions, 'queue' | 'task' | 'store' | 'targetBytes'>,
): Promise<OutcomeOf<T['kind']>> {
  const outcome = await runDistributed(paths, {
    ...settings,
    ...queueChoice({ queue, ...(queueName !== undefined && { queueName }), ...(store !== undefined && { store }) }),
    ...(targetBytes !== undefined && { targetBytes }),
    task,
    onWarning: note,
  })
  if (outcome.kind !== task.kind) throw new Error(`a run of ${task.kind} came to an end as one of ${outcome.kind}`)
  return outcome as OutcomeOf<T['kind']>
}
