import { Command } from 'commander'
import { choice } from './choice.js'
import { addOutputOptions, type Output, REPORTER_HELP } from './outputs.js'

const outputs: Output[] = []

export const mergeCommand = () =>
  addOutputOptions(new Command('merge'), outputs)
    .description('make one report of the shards that were validated apart')
    .argument('<parts...>', 'the files of --part-file')
    .option('--plan <file>', 'the plan: every shard of it must be there')
    .option('--baseline <file>', 'the baseline that the shards were validated with')
    .addOption(choice('--fail-on <severity>', 'what makes the exit code 1', ['error', 'warning']).default('error'))
    .option('--exit-zero', 'exit with 0 where findings would make it 1')
    .addHelpText('after', `\n${REPORTER_HELP}`)
    .action(async (parts: string[], options: MergeOptions) => {
      const { merge } = await import('../other-commands.js')
      await merge(parts, options, outputs)
    })

export interface MergeOptions {
  readonly plan?: string
  readonly baseline?: string
  readonly failOn: 'error' | 'warning'
  readonly exitZero?: true
}
