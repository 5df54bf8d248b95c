import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'

/** A file that cannot be written. */
export class WriteError extends Error {
  override name = 'WriteError'

  constructor(
    /** Path of the file, as it was given. */
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file} cannot be written: ${reason}`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no room left for you on the disk',
  EFBIG: 'it gets larger than a file may be here',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EROFS: 'its file system is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
}

/** Does something that writes a file; what the system refuses becomes a {@link WriteError}. */
export function attemptWrite<T>(file: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw asWriteError(file, error)
  }
}

/** What the system says when it refuses to write a file; any other error as it is. */
export function asWriteError(file: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? error : new WriteError(file, REASONS[code] ?? message)
}

/**
 * Writes a file beside its target and renames it then, so that it is never half written. What is no regular file, such
 * as a device, is written to directly.
 *
 * @throws WriteError where the system refuses
 */
export function replaceFile(file: string, write: (descriptor: number) => void): void {
  attemptWrite(file, () => {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats && !stats.isFile()) return writeTo(file, 'w', write)
    assertWritable(file, stats)
    const target = stats ? realpathSync(file) : file
    const beside = `${target}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
    try {
      writeTo(beside, 'wx', write)
      renameSync(beside, target)
    } finally {
      rmSync(beside, { force: true })
    }
  })
}

const WRITABLE = 0o222

/** Renaming replaces even what nobody may write to. @throws WriteError where a file is read-only */
export function assertWritable(file: string, stats: Stats | undefined): void {
  if (stats && (stats.mode & WRITABLE) === 0) throw new WriteError(file, 'it is read-only')
}

function writeTo(file: string, flag: 'w' | 'wx', write: (descriptor: number) => void): void {
  const descriptor = openSync(file, flag)
  try {
    write(descriptor)
    if (flag === 'wx') fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Replaces a file by a text and a line feed, as {@link replaceFile} does. @throws WriteError where the system refuses */
export const replaceText = (file: string, text: string): void =>
  replaceFile(file, (descriptor) => appendFileSync(descriptor, `${text}\n`))

const BLOCK = 64 * 1024

/** Appends lines to an open file, a block at a time. */
export function appendLines(descriptor: number, lines: Iterable<string>): void {
  let pending = ''
  for (const line of lines) {
    pending += `${line}\n`
    if (pending.length < BLOCK) continue
    appendFileSync(descriptor, pending)
    pending = ''
  }
  appendFileSync(descriptor, pending)
}
