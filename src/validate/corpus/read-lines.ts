import { isSpace } from '../json/scan.js'
import type { Input } from './inputs.js'
import { type Line, type LineRange, LineSplitter } from './line-splitter.js'
import { InputError, readBytes } from './read-bytes.js'
import { canSplit, type Unit } from './units.js'

/** The sources of documents, a batch at a time; each is valid until the next batch is asked for. Ends with the number of LF bytes in the range. */
export type Batches = AsyncGenerator<readonly Line[], number>

/** Why a line or document was left out. */
export const tooLong = (what: string, limit: number): string =>
  `${what} is longer than ${limit} bytes and was not read; raise the limit with --max-line-bytes`

/** The sources of the documents of a unit: one a line, or all of it. @throws InputError, ReadError */
export function readSources({ input, shard }: Unit, maxLineBytes: number): Batches {
  if (input.format === 'json') return readWhole(readBytes(input), { line: 1, byte: 0 }, maxLineBytes)
  const end = canSplit(input) ? shard.end : Number.POSITIVE_INFINITY
  const lines = readLines(input, { start: shard.start, end, maxLineBytes })
  return input.format === 'auto' ? sniff(lines, maxLineBytes) : lines
}

async function* readLines(input: Input, range: LineRange): Batches {
  const splitter = new LineSplitter(range)
  for await (const chunk of readBytes(input, Math.max(0, range.start - 1))) {
    const lines = splitter.push(chunk)
    if (lines.length > 0) yield lines
    if (splitter.done) return splitter.newlines
  }
  const last = splitter.end()
  if (last.length > 0) yield last
  return splitter.newlines
}

/** All that is read as one document. */
async function* readWhole(
  chunks: AsyncIterable<Buffer>,
  at: Pick<Line, 'line' | 'byte'>,
  maxLineBytes: number,
): Batches {
  const read: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxLineBytes) throw new InputError(tooLong('the document', maxLineBytes))
    read.push(Buffer.from(chunk))
  }
  yield [{ ...at, bytes: Buffer.concat(read), size: length, terminated: true, isDocument: true }]
  return 0
}

/** Takes lines as documents, unless the first of them is no JSON by itself: then all of them are one document. */
async function* sniff(batches: Batches, maxLineBytes: number): Batches {
  for (;;) {
    const next = await batches.next()
    if (next.done) return next.value
    const first = next.value.findIndex(({ bytes }) => !isBlank(bytes))
    const line = next.value[first]
    if (line?.terminated && !isJson(line.bytes)) {
      if (first > 0) yield next.value.slice(0, first)
      return yield* readWhole(chunksOf(next.value.slice(first), batches, maxLineBytes), line, maxLineBytes)
    }
    yield next.value
    if (line) return yield* batches
  }
}

/** Whether a source holds nothing but white space. */
export function isBlank(bytes: Buffer): boolean {
  const start = bytes[0] === BOM[0] && bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0
  for (let at = start; at < bytes.length; at++) if (!isSpace(bytes[at] as number)) return false
  return true
}

const BOM = Buffer.from('\uFEFF')

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}

const LF = Buffer.from('\n')

/** Lines put together again. @throws InputError where one of them was left out */
async function* chunksOf(
  first: readonly Line[],
  rest: AsyncIterable<readonly Line[]>,
  maxLineBytes: number,
): AsyncGenerator<Buffer> {
  const join = (lines: readonly Line[]) => {
    if (lines.some((line) => line.tooLong)) throw new InputError(tooLong('the document', maxLineBytes))
    return Buffer.concat(lines.flatMap(({ bytes, terminated }) => (terminated ? [bytes, LF] : [bytes])))
  }
  yield join(first)
  for await (const lines of rest) yield join(lines)
}
