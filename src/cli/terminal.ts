import pc from 'picocolors'
import type { Severity } from '../rules/rule.js'
import { EXIT, isDefect } from './errors.js'
import { escapeForLog } from './escape.js'
import { LEVEL_COLORS } from './reporters/level-colors.js'

const { env, stdout, stderr } = process

/** NO_COLOR first (no-color.org), then FORCE_COLOR (force-color.org), then whether the stream is a terminal. */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}

/** Colours for results. */
export const colors = pc.createColors(wantsColor(stdout))

/** The colour of a severity. */
export const severityColor = (severity: Severity) => colors[LEVEL_COLORS[severity]]

/** No colours, for files. */
export const plainColors = pc.createColors(false)

const logColors = pc.createColors(wantsColor(stderr))

/** Columns to fill: those of the terminal, or 100 where the output goes elsewhere. */
export const outputWidth = (): number => Math.max(40, stdout.columns ?? 100)

/** Writes a result to standard output. */
export function print(text: string): void {
  stdout.write(`${text}\n`)
}

const escapeLines = (text: string): string => text.split('\n').map(escapeForLog).join('\n')

/** Tells something about the run on standard error. */
export function note(text: string): void {
  stderr.write(`${logColors.dim(escapeLines(text))}\n`)
}

/** Tells on standard error why the command ended; for a defect of ours, with the stack. */
export function complain(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const text = isDefect(error) ? (stack ?? message) : message
  stderr.write(`${logColors.red('error:')} ${escapeLines(text)}\n`)
}

/**
 * Ends with an exit code where output cannot be written, and says why once. A reader that closes the pipe early
 * (`… | head`) is no error worth a message.
 */
export function handleOutputErrors(): void {
  let told = false
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = exitCodeOfOutput(error)
    if (told || error.code === 'EPIPE') return
    told = true
    complain(Object.assign(new Error(`standard output cannot be written: ${error.message}`), { code: error.code }))
  })
  stderr.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = exitCodeOfOutput(error)
  })
}

const exitCodeOfOutput = ({ code }: NodeJS.ErrnoException) => (code === 'EPIPE' ? EXIT.pipeClosed : EXIT.failure)
