import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import type { FilePointer } from '../validate/read-article.js'
import { colors } from './terminal.js'

/** Something that is wrong at one place of the data. */
export interface Problem extends FilePointer {
  /** What is wrong and what to do; further lines belong below it. */
  readonly message: string
}

/** A problem as it is printed: the place on one line, the sentence indented below it. */
function formatProblem({ file, pointer, message }: Problem): string {
  const lines = message.split('\n').map((line) => `    ${escapeControls(line)}`)
  return [colors.bold(escapeControls(`${file}#${pointer}`)), ...lines].join('\n')
}

/** Problems below each other with their number; `remark` follows it. */
export function formatProblems(problems: readonly Problem[], remark = ''): string {
  return [...problems.map(formatProblem), `${counted(problems.length, 'problem')}${remark}`].join('\n\n')
}
