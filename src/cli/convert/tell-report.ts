import type { Report } from '../../validate/report/types.js'
import { loadReporter } from '../reporters/index.js'
import { errorOutput, outputWidth, plainColors } from '../terminal.js'

/** Tells on standard error what is wrong: everything, a line each, or for people to read. */
export async function tellReport(report: Report, isAll: boolean): Promise<void> {
  const format = await loadReporter(isAll ? 'concise' : 'pretty')
  const cwd = process.cwd().replaceAll('\\', '/')
  errorOutput.write(`${format(report, { colors: plainColors, width: outputWidth(), cwd })}\n`)
}
