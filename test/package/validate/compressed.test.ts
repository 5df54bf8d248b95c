import * as zlib from 'node:zlib'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { failures, found, line, lines, test, wrongLine } from './support.js'

const NEWS = lines(...Array.from({ length: 200 }, (_, i) => line(`a-${i}`)), wrongLine('b'))
const WHOLE = { gz: gzipSync(NEWS), br: brotliCompressSync(NEWS) }

const BROKEN: readonly (readonly [string, string, Buffer, string])[] = [
  ['.gz cut in the middle', 'news.ndjson.gz', WHOLE.gz.subarray(0, WHOLE.gz.length >> 1), 'it is cut: '],
  ['.gz cut in its last bytes', 'news.ndjson.gz', WHOLE.gz.subarray(0, -4), 'it is cut: '],
  ['.gz of nothing', 'news.ndjson.gz', Buffer.alloc(0), 'it is cut: '],
  ['.gz with a wrong checksum', 'news.ndjson.gz', flip(WHOLE.gz, -6), 'it is no valid gzip data '],
  ['.gz that is not compressed', 'news.ndjson.gz', Buffer.from(NEWS), 'it is no valid gzip data '],
  ['.gz with garbage after it', 'news.ndjson.gz', Buffer.concat([WHOLE.gz, Buffer.from('garbage')]), 'it is no valid '],
  ['.gz with zeros after it', 'news.ndjson.gz', Buffer.concat([WHOLE.gz, Buffer.alloc(512)]), 'after the compressed'],
  ['.br cut in the middle', 'news.ndjson.br', WHOLE.br.subarray(0, WHOLE.br.length >> 1), 'it is cut: '],
  ['.br of nothing', 'news.ndjson.br', Buffer.alloc(0), 'it is cut: '],
  ['.br that is not compressed', 'news.ndjson.br', Buffer.from(NEWS), 'it is no valid brotli data '],
  ['.br with garbage after it', 'news.ndjson.br', Buffer.concat([WHOLE.br, Buffer.alloc(9)]), 'after the compressed'],
  ['.json.gz cut', 'news.json.gz', gzipSync(line('a')).subarray(0, -20), 'it is cut: '],
]

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  const index = copy.length + at
  copy[index] = (copy[index] ?? 0) ^ 0xff
  return copy
}

describe('compressed data that is broken is never green: incomplete, with the file and what is wrong', () => {
  test.for(BROKEN)('%s', async ([, name, bytes, message], { work }) => {
    work.write(name, bytes)
    work.write('other.ndjson', lines(line('other')))
    const report = await work.report([name, 'other.ndjson'])
    expect(failures(report)).toEqual([expect.stringMatching(`^${name} ${message}`)])
    expect(report).toMatchObject({ code: 3, complete: false })
    expect(report.read.articles).toBeGreaterThanOrEqual(1)
  })

  test('a cut .gz on standard input', async ({ work }) => {
    const report = await work.report(['-'], { input: WHOLE.gz.subarray(0, -4) })
    expect(failures(report)).toEqual([expect.stringMatching(/^<stdin> it is cut: /)])
    expect(report.code).toBe(3)
  })
})

describe('compressed data is read', () => {
  test.for([
    ['.gz', 'news.ndjson.gz', WHOLE.gz],
    ['.br', 'news.ndjson.br', WHOLE.br],
    ['.gz of two members', 'news.jsonl.gz', Buffer.concat([gzipSync(NEWS.slice(0, 900)), gzipSync(NEWS.slice(900))])],
  ] as const)('%s', async ([, name, bytes], { work }) => {
    work.write(name, bytes)
    const report = await work.report([name])
    expect(found(report)).toEqual(['201 shape/wrong-form'])
    expect(report.diagnostics[0]?.location?.byte).toBe(Buffer.from(NEWS).indexOf('"no language"'))
    expect(report).toMatchObject({ code: 1, complete: true, read: { articles: 201, bytes: Buffer.byteLength(NEWS) } })
  })

  test('.json.gz and .json.br, over many lines', async ({ work }) => {
    const text = JSON.stringify(JSON.parse(wrongLine('a')), null, 2)
    work.write('a.json.gz', gzipSync(text))
    work.write('b.json.br', brotliCompressSync(text.replace('"a"', '"b"')))
    const report = await work.report(['a.json.gz', 'b.json.br'])
    const at = text.split('\n').findIndex((each) => each.includes('no language')) + 1
    expect(found(report)).toEqual([`${at} shape/wrong-form`, `${at} shape/wrong-form`])
  })

  test('.zst, or it is said which Node can', async ({ work }) => {
    // One frame with one raw block (RFC 8878), made by hand since not every Node can compress it.
    const raw = Buffer.from(lines(wrongLine('a')))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(raw.length)
    const block = Buffer.alloc(4)
    block.writeUInt32LE((raw.length << 3) | 1)
    const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0b1010_0000])
    work.write('news.ndjson.zst', Buffer.concat([magic, size, block.subarray(0, 3), raw]))
    const report = await work.report(['news.ndjson.zst'])
    if ('createZstdDecompress' in zlib) {
      expect(found(report)).toEqual(['1 shape/wrong-form'])
    } else {
      expect(failures(report)).toEqual([expect.stringContaining('use Node 22.15 or later, or decompress it first')])
      expect(report.code).toBe(3)
    }
  })
})
