import { Command, Option } from 'commander'
import { exitWith } from '../errors.js'

/** How `reportedly report` was called. */
export interface ReportOptions {
  readonly output?: string
  readonly text?: string
  readonly index?: true
  readonly articles: boolean
}

export const reportCommand = () =>
  new Command('report')
    .description('write an article as one HTML page that opens offline, or an index of many')
    .argument(
      '<paths...>',
      'folder with the five data files, or one JSON file with a whole article; with --index any number, as validate takes them',
    )
    .option(
      '-o, --output <file>',
      'where to write: a file (by default <id>.html), - for standard output; with --index a folder',
    )
    .addOption(
      // Not from the environment: who gets the page gets the text.
      new Option('--text <file>', "the article's text, to show it annotated: the page then contains it"),
    )
    .option('--index', 'write an index of articles, a page for each, and what is wrong in them')
    .option('--no-articles', 'with --index: no pages of articles')
    .action(async (paths: string[], options: ReportOptions) => {
      const { report } = await import('../other-commands.js')
      await exitWith(report(paths, options))
    })
