import { isAscii, isUtf8 } from 'node:buffer'
import type { LocatedFinding } from '../document.js'
import type { Diagnostic } from '../report/types.js'
import { byteInInvalid, firstInvalidByte } from './invalid-utf8.js'

/** A document as it stands in a file. */
export interface Source {
  readonly file: string
  readonly bytes: Buffer
  /** Of its first line; from 1, in the shard. */
  readonly line: number
  /** Of its first byte in the file. */
  readonly byte: number
}

const BOM = '\uFEFF'

/** A diagnostic whose offset counts the bytes of a text, at its place in the bytes that were read. */
export function inStoredBytes(diagnostic: Diagnostic, { bytes, byte }: Source, bom: number): Diagnostic {
  const { location } = diagnostic
  if (location === undefined || isUtf8(bytes)) return diagnostic
  const start = byte + bom
  const offset = byteInInvalid(bytes.subarray(bom), location.byte - start)
  return { ...diagnostic, location: { ...location, byte: start + offset } }
}

/** Whether bytes begin with the byte order mark of UTF-16. */
const isUtf16 = ([first, second]: Buffer) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** The text of a source, without its byte order mark; bytes that are no UTF-8 become U+FFFD and a finding. */
export function decode({ bytes, byte }: Source): { text: string; bom: number; findings: LocatedFinding[] } {
  const findings: LocatedFinding[] = []
  const isValid = isUtf8(bytes)
  let text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
  let bom = 0
  if (byte === 0 && text.startsWith(BOM)) {
    text = text.slice(1)
    bom = 3
    findings.push({
      code: 'json/byte-order-mark',
      severity: 'warning',
      message: 'the file starts with a byte order mark',
      hint: 'save it as UTF-8 without one',
      pointer: '',
      at: { start: 0, end: 0 },
    })
  }
  if (!isValid) {
    const invalid = firstInvalidByte(bytes)
    const start = bytes.toString('utf8', bom, invalid).length
    findings.push({
      code: 'json/encoding',
      severity: 'error',
      message: `byte 0x${bytes[invalid]?.toString(16).padStart(2, '0')} at offset ${byte + invalid} is not valid UTF-8`,
      hint: isUtf16(bytes) ? 'this looks like UTF-16: convert the file to UTF-8' : 'save the file as UTF-8',
      pointer: '',
      at: { start, end: start + 1 },
    })
  }
  return { text, bom, findings }
}
