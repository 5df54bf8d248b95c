import { Command } from 'commander'
import type { InitOptions } from '../init.js'
import { knownOptions } from './known-options.js'
import { textOption } from './text-option.js'

export const initCommand = () => {
  const command = new Command('init')
    .description('start the five files of an article')
    .argument('<dir>', 'folder to write them to; it is made where it is missing')
  for (const option of knownOptions()) command.addOption(option)
  return command
    .addOption(textOption())
    .addHelpText('after', '\nOf the text only its length and digest are written, never its words.')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../other-commands.js')
      init(folder, options)
    })
}
