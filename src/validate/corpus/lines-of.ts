import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { attempt } from '../read-file.js'

const BLOCK = 64 * 1024

/** The lines of a UTF-8 file, holding one block and one line at a time. */
export function* linesOf(file: string): Generator<string> {
  const descriptor = attempt(file, () => openSync(file, 'r'))
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    const decoder = new StringDecoder('utf8')
    let unfinished = ''
    for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block)) {
      const text = decoder.write(block.subarray(0, length))
      const [first = '', ...others] = text.split('\n')
      unfinished += first
      const last = others.pop()
      if (last === undefined) continue
      yield unfinished
      yield* others
      unfinished = last
    }
    unfinished += decoder.end()
    if (unfinished !== '') yield unfinished
  } finally {
    closeSync(descriptor)
  }
}
