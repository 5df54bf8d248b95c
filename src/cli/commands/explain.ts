import { Command } from 'commander'

export const explainCommand = new Command('explain')
  .description('say what a code of the validator means, with an example')
  .argument('<code>', 'such as span-bounds or shape/missing-key')
  .option('--json', 'print JSON')
  .action(async (code: string, options: { json?: true }) => {
    const { explain } = await import('../explain.js')
    explain(code, options)
  })
