import { Command } from 'commander'
import { exitWith } from '../errors.js'

export const statsCommand = () =>
  new Command('stats')
    .description('count what a corpus consists of: records, voices, quotes, stances, languages, years')
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nArticles whose shape is wrong are left out, and how many there are is told.')
    .action(async (paths: string[], options: { json?: true }) => {
      const { stats } = await import('../other-commands.js')
      await exitWith(stats(paths, options))
    })
