import { Command } from 'commander'

export const reportDiffCommand = () =>
  new Command('report-diff')
    .description('compare two reports: which findings came and which went')
    .argument('<old>', 'a report of `reportedly validate --reporter json`')
    .argument('<new>', 'another, such as that of a newer version')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExits with 0 where both say the same, 1 where they differ, 3 where one is not complete.')
    .action(async (old: string, recent: string, options: { json?: true }) => {
      const { reportDiff } = await import('../other-commands.js')
      process.exitCode ??= reportDiff(old, recent, options)
    })
