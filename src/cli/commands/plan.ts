import { Command, Option } from 'commander'
import { exitWith } from '../errors.js'
import { choice } from './choice.js'
import { byteCount } from './parse-value.js'

export const planCommand = () =>
  new Command('plan')
    .description('cut a corpus into shards for several processes or machines')
    .argument('<paths...>', 'files, folders or globs')
    .addOption(
      new Option('--target-bytes <n>', 'about how much one shard reads').argParser(byteCount).default(2 ** 28, '256M'),
    )
    .addOption(choice('--format <format>', 'what the files hold', ['auto', 'json', 'ndjson']).default('auto'))
    .option('-o, --output <file>', 'where the plan goes; else to standard output')
    .addHelpText(
      'after',
      `
Then, for each shard N from 0, anywhere and in any order:
  reportedly validate --plan plan.json --shard N --part-file parts/N.part
and at the end:
  reportedly merge --plan plan.json parts/*.part`,
    )
    .action(
      async (
        paths: string[],
        options: { targetBytes: number; format: 'auto' | 'json' | 'ndjson'; output?: string },
      ) => {
        const { plan } = await import('../other-commands.js')
        await exitWith(plan(paths, options))
      },
    )
