import { Command, InvalidArgumentError, Option } from 'commander'
import { exitWith } from '../errors.js'

/** How `reportedly serve` was called. */
export interface ServeOptions {
  readonly port: number
  readonly text?: string
}

const LAST_PORT = 65_535

function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= LAST_PORT) return port
  throw new InvalidArgumentError(`It must be a whole number from 0 to ${LAST_PORT}; 0 takes any free port.`)
}

export const serveCommand = () =>
  new Command('serve')
    .description('show articles in a browser while you work on them: the page loads again when a file changes')
    .argument(
      '<path>',
      'folder with the five data files, one JSON file with a whole article, or a folder of such articles',
    )
    .addOption(new Option('--port <n>', 'the port on this computer').argParser(portNumber).default(0, 'any free one'))
    .addOption(
      // Not from the environment, as with `reportedly report`.
      new Option('--text <file>', "the article's text, to show it annotated"),
    )
    .addHelpText('after', '\nOnly programs on this computer can reach it: it listens on 127.0.0.1. Ctrl+C ends it.')
    .action(async (path: string, options: ServeOptions) => {
      const { serve } = await import('../other-commands.js')
      await exitWith(serve(path, options))
    })
