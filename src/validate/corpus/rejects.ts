import { isUtf8 } from 'node:buffer'
import { appendFileSync, existsSync } from 'node:fs'
import type { Finding } from '../../rules/index.js'
import { linesOf } from './lines-of.js'
import { appendLines, attemptWrite } from './replace-file.js'

const BLOCK = 1024 * 1024

/** An article with errors, as it was read. */
export interface Reject {
  readonly file: string
  /** From 1, in its shard. */
  readonly line: number
  readonly byte: number
  readonly findings: readonly Finding[]
  readonly bytes: Buffer
}

/** The article in a form that loses nothing: as JSON where it is JSON on one line, else as text, else in base64. */
function sourceOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) return `"base64":${JSON.stringify(bytes.toString('base64'))}`
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
  try {
    JSON.parse(text)
    if (!/[\r\n]/.test(text)) return `"article":${text}`
  } catch {}
  return `"source":${JSON.stringify(text)}`
}

function encodeReject({ file, line, byte, findings, bytes }: Reject): string {
  const plain = findings.map(({ code, severity, message, hint, pointer }) => ({
    code,
    severity,
    message,
    hint,
    pointer,
  }))
  const place = JSON.stringify({ line, file, byte, findings: plain })
  return `${place.slice(0, -1)},${sourceOf(bytes)}}\n`
}

/** Writes the rejected articles of one shard to a file, which is made only if there are any. */
export class RejectsWriter {
  #pending: string[] = []
  #length = 0

  constructor(readonly file: string) {}

  add(reject: Reject): void {
    const line = encodeReject(reject)
    this.#pending.push(line)
    this.#length += line.length
    if (this.#length > BLOCK) this.flush()
  }

  flush(): void {
    if (this.#pending.length === 0) return
    attemptWrite(this.file, () => appendFileSync(this.file, this.#pending.join('')))
    this.#pending = []
    this.#length = 0
  }
}

const LINE = '{"line":'

/** Appends the rejects of a shard, if there are any, to an open file; `newlines` LF bytes stand before the shard. */
export function appendRejects(descriptor: number, file: string, newlines: number): void {
  if (existsSync(file)) appendLines(descriptor, movedDown(linesOf(file), newlines))
}

function* movedDown(rejects: Iterable<string>, newlines: number): Generator<string> {
  for (const reject of rejects) {
    const end = reject.indexOf(',')
    yield `${LINE}${Number(reject.slice(LINE.length, end)) + newlines}${reject.slice(end)}`
  }
}
