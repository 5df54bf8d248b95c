import { Command } from 'commander'
import { schema } from '../schema.js'

export const schemaCommand = () =>
  new Command('schema')
    .description('print a JSON Schema')
    .argument('[name]', 'which one', 'article')
    .option('--list', 'print the names of all')
    .action((name: string, options: { list?: true }) => {
      schema(name, options)
    })
