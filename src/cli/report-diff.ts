import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import { type CodeDiff, diffReports, type ReportDiff } from '../validate/report/diff.js'
import type { Diagnostic } from '../validate/report/types.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { readReport } from './read-report.js'
import { colors, note, print, severityColor } from './terminal.js'

function formatDiagnostic(sign: string, { location, pointer, message }: Diagnostic): string {
  const place = location === undefined ? '' : `${location.file}:${location.line}:${location.column} `
  return `  ${sign} ${escapeControls(`${place}#${pointer} ${message}`)}`
}

function formatCode(code: string, { severity, old, new: recent, sampled, appeared, vanished }: CodeDiff): string {
  return [
    `${severityColor(severity)(severity)}[${colors.bold(escapeControls(code))}] ${old} → ${recent}`,
    ...vanished.map((diagnostic) => colors.green(formatDiagnostic('-', diagnostic))),
    ...appeared.map((diagnostic) => colors.red(formatDiagnostic('+', diagnostic))),
    ...(sampled ? [colors.dim('  the reports do not list all of them')] : []),
  ].join('\n')
}

function format({ versions, byCode }: ReportDiff): string {
  const codes = Object.entries(byCode)
  const between = `reportedly ${versions.old.reportedly} → ${versions.new.reportedly}`
  const conclusion = codes.length === 0 ? 'no difference' : `${counted(codes.length, 'code')} with differences`
  return [...codes.map(([code, diff]) => formatCode(code, diff)), escapeControls(`${conclusion} (${between})`)].join(
    '\n\n',
  )
}

/** Prints what came and what went from one report to another. Returns the exit code. */
export function reportDiff(oldFile: string, newFile: string, options: { readonly json?: true }): number {
  const diff = diffReports(readReport(oldFile), readReport(newFile))
  print(options.json ? printableJson(diff) : format(diff))
  const incomplete = [...(diff.complete.old ? [] : [oldFile]), ...(diff.complete.new ? [] : [newFile])]
  for (const file of incomplete) note(`${escapeControls(file)}: this report is not complete, so it proves nothing`)
  if (incomplete.length > 0) return EXIT.failure
  return Object.keys(diff.byCode).length === 0 ? EXIT.fine : EXIT.findings
}
