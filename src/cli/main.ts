#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { annotateCommand } from './commands/annotate.js'
import { convertCommand } from './commands/convert.js'
import { coverageCommand } from './commands/coverage.js'
import { diffCommand } from './commands/diff.js'
import { explainCommand } from './commands/explain.js'
import { initCommand } from './commands/init.js'
import { mergeCommand } from './commands/merge.js'
import { planCommand } from './commands/plan.js'
import { reportCommand } from './commands/report.js'
import { reportDiffCommand } from './commands/report-diff.js'
import { rulesCommand } from './commands/rules.js'
import { schemaCommand } from './commands/schema.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { statsCommand } from './commands/stats.js'
import { validateCommand } from './commands/validate.js'
import { verifyCommand } from './commands/verify.js'
import { workerCommand } from './commands/worker.js'
import { exitCodeOf, isMisuse, UsageError } from './errors.js'
import { complain, errorOutput, note, output } from './terminal.js'

/** The commands in the order of the help. They load what they work with when they run, so that the help costs little. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, () => Command>>>> = {
  'Read:': {
    show: showCommand,
    report: reportCommand,
    serve: serveCommand,
    convert: convertCommand,
    diff: diffCommand,
    stats: statsCommand,
  },
  'Check:': {
    validate: validateCommand,
    verify: verifyCommand,
    explain: explainCommand,
    rules: rulesCommand,
    'report-diff': reportDiffCommand,
  },
  'Author:': { init: initCommand, annotate: annotateCommand, coverage: coverageCommand },
  'Scale:': { plan: planCommand, merge: mergeCommand, worker: workerCommand },
  'Tools:': { schema: schemaCommand },
}

const EPILOGUE = `
Examples:
  reportedly validate data/ferry-news          everything that is wrong with an article
  reportedly show data/ferry-news              who says what, the timeline and the stances
  reportedly report data/ferry-news -o f.html  the same and more, as a page that opens offline
  reportedly convert data/ferry-news --to json-ld   the same for search engines; see convert --help
  reportedly init data/ferry-news              start an article of your own
  reportedly explain span-mismatch             what a code means, with an example
  reportedly schema entities > entities.json   a JSON Schema for an editor

Exit codes:
  0  all is well
  1  something is wrong with the data
  2  the command was not understood, or a file does not exist
  3  the work could not be finished`

const program = new Command('reportedly')
  .description('News content as data: who did what, who said so, and how sure they were.')
  .version(version)
  .exitOverride()
  .configureOutput({
    writeOut: (text) => output.write(text),
    writeErr: (text) => errorOutput.write(text),
    outputError: (text) => complain(new UsageError(text.replace(/^error: /, '').trimEnd())),
  })
  .showHelpAfterError(helpFor())
  .addHelpText('after', EPILOGUE)

/** The command that is named first needs no other; all take as long to describe as a small file to read. */
const [, , named = ''] = process.argv
const isAlone = Object.values(GROUPS).some((commands) => Object.hasOwn(commands, named))
for (const [heading, commands] of Object.entries(GROUPS)) {
  program.commandsGroup(heading)
  for (const [name, make] of Object.entries(commands)) {
    if (isAlone && name !== named) continue
    program.addCommand(make().copyInheritedSettings(program).showHelpAfterError(helpFor(name)))
  }
}
program.helpCommand(true)

function helpFor(command?: string): string {
  return `See: reportedly ${command === undefined ? '' : `${command} `}--help`
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) complain(error)
  if (isMisuse(error)) note(helpFor(program.args[0]))
  process.exitCode ??= exitCodeOf(error)
})
