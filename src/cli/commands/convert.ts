import { Command, Option } from 'commander'
import { exitWith } from '../errors.js'
import type { KnownOptions } from '../known-article.js'
import { choice } from './choice.js'
import { knownOptions } from './known-options.js'
import { assertQueue, type RunOptions, runOptions } from './queue-options.js'

/** What articles are converted to, and what it is for. */
export const TARGETS = {
  'json-ld': 'schema.org, for search engines and apps: a document, or one a line',
  'web-annotation': 'W3C Web Annotation collections: a document, or one a line',
  'n-quads': 'RDF with PROV-O, each article in a graph of its own',
  turtle: 'the same RDF for people to read',
  csv: 'a folder of tables with a Data Package descriptor',
  parquet: 'a folder of the same tables, typed, for DuckDB, Spark and pandas',
  brat: 'a folder for the brat annotation tool; needs --text',
  plover: 'PLOVER events as rows of TSV, in the manner of POLECAT',
  icalendar: 'the timeline as all-day events',
} as const

export type Target = keyof typeof TARGETS

/** What drafts are made of. */
export const SOURCES = {
  brat: 'an .ann file with its .txt beside it',
  'web-annotation': 'a JSON file of W3C Web Annotations; needs --text',
  csv: 'mentions.csv, quotes.csv or both; needs --text',
} as const

export type Source = keyof typeof SOURCES

/** How `reportedly convert` was called. */
export interface ConvertOptions extends KnownOptions, RunOptions {
  readonly to?: Target
  readonly from?: Source
  readonly output?: string
  readonly text?: string
  readonly base?: string
  readonly notes?: string
  readonly keepGoing?: true
}

const listOf = (choices: Readonly<Record<string, string>>): string =>
  Object.entries(choices)
    .map(([name, use]) => `  ${name.padEnd(15)} ${use}`)
    .join('\n')

const HELP = `
Formats of --to:
${listOf(TARGETS)}

Formats of --from, which start an article to be completed; what has no place in it is listed:
${listOf(SOURCES)}

Examples:
  reportedly convert data/my-article --to json-ld -o my-article.jsonld
  reportedly convert 'corpus/*.ndjson.gz' --to parquet -o tables/
  reportedly convert my-article.json --to brat --text my-article.txt -o brat/
  reportedly convert 's3://news/2026/' --to parquet --queue redis://redis.example:6379 --store s3://news/tables
  reportedly convert doc.ann --from brat --publisher 'The Gazette' -o data/doc

Exit codes: 0 all converted, 1 articles with errors, 2 usage or no such file, 3 not complete.`

export function convertCommand(): Command {
  const command = new Command('convert')
    .description('turn articles into the formats of other tools, or annotations of other tools into an article')
    .argument('<paths...>', 'files, folders and globs, as validate takes them')
    .addOption(choice('--to <format>', 'what to convert to', Object.keys(TARGETS)))
    .addOption(choice('--from <format>', 'what to make an article of', Object.keys(SOURCES)))
    .option('-o, --output <path>', 'file or folder to write; without it one file goes to standard output')
    .addOption(
      // Not from the environment: some formats contain the text.
      new Option('--text <path>', 'the text, or a folder with <article id>.txt for each; spans are held against it'),
    )
    .option('--base <iri>', "what article ids are put after in IRIs, such as 'https://example.org/news/'")
    .option('--notes <file>', 'with --to: write all that could not be taken over, as NDJSON')
    .option('--keep-going', 'convert what is valid, list the rest, and exit with 1')
  for (const option of knownOptions('with --from: ')) command.addOption(option)
  for (const option of runOptions(['from', 'output', 'text', 'base', 'notes'])) command.addOption(option)
  return command.addHelpText('after', HELP).action(async (paths: string[], options: ConvertOptions) => {
    assertQueue(options)
    const { convert } = await import('../other-commands.js')
    await exitWith(convert(paths, options))
  })
}
