import { Command } from 'commander'
import { explain } from '../explain.js'

export const explainCommand = () =>
  new Command('explain')
    .description('say what a code of the validator means, with an example')
    .argument('<code>', 'such as span-bounds or shape/missing-key')
    .option('--json', 'print JSON')
    .action((code: string, options: { json?: true }) => {
      explain(code, options)
    })
