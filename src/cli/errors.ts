import { CommanderError } from 'commander'
import { ReadError } from '../validate/read-article.js'

/** What the exit code of the command line says. */
export const EXIT = {
  fine: 0,
  /** The data, or its fit with the text, is wrong. */
  findings: 1,
  /** The command was not understood, or a file that it names does not exist. */
  usage: 2,
  /** The system refused to read or write, or the program itself is wrong. */
  failure: 3,
  /** Nobody reads the output any more: 128 + SIGPIPE. */
  pipeClosed: 141,
} as const

/** The command line asks for something that makes no sense. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Names of the errors by which the library says that data is wrong; by name, so that nothing is loaded for it. */
const DATA_ERRORS: ReadonlySet<string> = new Set(['ArticleError', 'EdtfError', 'OffsetError'])

/** Names of the errors that say that something was asked for that makes no sense. */
const USAGE_ERRORS: ReadonlySet<string> = new Set([
  'NoInputError',
  'PlanError',
  'RuleChoiceError',
  'RuleModuleError',
  'UsageError',
])

/** Whether the help of a command says how to do better. */
export const isMisuse = (error: unknown): boolean => error instanceof Error && USAGE_ERRORS.has(error.name)

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  if (isMisuse(error)) return EXIT.usage
  if (error instanceof ReadError) {
    return { missing: EXIT.usage, invalid: EXIT.findings, unreadable: EXIT.failure }[error.problem]
  }
  return error instanceof Error && DATA_ERRORS.has(error.name) ? EXIT.findings : EXIT.failure
}

/** Names of the errors by which the library says that the work could not be finished. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'BlobError',
  'InputError',
  'QueueError',
  'ReportConflictError',
  'ReportGapError',
  'ResultConflictError',
  'SourceError',
  'VersionMismatchError',
  'WriteError',
])

/** Whether an error is the program's own fault, so that its stack is worth reporting. */
export const isDefect = (error: unknown): boolean =>
  exitCodeOf(error) === EXIT.failure &&
  !(error instanceof ReadError) &&
  !(error instanceof Error && ('code' in error || UNFINISHED.has(error.name)))

/** Reads a file that the command line names: one that does not hold what it should is a wrong use, not wrong data. */
export function asUsage<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadError && error.problem === 'invalid') throw new UsageError(error.message)
    throw error
  }
}

/** Exits with the code of a command, unless a signal has set another meanwhile. */
export async function exitWith(command: Promise<number>): Promise<void> {
  const code = await command
  process.exitCode ??= code
}
