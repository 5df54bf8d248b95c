import { type Command, InvalidArgumentError, Option } from 'commander'
import { REPORTER_NAMES, REPORTERS, type ReporterName } from '../reporters/table.js'
import { choice } from './choice.js'

/** A report to write: to a file, or to standard output. */
export interface Output {
  readonly reporter: ReporterName
  readonly file?: string
}

/** Adds `--reporter` and `--reporter-file`, which come in pairs, to a command; they are collected in `outputs`. */
export function addOutputOptions(command: Command, outputs: Output[]): Command {
  const reporter = choice('-r, --reporter <name>', 'how to report; may be given again', REPORTER_NAMES)
  const parseName = reporter.parseArg as (text: string, before: unknown) => ReporterName
  reporter.argParser((text: string) => {
    outputs.push({ reporter: parseName(text, undefined) })
    return text
  })
  const file = new Option('-o, --reporter-file <file>', 'where the reporter before it writes; else to standard output')
  file.argParser((text: string) => {
    const last = outputs.pop()
    if (!last || last.file !== undefined) throw new InvalidArgumentError('It must follow a --reporter.')
    outputs.push({ ...last, file: text })
    return text
  })
  return command.addOption(reporter).addOption(file)
}

/** The reporters, for the end of a help text. */
export const REPORTER_HELP = `Reporters:
${REPORTER_NAMES.map((name) => `  ${name.padEnd(10)}${REPORTERS[name]}`).join('\n')}`
