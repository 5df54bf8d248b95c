#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { annotateCommand } from './commands/annotate.js'
import { coverageCommand } from './commands/coverage.js'
import { showCommand } from './commands/show.js'
import { verifyCommand } from './commands/verify.js'
import { exitCodeOf } from './errors.js'
import { complain, handleOutputErrors } from './terminal.js'

handleOutputErrors()

const program = new Command('reportedly')
  .description('News content as data: who did what, who said so, and how sure they were.')
  .version(version)
  .exitOverride()
  .addHelpText('after', '\nExit codes: 0 fine, 1 something is wrong with the data, 2 usage or no such file, 3 failure.')

for (const command of [annotateCommand, coverageCommand, verifyCommand, showCommand]) {
  program.addCommand(command.copyInheritedSettings(program))
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) complain(error)
  process.exitCode ??= exitCodeOf(error)
}
