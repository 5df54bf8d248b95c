import { closeSync, openSync, readSync } from 'node:fs'
import { attempt } from '../read-file.js'

const BLOCK = 64 * 1024

/** The lines of a UTF-8 file from an offset on, holding one block at a time. */
export function* linesOf(file: string, from = 0): Generator<string> {
  const descriptor = attempt(file, () => openSync(file, 'r'))
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    let rest: Buffer = Buffer.alloc(0)
    let position = from
    for (;;) {
      const length = readSync(descriptor, block, 0, BLOCK, position)
      if (length === 0) break
      position += length
      const bytes = Buffer.concat([rest, block.subarray(0, length)])
      let start = 0
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
        yield bytes.toString('utf8', start, at)
        start = at + 1
      }
      rest = bytes.subarray(start)
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    closeSync(descriptor)
  }
}
