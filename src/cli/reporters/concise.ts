import { grouped } from '../../model/numbers.js'
import { escapeForLog } from '../escape.js'
import { LEVEL_COLORS } from './level-colors.js'
import type { Reporter } from './reporter.js'
import { verdictOf } from './verdict.js'
import { placeOf, placeOfFailure, sentence } from './words.js'

/** One line a problem and one at the end. */
export const concise: Reporter = (report, { colors }) => {
  const { diagnostics, failures, counts } = report
  const line = (place: string, label: string, text: string) => `${colors.cyan(escapeForLog(place))}: ${label} ${text}`
  const verdict = verdictOf(report)
  const found = counts.error + counts.warning
  const listed = diagnostics.length < found ? ` (${grouped(diagnostics.length)} of ${grouped(found)} listed)` : ''
  return [
    ...diagnostics.map((diagnostic) => {
      const { severity, code, pointer } = diagnostic
      const label = colors[LEVEL_COLORS[severity]](`${severity}[${escapeForLog(code)}]`)
      const text = `${escapeForLog(sentence(diagnostic))} ${colors.dim(`#${escapeForLog(pointer)}`)}`
      return line(placeOf(diagnostic), label, text)
    }),
    ...failures.map((failure) =>
      line(placeOfFailure(failure), colors[LEVEL_COLORS.incomplete]('failure'), escapeForLog(failure.message)),
    ),
    colors[LEVEL_COLORS[verdict.level]](verdict.text + listed),
  ].join('\n')
}
