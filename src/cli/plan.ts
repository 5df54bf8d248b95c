import { findInputs } from '../validate/corpus/inputs.js'
import type { Format } from '../validate/corpus/options.js'
import { describeJobs, planCorpus } from '../validate/corpus/plan.js'
import { replaceText } from '../validate/corpus/replace-file.js'
import { EXIT } from './errors.js'
import { inputFiles, keepApart, optionFiles } from './keep-apart.js'
import { note, print } from './terminal.js'

export interface PlanOptions {
  readonly targetBytes: number
  readonly format: Format
  readonly output?: string
}

/** Writes the plan of a corpus; returns the exit code. */
export async function plan(paths: readonly string[], { targetBytes, format, output }: PlanOptions): Promise<number> {
  if (output !== undefined) keepApart(optionFiles('--output', output), inputFiles(await findInputs(paths, format)))
  const made = await planCorpus(paths, { targetBytes, format })
  const text = JSON.stringify(made, null, 1)
  if (output === undefined) print(text)
  else replaceText(output, text)
  note(describeJobs(made))
  return EXIT.fine
}
