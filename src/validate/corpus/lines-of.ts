import { closeSync, openSync, readSync } from 'node:fs'
import { attempt } from '../read-file.js'
import { LineSplitter } from './line-splitter.js'

const BLOCK = 64 * 1024

const ALL = { start: 0, end: Number.POSITIVE_INFINITY, maxLineBytes: Number.POSITIVE_INFINITY }

/** The lines of a UTF-8 file, holding one block and one line at a time. */
export function* linesOf(file: string): Generator<string> {
  const descriptor = attempt(file, () => openSync(file, 'r'))
  const splitter = new LineSplitter(ALL)
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block)) {
      for (const { bytes } of splitter.push(block.subarray(0, length))) yield bytes.toString('utf8')
    }
    for (const { bytes } of splitter.end()) yield bytes.toString('utf8')
  } finally {
    closeSync(descriptor)
  }
}
