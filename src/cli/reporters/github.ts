import { escapeControls } from '../../model/unseen.js'
import { relativePath } from './paths.js'
import type { Reporter } from './reporter.js'
import { verdictOf } from './verdict.js'
import { sentence } from './words.js'

// As the runner reads them back (actions/runner, ActionCommand.cs). Line breaks are visible escapes by then.
const data = (text: string) => escapeControls(text).replaceAll('%', '%25')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * Workflow commands that GitHub Actions shows as annotations. GitHub keeps the first ten errors, warnings and notices of a
 * step; the log has them all.
 */
export const github: Reporter = (report, { cwd }) => {
  const command = (name: string, properties: Readonly<Record<string, string | number | undefined>>, text: string) => {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined)
    return `::${name} ${given.map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${data(text)}`
  }
  const pathOf = (file: string | undefined) => (file === undefined ? undefined : relativePath(file, cwd))
  return [
    ...report.diagnostics.map((diagnostic) => {
      const { severity, code, pointer, location } = diagnostic
      const place = { file: pathOf(location?.file), line: location?.line, col: location?.column }
      return command(severity, { ...place, title: code }, `${sentence(diagnostic)} #${pointer}`)
    }),
    ...report.failures.map(({ file, line, message }) =>
      command('error', { file: pathOf(file), line, title: 'incomplete' }, message),
    ),
    command('notice', { title: 'reportedly' }, verdictOf(report).text),
  ].join('\n')
}
