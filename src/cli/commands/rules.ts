import { Command } from 'commander'
import { rules } from '../rules.js'

export const rulesCommand = () =>
  new Command('rules')
    .description('list the codes of the validator')
    .option('--group <group>', 'only the codes of one group')
    .option('--json', 'print JSON')
    .action((options: { group?: string; json?: true }) => {
      rules(options)
    })
