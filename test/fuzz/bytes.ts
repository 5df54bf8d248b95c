import fc from 'fast-check'
import { mostlyFew } from './documents.js'

/** Bytes that a reader of text, of lines or of JSON may stumble over. */
const PIECES: readonly Buffer[] = [
  ...['\n', '\r\n', '\r', '\n\n', ' ', '\t', '"', '\\', '\\"', '{', '}', '[', ']', ',', ':', '0', '-', '1e999', '\0'],
  ...[
    '\ufeff',
    '\u2028',
    '\u0085',
    '😀',
    'é',
    '\\ud800',
    '"__proto__":0,',
    '"id":1,',
    '{"id":"x"}\n',
    'null\n',
    '\u001b[2J',
  ],
]
  .map((text) => Buffer.from(text))
  .concat(
    [
      [0xff],
      [0x80],
      [0xc0, 0x80],
      [0xc3],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x9f, 0x98],
      [0xf4, 0x90, 0x80, 0x80],
      [0xef, 0xbf, 0xbd],
      [0xff, 0xfe],
      [0xfe, 0xff],
    ].map((bytes) => Buffer.from(bytes)),
  )

/** A change of the bytes of a file; all numbers are taken modulo what there is. */
interface Edit {
  readonly kind: (typeof EDITS)[number]
  readonly at: number
  readonly length: number
  readonly pick: number
}

const EDITS = ['flip', 'overwrite', 'delete', 'insert', 'repeat', 'cut', 'swap lines', 'repeat key'] as const

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...EDITS),
  at: fc.nat(),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2000 })),
  pick: fc.nat(),
})

/** Changes the bytes of a file up to four times, and as often never. */
export const edits: fc.Arbitrary<(bytes: Buffer) => Buffer> = mostlyFew(edit).map(
  (some) => (bytes) => some.reduce(edited, bytes),
)

function edited(bytes: Buffer, { kind, at, length, pick }: Edit): Buffer {
  const from = at % (bytes.length + 1)
  const to = Math.min(bytes.length, from + length)
  const piece = PIECES[pick % PIECES.length] as Buffer
  const put = (middle: Buffer, end = from) => Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(end)])
  switch (kind) {
    case 'flip':
      return put(Buffer.from(bytes.subarray(from, from + 1).map((byte) => byte ^ (1 << (pick % 8)))), from + 1)
    case 'overwrite':
      return put(piece, from + piece.length)
    case 'delete':
      return put(Buffer.alloc(0), to)
    case 'insert':
      return put(piece)
    case 'repeat':
      return put(bytes.subarray(from, to))
    case 'cut':
      return bytes.subarray(0, from)
    case 'swap lines':
      return swapLines(bytes, at, pick)
    case 'repeat key':
      return repeatKey(bytes, at)
  }
}

function swapLines(bytes: Buffer, first: number, second: number): Buffer {
  const lines = bytes.toString('latin1').split('\n')
  const [a, b] = [first % lines.length, second % lines.length]
  const swapped = lines.map((line, i) => (i === a ? lines[b] : i === b ? lines[a] : line))
  return Buffer.from(swapped.join('\n'), 'latin1')
}

/** Gives an object its first key once more, in front. */
function repeatKey(bytes: Buffer, at: number): Buffer {
  const source = bytes.toString('latin1')
  const matches = [...source.matchAll(/\{\s*("[^"\\]*"\s*:)/g)]
  const match = matches[at % matches.length]
  if (!match?.[1]) return bytes
  return Buffer.from(`${source.slice(0, match.index + 1)}${match[1]}0,${source.slice(match.index + 1)}`, 'latin1')
}
