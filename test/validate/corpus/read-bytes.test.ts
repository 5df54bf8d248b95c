import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInputs, streamInput } from '../../../src/validate/corpus/inputs.js'
import { InputError, readBytes } from '../../../src/validate/corpus/read-bytes.js'
import { inFolder } from './folder.js'

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(Buffer.from(chunk))
  return Buffer.concat(all)
}

/** Reads a file of a name and contents. */
const readFile = (name: string, contents: Uint8Array) =>
  inFolder({ [name]: contents }, async (folder) => {
    const [input] = await findInputs([join(folder, name)])
    return collect(readBytes(input as NonNullable<typeof input>))
  })

const COMPRESS = { gz: gzipSync, br: brotliCompressSync } as const
const endings = ['gz', 'br'] as const

/** More than one block of a stream, and not to be compressed to nothing. */
const long = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff))

describe.each(endings)('a file that is compressed (.%s)', (ending) => {
  it('gives the bytes that were compressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await readFile(`a.ndjson.${ending}`, COMPRESS[ending](bytes))).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 30 },
    )
    expect((await readFile(`a.ndjson.${ending}`, COMPRESS[ending](long))).equals(long)).toBe(true)
  })

  it('is refused wherever it is cut', async () => {
    const whole = COMPRESS[ending](Buffer.from('{"id":"one"}\n{"id":"two"}\n'))
    for (let size = 0; size < whole.length; size++) {
      await expect(readFile(`a.ndjson.${ending}`, whole.subarray(0, size)), `${size} bytes`).rejects.toThrow(InputError)
    }
    const half = COMPRESS[ending](long)
    await expect(readFile(`a.ndjson.${ending}`, half.subarray(0, half.length >> 1))).rejects.toThrow(/^it is cut/)
  })

  it('is refused where something else stands behind it', async () => {
    const file = Buffer.concat([COMPRESS[ending](Buffer.from('{}\n')), Buffer.from('{"id":"lost"}\n')])
    await expect(readFile(`a.ndjson.${ending}`, file)).rejects.toThrow(InputError)
  })

  it('is refused where it is nothing of the kind', async () => {
    await expect(readFile(`a.ndjson.${ending}`, Buffer.from('{"id":"plain"}\n'.repeat(20)))).rejects.toThrow(InputError)
  })

  it('is refused with any byte changed, or gives the same bytes', async () => {
    const plain = Buffer.from('{"id":"one","title":"The quay"}\n'.repeat(3))
    const whole = COMPRESS[ending](plain)
    if (ending === 'br') return
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole)
      broken.writeUInt8((broken[at] as number) ^ 0x10, at)
      const read = await readFile('a.ndjson.gz', broken).catch((error: unknown) => error)
      if (Buffer.isBuffer(read)) expect(read.equals(plain), `byte ${at}`).toBe(true)
      else expect(read, `byte ${at}`).toBeInstanceOf(InputError)
    }
  })
})

describe('gzip', () => {
  it('may have several members, as concatenated files have', async () => {
    const file = Buffer.concat(['{"id":"one"}\n', '{"id":"two"}\n'].map((line) => gzipSync(line)))
    expect(String(await readFile('a.ndjson.gz', file))).toBe('{"id":"one"}\n{"id":"two"}\n')
  })
})

describe('a stream', () => {
  it('gives its bytes, decompressed as its name says', async () => {
    async function* bytes(all: Uint8Array) {
      for (let at = 0; at < all.length; at += 7) yield all.subarray(at, at + 7)
    }
    const read = (name: string, all: Uint8Array) => collect(readBytes(streamInput({ name, bytes: bytes(all) }, 'auto')))
    expect((await read('a.ndjson', long)).equals(long)).toBe(true)
    expect((await read('a.ndjson.gz', gzipSync(long))).equals(long)).toBe(true)
    expect((await read('a.ndjson.br', brotliCompressSync(long))).equals(long)).toBe(true)
    await expect(read('a.ndjson.gz', gzipSync(long).subarray(0, 100))).rejects.toThrow(InputError)
  })
})

describe('a plain file', () => {
  it('is read from any offset', async () => {
    await inFolder({ 'a.ndjson': long }, async (folder) => {
      const [input] = await findInputs([join(folder, 'a.ndjson')])
      for (const from of [0, 1, 255_999, long.length]) {
        const read = await collect(readBytes(input as NonNullable<typeof input>, from))
        expect(read.equals(long.subarray(from))).toBe(true)
      }
    })
  })

  it.each([
    ['cut', (file: string) => truncateSync(file, 10)],
    ['written again', (file: string) => writeFileSync(file, `${long.toString('hex')}`)],
  ])('is refused where it was %s since it was found', async (_, change) => {
    await inFolder({ 'a.ndjson': long }, async (folder) => {
      const file = join(folder, 'a.ndjson')
      const [input] = await findInputs([file])
      change(file)
      await expect(collect(readBytes(input as NonNullable<typeof input>))).rejects.toThrow(InputError)
    })
  })
})
