import { readdirSync } from 'node:fs'
import { attempt, readTextFile } from '../validate/read-file.js'
import { unknownName } from './did-you-mean.js'
import { distPath } from './dist.js'
import { print } from './terminal.js'

/** Prints the JSON Schema of that name, or all names. */
export function schema(name: string, options: { readonly list?: true }): void {
  const folder = distPath('schema')
  const names = attempt(folder, () => readdirSync(folder).map((file) => file.replace(/\.json$/, ''))).sort()
  if (options.list) {
    print(names.join('\n'))
    return
  }
  if (!names.includes(name)) throw unknownName('JSON Schema', name, names, 'list them with: reportedly schema --list')
  print(readTextFile(distPath(`schema/${name}.json`)).trimEnd())
}
