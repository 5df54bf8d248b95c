import pc from 'picocolors'
import { loadReporter } from '../../../src/cli/reporters/index.js'
import type { Reporter } from '../../../src/cli/reporters/reporter.js'
import { REPORTER_NAMES, type ReporterName } from '../../../src/cli/reporters/table.js'
import type { Report } from '../../../src/validate/report/types.js'

export interface PrintOptions {
  readonly color?: boolean
  readonly width?: number
  readonly cwd?: string
}

const reporters = Object.fromEntries(
  await Promise.all(REPORTER_NAMES.map(async (name) => [name, await loadReporter(name)] as const)),
) as Record<ReporterName, Reporter>

/** A report through the reporter of a name. */
export function print(
  name: ReporterName,
  report: Report,
  { color = false, width = 100, ...rest }: PrintOptions = {},
): string {
  return reporters[name](report, { colors: pc.createColors(color), width, ...rest })
}

/** Takes away the colours that a reporter makes, and nothing else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
export const withoutColors = (text: string): string => text.replace(/\u001b\[(?:0|1|2|22|31|32|33|36|39)m/g, '')
