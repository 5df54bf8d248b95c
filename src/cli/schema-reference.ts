import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { SCHEMA_VERSION } from '../model/index.js'

/** The folder itself and all that it is in, the innermost first. */
function* foldersUpwards(folder: string): Generator<string> {
  for (let here = resolve(folder); ; here = dirname(here)) {
    yield here
    if (here === dirname(here)) return
  }
}

/** Whether a folder is the one that this package is developed in. */
function isThisPackage(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name === 'reportedly'
  } catch {
    return false
  }
}

/**
 * What the files of a folder name as their JSON Schema: its path, by which an editor finds it, where this package is
 * installed in the project around the folder, and its URN elsewhere.
 */
export function schemaReference(folder: string, name: string): string {
  for (const parent of foldersUpwards(folder)) {
    const places = ['node_modules/reportedly/dist/schema', ...(isThisPackage(parent) ? ['dist/schema'] : [])]
    const file = places.map((place) => join(parent, place, `${name}.json`)).find((path) => existsSync(path))
    if (file !== undefined) return relative(resolve(folder), file).split(sep).join('/')
  }
  return `urn:reportedly:schema:${SCHEMA_VERSION}:${name}`
}
