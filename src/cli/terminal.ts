import pc from 'picocolors'
import type { Severity } from '../rules/rule.js'
import { EXIT, isDefect } from './errors.js'
import { escapeForLog } from './escape.js'
import { LEVEL_COLORS } from './reporters/level-colors.js'
import { StandardStream } from './standard-stream.js'

const { env } = process

/** Ends with the exit code of an output that cannot be written, whatever else the command comes to. */
function endWith({ code }: NodeJS.ErrnoException): void {
  process.once('exit', () => {
    process.exitCode = code === 'EPIPE' ? EXIT.pipeClosed : EXIT.failure
  })
}

/**
 * Where results go. The command ends with an exit code where they cannot be written, and says why once; a reader that
 * closes the pipe early (`… | head`) is no error worth a message.
 */
export const output = new StandardStream(1, (error) => {
  endWith(error)
  if (error.code === 'EPIPE') return
  complain(Object.assign(new Error(`standard output cannot be written: ${error.message}`), { code: error.code }))
})

/** Where everything else goes. */
export const errorOutput = new StandardStream(2, endWith)

/** NO_COLOR first (no-color.org), then FORCE_COLOR (force-color.org), then whether the stream is a terminal. */
function wantsColor(stream: StandardStream): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTerminal && env.TERM !== 'dumb'
}

/** Colours for results. */
export const colors = pc.createColors(wantsColor(output))

/** The colour of a severity. */
export const severityColor = (severity: Severity) => colors[LEVEL_COLORS[severity]]

/** No colours, for files. */
export const plainColors = pc.createColors(false)

const logColors = pc.createColors(wantsColor(errorOutput))

/** Columns to fill: those of the terminal, or 100 where the output goes elsewhere. */
export const outputWidth = (): number => Math.max(40, output.columns ?? 100)

/** Writes a result to standard output. */
export function print(text: string): void {
  output.write(`${text}\n`)
}

const escapeLines = (text: string): string => text.split('\n').map(escapeForLog).join('\n')

/** Tells something about the run on standard error. */
export function note(text: string): void {
  errorOutput.write(`${logColors.dim(escapeLines(text))}\n`)
}

/** Tells on standard error why the command ended; for a defect of ours, with the stack. */
export function complain(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const text = isDefect(error) ? (stack ?? message) : message
  errorOutput.write(`${logColors.red('error:')} ${escapeLines(text)}\n`)
}
