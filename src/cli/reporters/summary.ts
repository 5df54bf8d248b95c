import { counted, grouped } from '../../model/numbers.js'
import type { Report } from '../../validate/report/types.js'
import { escapeForLog } from '../escape.js'
import { wrap } from '../wrap.js'
import { LEVEL_COLORS } from './level-colors.js'
import { byteSize } from './numbers.js'
import type { ReporterContext } from './reporter.js'
import { verdictOf } from './verdict.js'

const RAISE = '--max-diagnostics raises it'

/** What was left out, what was read, and on the last line what it comes to. */
export function formatSummary(report: Report, { colors, width }: ReporterContext): string {
  const { read, counts } = report
  const withoutText = read.articles - read.texts
  const notes = [
    `${counted(read.articles, 'article')} in ${counted(read.files, 'file')}, ${byteSize(read.bytes)}`,
    ...(withoutText > 0
      ? [
          `rules that need the text did not run on ${grouped(withoutText)} of them: no text (--text gives it) or a wrong shape`,
        ]
      : []),
    ...(counts.suppressed > 0 ? [`${counted(counts.suppressed, 'problem')} accepted by the baseline`] : []),
  ].map((text) => colors.dim(wrap(text, width)))
  const verdict = verdictOf(report)
  const last = wrap(verdict.text, width, '', '  ').split('\n')
  const colored = last.map((line) => colors.bold(colors[LEVEL_COLORS[verdict.level]](line)))
  return [...formatCapped(report), ...notes, ...colored].join('\n')
}

/** Codes of which more was found than is listed. */
function formatCapped({ counts, diagnostics }: Report): string[] {
  const listed = new Map<string, number>()
  for (const { code } of diagnostics) listed.set(code, (listed.get(code) ?? 0) + 1)
  const capped = Object.entries(counts.byCode).flatMap(([code, { count }]) => {
    const shown = listed.get(code) ?? 0
    return count > shown ? [[grouped(shown), grouped(count), escapeForLog(code)] as const] : []
  })
  const [first, ...others] = capped
  if (first === undefined) return []
  if (others.length === 0) return [`${first[0]} of ${first[1]} ${first[2]} shown; ${RAISE}`]
  const rows = [['shown', 'found', 'code'] as const, ...capped]
  const widthOf = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  const [shownWidth, foundWidth] = [widthOf(0), widthOf(1)]
  const table = rows.map(
    ([shown, found, code]) => `${shown.padStart(shownWidth)}  ${found.padStart(foundWidth)}  ${code}`,
  )
  return [...table, RAISE, '']
}
