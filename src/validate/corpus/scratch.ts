import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attemptWrite } from './replace-file.js'

/** A temporary folder for what a run cannot hold in memory. */
export interface Scratch {
  readonly folder: string
  path(name: string): string
  remove(): void
}

/** Makes a temporary folder, in the place that the variable TMPDIR names. @throws WriteError */
export function makeScratch(): Scratch {
  const folder = attemptWrite(tmpdir(), () => mkdtempSync(join(tmpdir(), 'reportedly-')))
  const remove = () => {
    process.off('exit', remove)
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', remove)
  return { folder, path: (name) => join(folder, name), remove }
}
