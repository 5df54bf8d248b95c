import { fstatSync, writeSync } from 'node:fs'

type Stream = NodeJS.WriteStream

/**
 * Standard output or standard error. Node's own streams take some milliseconds to load, as much as a small file to check, so
 * that files and pipes are written to without them.
 */
export class StandardStream {
  readonly #descriptor: 1 | 2
  readonly #failed: (error: NodeJS.ErrnoException) => void
  #loaded: Stream | undefined
  #isBroken = false

  /** @param failed told once that nothing can be written any more, and why */
  constructor(descriptor: 1 | 2, failed: (error: NodeJS.ErrnoException) => void) {
    this.#descriptor = descriptor
    this.#failed = failed
    if (!isPlain(descriptor)) this.#load()
  }

  get isTerminal(): boolean {
    return this.#loaded?.isTTY === true
  }

  /** Those of a terminal. */
  get columns(): number | undefined {
    return this.#loaded?.columns
  }

  write(text: string | Uint8Array): void {
    if (this.#isBroken) return
    if (this.#loaded) this.#loaded.write(text)
    else this.#writeAtOnce(typeof text === 'string' ? Buffer.from(text) : text)
  }

  #writeAtOnce(bytes: Uint8Array): void {
    let rest = bytes
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#descriptor, rest))
    } catch (error) {
      // A reader that does not wait for us, and that we have to wait for.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.#load().write(rest)
      else this.#fail(error as NodeJS.ErrnoException)
    }
  }

  #load(): Stream {
    const stream = this.#descriptor === 1 ? process.stdout : process.stderr
    stream.on('error', (error) => this.#fail(error))
    this.#loaded = stream
    return stream
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (this.#isBroken) return
    this.#isBroken = true
    this.#failed(error)
  }
}

/** Whether a descriptor is a file or a pipe, not a terminal. */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isFile() || stats.isFIFO() || stats.isSocket()
  } catch {
    return false
  }
}
