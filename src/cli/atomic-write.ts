import { randomUUID } from 'node:crypto'
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * Replaces the contents of files: all are written beside their targets first and renamed then, so that no file is
 * ever half written and a full disk changes none.
 */
export function replaceFiles(contents: ReadonlyMap<string, string>): void {
  const staged = new Map<string, string>()
  try {
    for (const [path, content] of contents) {
      const file = realpathSync(path)
      const beside = `${file}.${randomUUID()}.tmp`
      staged.set(beside, file)
      writeFileSync(beside, content, { flag: 'wx', mode: statSync(file).mode })
    }
    for (const [beside, file] of staged) renameSync(beside, file)
  } finally {
    for (const beside of staged.keys()) rmSync(beside, { force: true })
  }
}
