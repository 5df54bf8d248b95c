import type { Formatter } from 'picocolors/types.js'
import { codes } from '../../validate/codes.js'
import type { Diagnostic, Failure } from '../../validate/report/types.js'
import { escapeForLog } from '../escape.js'
import { wrap } from '../wrap.js'
import { displayWidth } from './display-width.js'
import { drawFrame } from './frame.js'
import { LEVEL_COLORS } from './level-colors.js'
import type { Reporter, ReporterContext } from './reporter.js'
import { formatSummary } from './summary.js'
import { placeOf, placeOfFailure } from './words.js'

/** For people: each problem with the source around it, what could not be read, and what it comes to. */
export const pretty: Reporter = (report, context) => {
  const explained = new Set<string>()
  const isNews = (code: string) => {
    if (explained.has(code)) return false
    explained.add(code)
    return codes.some((known) => known.code === code)
  }
  return [
    ...report.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, context, isNews(diagnostic.code))),
    ...report.failures.map((failure) => formatFailure(failure, context)),
    formatSummary(report, context),
  ].join('\n\n')
}

function formatDiagnostic(diagnostic: Diagnostic, context: ReporterContext, explain: boolean): string {
  const { severity, code, message, location, frame, related = [] } = diagnostic
  const { colors, width } = context
  const color = colors[LEVEL_COLORS[severity]]
  const label = `${severity}[${escapeForLog(code)}]`
  const gutter = `  ${frame === undefined ? '' : (location?.line ?? '')} `
  const margin = ' '.repeat(gutter.length)
  const note = (text: string) => wrap(text, width, `${margin}= `)
  const lines = headline(label, color, message, place(diagnostic), context)
  let hint = diagnostic.hint
  if (frame !== undefined) {
    const bar = colors.dim('│')
    const drawn = drawFrame(frame, width - gutter.length - 2, color)
    const beside = hint === undefined ? '' : ` ${escapeForLog(hint)}`
    const fits = gutter.length + 2 + drawn.markerWidth + displayWidth(beside) <= width
    lines.push(`${colors.dim(gutter)}${bar} ${drawn.source}`)
    lines.push(`${margin}${bar} ${drawn.marker}${fits ? beside : ''}`)
    if (fits) hint = undefined
  }
  if (hint !== undefined) lines.push(note(escapeForLog(hint)))
  for (const each of related) lines.push(note(`${escapeForLog(each.message)}: ${place(each)}`))
  if (explain) lines.push(colors.dim(note(`reportedly explain ${escapeForLog(code)}`)))
  return lines.join('\n')
}

const place = (where: Pick<Diagnostic, 'location' | 'article' | 'pointer'>) =>
  `${escapeForLog(placeOf(where))}  #${escapeForLog(where.pointer)}`

function formatFailure(failure: Failure, context: ReporterContext): string {
  const place = escapeForLog(placeOfFailure(failure))
  return headline('failure', context.colors[LEVEL_COLORS.incomplete], failure.message, place, context).join('\n')
}

/** What is wrong and where: on one line where it fits, or else the place on a line of its own. */
function headline(
  label: string,
  color: Formatter,
  message: string,
  place: string,
  { colors, width }: ReporterContext,
): string[] {
  const text = escapeForLog(message)
  const colored = (line: string) => colors.bold(color(label)) + colors.bold(line.slice(label.length))
  if (displayWidth(`${label} ${text}    ${place}`) <= width)
    return [`${colored(`${label} ${text}`)}    ${colors.cyan(place)}`]
  const [first = '', ...others] = wrap(text, width, `${label} `, '  ').split('\n')
  return [colored(first), ...others.map((line) => colors.bold(line)), `  at ${colors.cyan(place)}`]
}
