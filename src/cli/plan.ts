import { appendFileSync } from 'node:fs'
import type { Format } from '../validate/corpus/options.js'
import { planCorpus } from '../validate/corpus/plan.js'
import { replaceFile } from '../validate/corpus/replace-file.js'
import { EXIT } from './errors.js'
import { plural } from './plural.js'
import { note, print } from './terminal.js'

export interface PlanOptions {
  readonly targetBytes: number
  readonly format: Format
  readonly output?: string
}

/** Writes the plan of a corpus; returns the exit code. */
export async function plan(paths: readonly string[], { targetBytes, format, output }: PlanOptions): Promise<number> {
  const made = await planCorpus(paths, { targetBytes, format })
  const text = JSON.stringify(made, null, 1)
  if (output === undefined) print(text)
  else replaceFile(output, (descriptor) => appendFileSync(descriptor, `${text}\n`))
  note(`${plural(made.jobs.length, 'shard')}, 0 to ${made.jobs.length - 1}`)
  return EXIT.fine
}
