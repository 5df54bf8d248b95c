import { Command } from 'commander'
import { BUMPS, type Bump } from '../../diff/bump.js'
import { choice } from './choice.js'

/** How a difference can be printed. */
export const DIFF_FORMATS = ['text', 'json', 'markdown'] as const

export interface DiffOptions {
  readonly format: (typeof DIFF_FORMATS)[number]
  readonly failOn?: Bump
}

export const diffCommand = () =>
  new Command('diff')
    .description('compare two versions of an article or of many: what changed, and which version number that asks for')
    .argument('<before>', 'the older version: the folder of an article, a JSON file, or a folder of articles')
    .argument('<after>', 'the newer one')
    .addOption(choice('--format <format>', 'how to print it', DIFF_FORMATS).default('text'))
    .addOption(choice('--fail-on <bump>', 'exit with 1 where it asks for this part of a version or more', BUMPS))
    .addHelpText(
      'after',
      '\nArticles are compared by their ids. A corpus of one article a line (.ndjson) is not read.\n\nExits with 0, with 1 where --fail-on says so or the shape of an article is wrong, and with 2 for a wrong call.',
    )
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diff } = await import('../other-commands.js')
      process.exitCode ??= diff(before, after, options)
    })
