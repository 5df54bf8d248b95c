import { parse, withoutBom } from './parse.js'

/** One document of a file, found in the plainest way. */
export interface NaiveDocument {
  readonly bytes: Buffer
  /** From 1: its first line and its last one. */
  readonly line: number
  readonly lastLine: number
  readonly terminated: boolean
  /** Whether it is the whole file, or the rest of it. */
  readonly isWhole?: true
}

const isBlank = (bytes: Buffer) =>
  withoutBom(bytes.toString())
    .split(/[ \t\r\n]/)
    .every((part) => part === '')

/** The lines of a file: LF ends one, and nothing else. */
export function linesOf(file: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let i = 0; i < file.length; i++) {
    if (file[i] !== 10) continue
    lines.push(file.subarray(start, i))
    start = i + 1
  }
  return [...lines, file.subarray(start)]
}

/** The documents of a file by its name: `.json`, `.ndjson`, or what the first line says. */
export function documentsOf(name: string, file: Buffer): NaiveDocument[] {
  const lines = linesOf(file)
  const last = lines.length
  const whole = { bytes: file, line: 1, lastLine: last, terminated: true, isWhole: true } as const
  if (name.endsWith('.json')) return isBlank(file) ? [] : [whole]
  const each = lines
    .map((bytes, i) => ({ bytes, line: i + 1, lastLine: i + 1, terminated: i + 1 < last }))
    .filter(({ bytes }) => !isBlank(bytes))
  const [first] = each
  if (name.endsWith('.ndjson') || first === undefined || !first.terminated) return each
  if (parse(withoutBom(first.bytes.toString())) !== undefined) return each
  const start = lines.slice(0, first.line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  return [{ ...whole, bytes: file.subarray(start), line: first.line }]
}
