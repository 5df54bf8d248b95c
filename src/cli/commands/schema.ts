import { Command } from 'commander'

export const schemaCommand = new Command('schema')
  .description('print a JSON Schema')
  .argument('[name]', 'which one', 'article')
  .option('--list', 'print the names of all')
  .action(async (name: string, options: { list?: true }) => {
    const { schema } = await import('../schema.js')
    schema(name, options)
  })
