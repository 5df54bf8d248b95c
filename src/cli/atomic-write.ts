import { randomUUID } from 'node:crypto'
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { assertWritable } from '../validate/corpus/replace-file.js'

/**
 * Where a file is written, past a link, and the mode that it has; a file that is not there yet gets the usual one.
 *
 * @throws WriteError where it is read-only
 */
function targetOf(path: string): { readonly file: string; readonly mode?: number } {
  const stats = statSync(path, { throwIfNoEntry: false })
  assertWritable(path, stats)
  return stats ? { file: realpathSync(path), mode: stats.mode } : { file: path }
}

/**
 * Writes files, new ones or in the place of others: all are written beside their targets first and renamed then, so that no file is
 * ever half written and a full disk changes none.
 */
export function writeFiles(contents: ReadonlyMap<string, string>): void {
  const staged = new Map<string, string>()
  try {
    for (const [path, content] of contents) {
      const { file, ...mode } = targetOf(path)
      const beside = `${file}.${randomUUID()}.tmp`
      staged.set(beside, file)
      writeFileSync(beside, content, { flag: 'wx', ...mode })
    }
    for (const [beside, file] of staged) renameSync(beside, file)
  } finally {
    for (const beside of staged.keys()) rmSync(beside, { force: true })
  }
}
