import { Command } from 'commander'
import { PATH, textOption } from './text-option.js'

export const showCommand = () =>
  new Command('show')
    .description('print who says what on whose word, the timeline and the stances')
    .argument(...PATH)
    .addOption(textOption())
    .option('--json', 'print JSON')
    .action(async (path: string, options: { text?: string; json?: true }) => {
      const { show } = await import('../other-commands.js')
      process.exitCode ??= show(path, options)
    })
