import { closeSync, createReadStream, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { attempt } from '../read-file.js'
import { InputError } from './input-error.js'
import { type Compression, etagOf, type Input, isSized, STDIN } from './inputs.js'

export { InputError } from './input-error.js'

const BLOCK = 1024 * 1024

/** Why what changed is not read. */
export const CHANGED = 'it is not the file that it was when the run began or was planned'

function refuseChange(etag: string, stats: Stats): void {
  if (etagOf(stats) !== etag) throw new InputError(CHANGED)
}

/** Blocks that are free to be read into: memory outside the heap is given back late. */
const blocks: Buffer[] = []

/** The bytes of a plain file from an offset on, in blocks; each is valid until the next is asked for. */
export function* readPlain({ file, etag }: Pick<Input, 'file' | 'etag'>, from: number): Generator<Buffer> {
  const descriptor = attempt(file, () => openSync(file, 'r'))
  const block = blocks.pop() ?? Buffer.allocUnsafeSlow(BLOCK)
  try {
    refuseChange(etag, fstatSync(descriptor))
    let position = from
    for (;;) {
      const length = attempt(file, () => readSync(descriptor, block, 0, BLOCK, position))
      if (length === 0) break
      position += length
      yield block.subarray(0, length)
    }
    refuseChange(etag, fstatSync(descriptor))
  } finally {
    blocks.push(block)
    closeSync(descriptor)
  }
}

type Decompressor = NodeJS.ReadWriteStream & { bytesWritten?: number; destroyed?: boolean }

const DECOMPRESSORS: Readonly<Record<Compression, (zlib: typeof import('node:zlib')) => Decompressor>> = {
  gzip: ({ createGunzip }) => createGunzip(),
  brotli: ({ createBrotliDecompress }) => createBrotliDecompress(),
  zstd: (zlib) => {
    const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Decompressor }
    if (!createZstdDecompress) {
      throw new InputError('this version of Node cannot read .zst: use Node 22.15 or later, or decompress it first')
    }
    return createZstdDecompress()
  },
}

/** Resolves when a stream takes more, or nobody reads it any longer. */
const drained = (stream: NodeJS.ReadWriteStream) =>
  new Promise<void>((resolve) => {
    const done = () => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
  })

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** Decompresses a stream; what is cut or broken throws. */
async function* decompress(source: AsyncIterable<Buffer>, compression: Compression): AsyncGenerator<Buffer> {
  const through = DECOMPRESSORS[compression](await import('node:zlib'))
  let given = 0
  const feed = async () => {
    for await (const chunk of source) {
      given += chunk.length
      if (!through.write(chunk)) await drained(through)
      if (through.destroyed) return
    }
    through.end()
  }
  const fed = feed().catch((error) => (through as unknown as { destroy(error: Error): void }).destroy(error))
  try {
    for await (const chunk of through) yield chunk as unknown as Buffer
    await fed
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (
      code === 'Z_BUF_ERROR' ||
      code === 'ERR_BROTLI_DECODER_ERROR_UNREACHABLE' ||
      message === 'unexpected end of file'
    ) {
      throw new InputError(`it is cut: the compressed data (${compression}) ends in the middle; get the whole file`)
    }
    if (code?.startsWith('Z_') || code?.startsWith('ERR_'))
      throw new InputError(`it is no valid ${compression} data (${message})`)
    throw error
  }
  if (through.bytesWritten !== undefined && through.bytesWritten < given) {
    throw new InputError(`after the compressed data (${compression}) there is something else; nothing of it was read`)
  }
}

/** Puts a chunk that was already read back in front of the rest. */
async function* startingWith(first: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** A stream, decompressed where it starts as gzip does. */
async function* readStream(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]()
  const head: Buffer[] = []
  while (head.reduce((sum, { length }) => sum + length, 0) < GZIP_MAGIC.length) {
    const next = await chunks.next()
    if (next.done) break
    head.push(next.value)
  }
  const all = startingWith(head, chunks)
  if (Buffer.concat(head).subarray(0, 2).equals(GZIP_MAGIC)) yield* decompress(all, 'gzip')
  else yield* all
}

/** Any chunk as a buffer over the same memory. */
async function* asBuffers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { buffer, byteOffset, byteLength } of chunks) yield Buffer.from(buffer, byteOffset, byteLength)
}

/** The stored bytes of an input that is read from its start to its end. */
async function* readStored({ file, etag, read }: Input): AsyncGenerator<Buffer> {
  if (read) {
    yield* asBuffers(read(0))
    return
  }
  const check = () => etag !== '' && attempt(file, () => refuseChange(etag, statSync(file)))
  check()
  yield* file === STDIN ? process.stdin : createReadStream(file, { highWaterMark: BLOCK / 4 })
  check()
}

/** The bytes of an input, decompressed, from an offset on; only what is stored plain can start elsewhere than at 0. */
export async function* readBytes(input: Input, from = 0): AsyncGenerator<Buffer> {
  if (input.compression) yield* decompress(readStored(input), input.compression)
  else if (isSized(input)) yield* input.read ? asBuffers(input.read(from)) : readPlain(input, from)
  else yield* readStream(readStored(input))
}
