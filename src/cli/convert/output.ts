import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { attemptWrite } from '../../validate/corpus/replace-file.js'
import { UsageError } from '../errors.js'
import { output } from '../terminal.js'

/** Characters that are kept before they are written. */
const BLOCK = 256 * 1024

/** A file that is written a piece at a time. */
class Piecewise {
  readonly #descriptor: number
  #pending = ''

  /** @param shown the path that is told where it cannot be written */
  constructor(
    path: string,
    private readonly flag: 'wx' | 'a',
    private readonly shown = path,
  ) {
    this.#descriptor = attemptWrite(shown, () => openSync(path, flag))
  }

  write(piece: string | Uint8Array): void {
    if (typeof piece !== 'string') this.#put(piece)
    else {
      this.#pending += piece
      if (this.#pending.length > BLOCK) this.#flush()
    }
  }

  close(): void {
    try {
      this.#flush()
      if (this.flag === 'wx') attemptWrite(this.shown, () => fsyncSync(this.#descriptor))
    } finally {
      closeSync(this.#descriptor)
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending)
    this.#pending = ''
    this.#put(bytes)
  }

  #put(bytes: Uint8Array): void {
    attemptWrite(this.shown, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at)
    })
  }
}

/** Where a conversion goes: nothing is seen of it before all of it is there. */
export interface Output {
  /** Appends to a file of the output; one that is a single file has the name `''`. */
  write(name: string, piece: string | Uint8Array): void
  /** Closes a file to which nothing more is appended. */
  close(name: string): void
  commit(): void
  /** Takes back what was not committed. */
  discard(): void
}

const beside = (path: string): string => `${path}.${randomUUID()}.tmp`

/** A file, replaced when it is complete; where a link leads to it, the link stays. A device or a pipe is written to directly. */
export function fileOutput(path: string): Output {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) throw new UsageError(`${path} is a folder: name a file`)
  if (stats && !stats.isFile()) return deviceOutput(path)
  const target = stats ? realpathSync(path) : path
  const partial = beside(target)
  const file = new Piecewise(partial, 'wx', path)
  return {
    write: (_, piece) => file.write(piece),
    close() {},
    commit() {
      file.close()
      attemptWrite(path, () => renameSync(partial, target))
    },
    discard: () => rmSync(partial, { force: true }),
  }
}

function deviceOutput(path: string): Output {
  const file = new Piecewise(path, 'a')
  return { write: (_, piece) => file.write(piece), close() {}, commit: () => file.close(), discard() {} }
}

/** Standard output, a piece at a time. */
export const standardOutput = (): Output => ({
  write(_, piece) {
    output.write(piece)
  },
  close() {},
  commit() {},
  discard() {},
})

/**
 * A folder, put in place when it is complete.
 *
 * @param replaces the names of files that it may take the place of
 * @throws UsageError where the folder holds something else
 */
export function folderOutput(path: string, replaces: readonly string[]): Output {
  const target = resolve(path)
  const stats = statSync(target, { throwIfNoEntry: false })
  if (stats && !stats.isDirectory()) throw new UsageError(`${path} is a file: name a folder`)
  const foreign = stats && readdirSync(target).find((name) => !replaces.includes(name))
  if (foreign !== undefined) {
    throw new UsageError(`${path} holds ${foreign}, which would be lost: name an empty folder, or a new one`)
  }
  const partial = beside(target)
  attemptWrite(path, () => mkdirSync(partial))
  const files = new Map<string, Piecewise>()
  const close = (name: string) => {
    files.get(name)?.close()
    files.delete(name)
  }
  return {
    write(name, piece) {
      let file = files.get(name)
      if (file === undefined) {
        file = new Piecewise(join(partial, name), 'wx', join(path, name))
        files.set(name, file)
      }
      file.write(piece)
    },
    close,
    commit() {
      for (const name of [...files.keys()]) close(name)
      const old = beside(target)
      attemptWrite(path, () => {
        if (stats) renameSync(target, old)
        renameSync(partial, target)
        if (stats) rmSync(old, { recursive: true })
      })
    },
    discard() {
      for (const file of files.values()) file.close()
      rmSync(partial, { recursive: true, force: true })
    },
  }
}
