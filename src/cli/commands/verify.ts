import { Command } from 'commander'
import { PATH, textOption } from './text-option.js'

export const verifyCommand = () =>
  new Command('verify')
    .description('check that the text and every span match')
    .argument(...PATH)
    .addOption(textOption())
    .action(async (path: string, options: { text?: string }) => {
      const { verify } = await import('../other-commands.js')
      process.exitCode ??= verify(path, options)
    })
