import { Command } from 'commander'
import { PATH, textOption } from './text-option.js'

export const coverageCommand = () =>
  new Command('coverage')
    .description('print, sentence by sentence, which records account for it and which words none touches')
    .argument(...PATH)
    .addOption(textOption())
    .option('--json', 'print JSON')
    .action(async (path: string, options: { text?: string; json?: true }) => {
      const { coverage } = await import('../other-commands.js')
      process.exitCode ??= coverage(path, options)
    })
