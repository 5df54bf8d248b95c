import { Command } from 'commander'

export const rulesCommand = new Command('rules')
  .description('list the codes of the validator')
  .option('--group <group>', 'only the codes of one group')
  .option('--json', 'print JSON')
  .action(async (options: { group?: string; json?: true }) => {
    const { rules } = await import('../rules.js')
    rules(options)
  })
