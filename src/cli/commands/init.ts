import { Command } from 'commander'
import { OFFSET_UNITS } from '../../model/index.js'
import type { InitOptions } from '../init.js'
import { choice } from './choice.js'
import { textOption } from './text-option.js'

export const initCommand = () =>
  new Command('init')
    .description('start the five files of an article')
    .argument('<dir>', 'folder to write them to; it is made where it is missing')
    .option('--id <id>', "the article's id (default: the folder's name)")
    .option('--title <title>', 'its title (default: the id in words)')
    .option('--language <tag>', 'language of its text, BCP 47', 'und')
    .option('--publisher <name>', 'who published it', 'Publisher')
    .option('--license <id>', 'SPDX licence of your annotations', 'LicenseRef-undecided')
    .addOption(choice('--offset-unit <unit>', 'what offsets count', OFFSET_UNITS).default('utf-16'))
    .addOption(textOption())
    .addHelpText('after', '\nOf the text only its length and digest are written, never its words.')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../other-commands.js')
      init(folder, options)
    })
