import { Command } from 'commander'
import { exitWith } from '../errors.js'
import { assertQueue, type RunOptions, runOptions } from './queue-options.js'

/** How `reportedly stats` was called. */
export interface StatsOptions extends RunOptions {
  readonly json?: true
}

const HELP = `
Articles whose shape is wrong are left out, and how many there are is told.

Exit codes: 0 counted, 1 no article has the right shape, 2 usage or no such file, 3 not complete.`

export function statsCommand(): Command {
  const command = new Command('stats')
    .description('count what a corpus consists of: records, voices, quotes, stances, languages, years')
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .option('--json', 'print JSON')
  for (const option of runOptions()) command.addOption(option)
  return command.addHelpText('after', HELP).action(async (paths: string[], options: StatsOptions) => {
    assertQueue(options)
    const { stats } = await import('../other-commands.js')
    await exitWith(stats(paths, options))
  })
}
