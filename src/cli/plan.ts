import { findInputs } from '../validate/corpus/inputs.js'
import type { Format } from '../validate/corpus/options.js'
import { describeJobs } from '../validate/corpus/plan.js'
import { replaceText } from '../validate/corpus/replace-file.js'
import { EXIT } from './errors.js'
import { inputFiles, keepApart, optionFiles } from './keep-apart.js'
import { note, print } from './terminal.js'
import { localPaths, planPaths } from './url-shards.js'

export interface PlanOptions {
  readonly targetBytes: number
  readonly format: Format
  readonly output?: string
}

/** Writes the plan of a corpus; returns the exit code. */
export async function plan(paths: readonly string[], { targetBytes, format, output }: PlanOptions): Promise<number> {
  if (output !== undefined)
    keepApart(optionFiles('--output', output), inputFiles(await findInputs(localPaths(paths), format)))
  const made = await planPaths(paths, { targetBytes, format })
  const text = JSON.stringify(made, null, 1)
  if (output === undefined) print(text)
  else replaceText(output, text)
  note(describeJobs(made))
  return EXIT.fine
}
