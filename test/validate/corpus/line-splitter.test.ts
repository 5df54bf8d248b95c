import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, LineSplitter } from '../../../src/validate/corpus/line-splitter.js'
import { linesOf } from '../../fuzz/naive.js'

const LONGEST = 1_000_000

/** Bytes with many LF, and what decodes to other line ends elsewhere. */
const bytes = fc
  .array(fc.constantFrom(10, 10, 13, 0x61, 0xe2, 0x80, 0xa8, 0x85, 0), { maxLength: 60 })
  .map((all) => Buffer.from(all))

const cuts = fc.array(fc.nat(60), { maxLength: 6 })
const chunkSizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })

/** The lines of a file in the plainest way. */
function naiveLines(file: Buffer): Line[] {
  const all = linesOf(file)
  let byte = 0
  return all.flatMap((line, i): Line[] => {
    const terminated = i + 1 < all.length
    const size = line.length + (terminated ? 1 : 0)
    const start = byte
    byte += size
    return size > 0 ? [{ bytes: line, byte: start, size, line: i + 1, terminated }] : []
  })
}

/** Reads a range in chunks of the given sizes, all of them in the same memory. */
function readRange(
  file: Buffer,
  range: { start: number; end: number },
  sizes: readonly number[],
  maxLineBytes: number,
) {
  const splitter = new LineSplitter({ ...range, maxLineBytes })
  const lines: Line[] = []
  const take = (some: readonly Line[]) =>
    lines.push(...some.map((line) => ({ ...line, bytes: Buffer.from(line.bytes) })))
  const block = Buffer.alloc(12)
  let chunk = 0
  for (let at = Math.max(0, range.start - 1); at < file.length && !splitter.done; chunk++) {
    const length = file.copy(block, 0, at, at + (sizes[chunk % sizes.length] as number))
    take(splitter.push(block.subarray(0, length)))
    block.fill(0xff)
    at += length
  }
  if (!splitter.done) take(splitter.end())
  return { lines, newlines: splitter.newlines }
}

/** Reads a file cut into ranges, each by itself, and puts the lines together. */
function readCut(file: Buffer, places: readonly number[], sizes: readonly number[], maxLineBytes = LONGEST) {
  const ends = [...places.map((place) => Math.min(place, file.length)), file.length].sort((a, b) => a - b)
  const lines: Line[] = []
  let newlines = 0
  for (const [i, end] of ends.entries()) {
    const read = readRange(file, { start: ends[i - 1] ?? 0, end }, sizes, maxLineBytes)
    for (const line of read.lines) lines.push({ ...line, line: line.line + newlines })
    newlines += read.newlines
  }
  return { lines, newlines }
}

describe('the lines of a file', () => {
  it('are those between LF bytes, each once, however the file is cut into ranges and read in chunks', () => {
    fc.assert(
      fc.property(bytes, cuts, chunkSizes, (file, places, sizes) => {
        const { lines, newlines } = readCut(file, places, sizes)
        expect(lines).toEqual(naiveLines(file))
        expect(newlines).toBe(file.filter((byte) => byte === 10).length)
      }),
      { numRuns: 2000 },
    )
  })

  it('are left out where they are too long, and the next ones are read as ever', () => {
    fc.assert(
      fc.property(bytes, cuts, chunkSizes, fc.nat(8), (file, places, sizes, maxLineBytes) => {
        const expected = naiveLines(file).map((line) =>
          line.bytes.length > maxLineBytes ? { ...line, bytes: Buffer.alloc(0), tooLong: true } : line,
        )
        expect(readCut(file, places, sizes, maxLineBytes).lines).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('are not held in memory where they are too long', () => {
    const splitter = new LineSplitter({ start: 0, end: Number.POSITIVE_INFINITY, maxLineBytes: 10 })
    const block = Buffer.alloc(64 * 1024, 'x')
    const before = process.memoryUsage().arrayBuffers
    for (let i = 0; i < 2000; i++) expect(splitter.push(block)).toEqual([])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024)
    expect(splitter.push(Buffer.from('\nnext\n'))).toMatchObject([{ tooLong: true }, { bytes: Buffer.from('next') }])
  })
})
