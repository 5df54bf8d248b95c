import { createHash } from 'node:crypto'
import type { OffsetUnit } from '../../src/model/index.js'

/** Counts the slow and obvious way what src/text counts with an index. */
export function lengthIn(text: string, unit: OffsetUnit): number {
  if (unit === 'utf-16') return text.length
  return unit === 'utf-8' ? Buffer.byteLength(text) : Array.from(text).length
}

export function sha256(text: string, bytes = 32): string {
  return createHash('sha256').update(text, 'utf8').digest().subarray(0, bytes).toString('base64url')
}
