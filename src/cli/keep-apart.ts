import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ARTICLE_FILES, type Input, STDIN } from '../validate/corpus/inputs.js'
import type { Output } from './commands/outputs.js'
import { UsageError } from './errors.js'

/** A file that a command reads or writes. */
export interface FileUse {
  readonly file: string
  /** What it is for, such as `--rejects`. */
  readonly role: string
}

/** The files that an option names, if it is given. */
export const optionFiles = (role: string, ...files: readonly (string | undefined)[]): FileUse[] =>
  files.flatMap((file) => (file === undefined ? [] : { file, role }))

/** The files that reports are written to. */
export const outputFiles = (outputs: readonly Output[]): FileUse[] =>
  optionFiles('--reporter-file', ...outputs.map(({ file }) => file))

/** The files that inputs are read from: five for an article in a folder, none for standard input. */
export const inputFiles = (inputs: readonly Pick<Input, 'file'>[]): FileUse[] =>
  inputs
    .filter(({ file }) => file !== STDIN)
    .flatMap(({ file }) => (file.endsWith('/') ? ARTICLE_FILES.map((name) => join(file, name)) : [file]))
    .map((file) => ({ file, role: 'an input' }))

/** The files that one article is read from. */
export const articleFiles = (path: string): FileUse[] =>
  inputFiles([{ file: statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, '/') : path }])

/**
 * Refuses to write to a file that is also read, or written for something else. Devices may be named more than once.
 *
 * @throws UsageError
 */
export function keepApart(written: readonly FileUse[], read: readonly FileUse[]): void {
  if (written.length === 0) return
  const uses = new Map<string, FileUse>()
  for (const use of read) {
    const place = placeOf(use.file)
    if (place !== undefined) uses.set(place, use)
  }
  for (const use of written) {
    const place = placeOf(use.file)
    if (place === undefined) continue
    const other = uses.get(place)
    if (other)
      throw new UsageError(`${use.file} is ${other.role} and would be overwritten by ${use.role}: name another`)
    uses.set(place, { ...use, role: `written by ${use.role}` })
  }
}

/** The real path of a file that is there or could be made; `undefined` for a device, a pipe or a folder. */
function placeOf(file: string): string | undefined {
  try {
    return statSync(file).isFile() ? realpathSync.native(file) : undefined
  } catch {
    return newPlaceOf(resolve(file))
  }
}

function newPlaceOf(file: string): string {
  try {
    return join(realpathSync.native(dirname(file)), basename(file))
  } catch {
    return file
  }
}
