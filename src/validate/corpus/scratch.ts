import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attemptWrite } from './replace-file.js'

/** A temporary folder for what a run cannot hold in memory. */
export interface Scratch {
  /** It is made when this is asked for. @throws WriteError */
  readonly folder: string
  path(name: string): string
  remove(): void
}

/** A temporary folder in the place that the variable TMPDIR names. */
export function makeScratch(): Scratch {
  let made: string | undefined
  const remove = () => {
    process.off('exit', remove)
    if (made !== undefined) rmSync(made, { recursive: true, force: true })
  }
  process.on('exit', remove)
  return {
    get folder() {
      made ??= attemptWrite(tmpdir(), () => mkdtempSync(join(tmpdir(), 'reportedly-')))
      return made
    },
    path(name) {
      return join(this.folder, name)
    },
    remove,
  }
}
