import { Command, Option } from 'commander'
import { choice } from './choice.js'
import { addOutputOptions, type Output, REPORTER_HELP } from './outputs.js'
import { codes, collect, orWord, textSize, wholeNumber } from './parse-value.js'
import { type RunOptions, runOptions } from './queue-options.js'

/** What the command line asks of `validate`. */
export interface ValidateOptions extends RunOptions {
  readonly failOn: 'error' | 'warning'
  readonly maxDiagnostics: number
  readonly only?: readonly string[]
  readonly skip: readonly string[]
  readonly rules: readonly string[]
  readonly text?: string
  readonly format: 'auto' | 'json' | 'ndjson'
  readonly concurrency: number | 'auto'
  readonly maxDepth: number
  readonly maxLineBytes: number
  readonly duplicateKeys: 'on' | 'off'
  readonly allowEmpty?: true
  readonly exitZero?: true
  readonly rejects?: string
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly plan?: string
  readonly shard?: number
  readonly partFile?: string
  readonly watch?: true
}

const EPILOGUE = `
Paths are files of one article (.json) or of one article a line (.ndjson, .jsonl), compressed or not (.gz, .br, .zst);
folders of these; folders with the five files of an article; globs in quotes; and - for standard input.

${REPORTER_HELP}

Examples:
  reportedly validate data/my-article                   the five files of one article
  reportedly validate 'corpus/**/*.ndjson.gz'           a corpus
  cat new.ndjson | reportedly validate - -r concise     what a pipe brings
  reportedly validate corpus -r pretty -r sarif -o findings.sarif
  reportedly validate corpus --baseline known.json      only what is new
  reportedly validate data/my-article --watch           again and again while you edit

Exit codes: 0 complete and nothing found, 1 something found, 2 usage or no such file, 3 not complete.`

const outputs: Output[] = []

export function validateCommand(): Command {
  const command = addOutputOptions(new Command('validate'), outputs)
    .description('find everything that is wrong with articles, from one file to a corpus')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(choice('--fail-on <severity>', 'what makes the exit code 1', ['error', 'warning']).default('error'))
    .addOption(
      new Option('--max-diagnostics <n>', 'how many of each code are shown, or all; all are counted')
        .argParser(orWord('all', Number.MAX_SAFE_INTEGER, 0))
        .default(20),
    )
    .addOption(new Option('--only <codes>', 'run no other rules; with commas, or given again').argParser(codes))
    .addOption(new Option('--skip <codes>', 'leave rules out').argParser(codes).default([], 'none'))
    .addOption(
      new Option('--rules <module>', 'a module whose default export is an array of further rules; may be given again')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--text <path>', "the article's text, or a folder with a text <article id>.txt for each")
    .option('--rejects <file>', 'write the articles that have errors, with their findings, as NDJSON; not with --plan')
    .option('--baseline <file>', 'accept the findings that the file lists')
    .option('--update-baseline', 'write all findings to the file of --baseline and accept them')
    .addOption(choice('--format <format>', 'what the files hold', ['auto', 'json', 'ndjson']).default('auto'))
    .addOption(
      new Option('--concurrency <n>', 'how many threads check').argParser(orWord('auto', 'auto', 1)).default('auto'),
    )
    .addOption(new Option('--max-depth <n>', 'how deep values may nest').argParser(wholeNumber(1)).default(256))
    .addOption(
      new Option('--max-line-bytes <n>', 'how long a line or document may be')
        .argParser(textSize)
        .default(2 ** 26, '64M'),
    )
    .addOption(choice('--duplicate-keys <switch>', 'whether to look for keys given twice', ['on', 'off']).default('on'))
    .option('--allow-empty', 'a file without articles is fine, and so is a folder or glob without files')
    .option('--exit-zero', 'exit with 0 where findings would make it 1')
    .addOption(
      new Option(
        '--plan <file>',
        'a plan of `reportedly plan`: validate one shard of it; `reportedly merge` reports',
      ).conflicts(['reporter', 'reporterFile', 'failOn', 'exitZero', 'format', 'rejects', 'updateBaseline']),
    )
    .addOption(new Option('--shard <n>', 'which shard of the plan, from 0').argParser(wholeNumber(0)))
    .option('--part-file <file>', 'where the result of the shard goes, for `reportedly merge`')
    .addOption(
      new Option('--watch', 'check again whenever a file changes, until Ctrl+C').conflicts(['plan', 'updateBaseline']),
    )
  for (const option of runOptions(['plan', 'rejects', 'updateBaseline', 'concurrency'])) command.addOption(option)
  return command.addHelpText('after', EPILOGUE).action(async (paths: string[], options: ValidateOptions) => {
    const { validate } = await import('../validate.js')
    await validate(paths, options, outputs)
  })
}
