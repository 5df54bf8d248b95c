import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { SCHEMA_VERSION } from '../model/index.js'

/** The folder itself and all that it is in, the innermost first. */
function* foldersUpwards(folder: string): Generator<string> {
  for (let here = resolve(folder); ; here = dirname(here)) {
    yield here
    if (here === dirname(here)) return
  }
}

/**
 * What the files of a folder name as their JSON Schema: its path, by which an editor finds it, where this package is
 * installed in the project around the folder, and its URN elsewhere.
 */
export function schemaReference(folder: string, name: string): string {
  for (const parent of foldersUpwards(folder)) {
    const file = join(parent, 'node_modules/reportedly/dist/schema', `${name}.json`)
    if (existsSync(file)) return relative(resolve(folder), file).split(sep).join('/')
  }
  return `urn:reportedly:schema:${SCHEMA_VERSION}:${name}`
}
