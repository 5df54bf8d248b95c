import { replaceText, WriteError } from '../validate/corpus/replace-file.js'
import type { Report } from '../validate/report/types.js'
import type { Output } from './commands/outputs.js'
import { EXIT, UsageError } from './errors.js'
import { loadReporter } from './reporters/index.js'
import { colors, complain, outputWidth, plainColors, print } from './terminal.js'

/** What decides the exit code. */
export interface Verdict {
  readonly failOn: 'error' | 'warning'
  readonly exitZero: boolean
}

const FILE_WIDTH = 100

/** Refuses two reports on standard output. */
export function assertOutputs(outputs: readonly Output[]): void {
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one reporter can write to standard output: give the others a --reporter-file')
  }
}

/** The exit code that a report deserves. */
export function exitCodeFor({ complete, counts }: Report, { failOn, exitZero }: Verdict): number {
  if (!complete) return EXIT.failure
  const found = failOn === 'warning' ? counts.error + counts.warning : counts.error
  return found > 0 && !exitZero ? EXIT.findings : EXIT.fine
}

/** Writes a report in every format asked for, the readable one by default, and sets the exit code. */
export async function conclude(report: Report, outputs: readonly Output[], verdict: Verdict): Promise<void> {
  const wanted: readonly Output[] = outputs.length > 0 ? outputs : [{ reporter: 'pretty' }]
  let code = exitCodeFor(report, verdict)
  for (const output of wanted) {
    try {
      await write(report, output)
    } catch (error) {
      if (!(error instanceof WriteError)) throw error
      complain(error)
      code = EXIT.failure
    }
  }
  process.exitCode ??= code
}

async function write(report: Report, { reporter, file }: Output): Promise<void> {
  const format = await loadReporter(reporter)
  const cwd = process.cwd().replaceAll('\\', '/')
  if (file === undefined) print(format(report, { colors, width: outputWidth(), cwd }))
  else {
    const text = format(report, { colors: plainColors, width: FILE_WIDTH, cwd })
    replaceText(file, text)
  }
}
