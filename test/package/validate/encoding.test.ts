import { describe, expect } from 'vitest'
import { found, line, lines, test, wrongLine } from './support.js'

const BOM = '\ufeff'

describe('lines', () => {
  test('end at LF alone: not at U+2028, U+2029, NEL or CR, which may stand in JSON', async ({ work }) => {
    const odd = line('a', (draft) => {
      draft.summary = 'One\u2028two\u2029three\u0085four.'
    })
    const cr = line('b').replace('{', '{\r').replace(/}$/, '\r}\r')
    work.write('news.ndjson', lines(odd, cr, wrongLine('c')))
    const report = await work.report(['news.ndjson'])
    expect(found(report)).toEqual(['1 plain-text', '3 shape/wrong-form'])
    expect(report).toMatchObject({ code: 1, complete: true, read: { articles: 3, invalid: 1 } })
  })

  test('do not end at VT, FF, CR or NUL, which are errors in a string; the next lines are still checked', async ({
    work,
  }) => {
    const broken = ['\v', '\f', '\r', '\0'].map((char, i) => line(`a-${i}`).replace('Ferry', `F${char}erry`))
    work.write('news.ndjson', lines(...broken, wrongLine('b')))
    const report = await work.report(['news.ndjson'])
    const syntax = broken.map((_, i) => `${i + 1} json/syntax`)
    expect(found(report)).toEqual([...syntax, '5 shape/wrong-form'])
    expect(report).toMatchObject({ code: 1, complete: true })
  })

  test('may end in CRLF, which shifts neither lines nor columns', async ({ work }) => {
    const unix = lines(line('a'), wrongLine('b'), '', wrongLine('c'))
    work.write('unix.ndjson', unix)
    work.write('windows.ndjson', unix.replaceAll('\n', '\r\n'))
    const places = async (file: string) =>
      (await work.report([file])).diagnostics.map(({ location }) => [location?.line, location?.column])
    expect(await places('windows.ndjson')).toEqual(await places('unix.ndjson'))
  })
})

describe('a byte order mark', () => {
  test.for(['news.ndjson', 'news.json'])(
    'at the start of %s is a warning, and the file is read',
    async (name, { work }) => {
      work.write(name, BOM + lines(wrongLine('a')))
      const report = await work.report([name])
      expect(found(report)).toEqual(['1 json/byte-order-mark', '1 shape/wrong-form'])
      expect(report.diagnostics[0]?.severity).toBe('warning')
      const bytes = Buffer.from(work.read(name))
      expect(report.diagnostics[1]?.location?.byte).toBe(bytes.indexOf('"no language"'))
    },
  )

  test('where two files were put together is an error', async ({ work }) => {
    work.write('news.ndjson', BOM + lines(line('a')) + BOM + lines(line('b')))
    const report = await work.report(['news.ndjson'])
    expect(found(report)).toEqual(['1 json/byte-order-mark', '2 json/syntax'])
    expect(report.code).toBe(1)
  })
})

const INVALID: readonly (readonly number[])[] = [
  [0x80], // a lone continuation byte
  [0xc0, 0xaf], // an overlong form
  [0xe0, 0x80, 0xaf], // an overlong form of three bytes
  [0xed, 0xa0, 0x80], // a surrogate
  [0xf4, 0x90, 0x80, 0x80], // beyond U+10FFFF
  [0xff], // in no character
  [0xe2, 0x82], // cut after two of three bytes
]

describe('invalid UTF-8', () => {
  test('of every kind: an error with the byte offset, and the next lines are checked', async ({ work }) => {
    const [before = '', after = ''] = line('a').split('Ferry line')
    const broken = INVALID.flatMap((bytes) => [Buffer.from(before), Buffer.from(bytes), Buffer.from(`${after}\n`)])
    const file = Buffer.concat([...broken, Buffer.from(wrongLine('b'))])
    work.write('news.ndjson', file)
    const report = await work.report(['news.ndjson', '--only', 'span-bounds'])
    const encoding = INVALID.map((_, i) => `${i + 1} json/encoding`)
    expect(found(report)).toEqual([...encoding, `${INVALID.length + 1} shape/wrong-form`])
    let offset = Buffer.byteLength(before)
    for (const [i, bytes] of INVALID.entries()) {
      expect(report.diagnostics[i]?.location?.byte).toBe(offset)
      expect(report.diagnostics[i]?.message).toContain(`byte 0x${bytes[0]?.toString(16)} at offset ${offset} `)
      offset += bytes.length + Buffer.byteLength(`${after}\n${before}`)
    }
    expect(report).toMatchObject({ code: 1, complete: true })
  })

  test('a character cut by the end of its line: an error there', async ({ work }) => {
    const first = Buffer.from(line('a'))
    work.write('news.ndjson', Buffer.concat([first, Buffer.from([0xf0, 0x9f, 0x9a, 0x0a]), Buffer.from(line('b'))]))
    const report = await work.report(['news.ndjson'])
    expect(report.diagnostics[0]).toMatchObject({ code: 'json/encoding', location: { line: 1, byte: first.length } })
    expect(report).toMatchObject({ code: 1, read: { articles: 2, invalid: 1 } })
  })

  test.for([
    ['UTF-16LE', 'news.json', false],
    ['UTF-16BE', 'news.json', true],
    ['UTF-16LE', 'news.ndjson', false],
  ] as const)('a file in %s (%s): an error at its first byte, never green', async ([, name, swap], { work }) => {
    const bytes = Buffer.from(BOM + line('a'), 'utf16le')
    work.write(name, swap ? bytes.swap16() : bytes)
    const { code, stdout } = await work.validate([name])
    expect(code).toBeGreaterThan(0)
    expect(stdout).toMatch(/^news\.(nd)?json:1:1: error\[json\/encoding\] byte 0xf[ef] at offset 0 is not valid UTF-8/)
  })
})

test('lone surrogates, written as escapes in a value and in a key, are errors', async ({ work }) => {
  const value = line('a').replace('Ferry line', 'Ferry \\ud83d line')
  const key = line('b').replace('"revision"', '"x\\udea2":1,"revision"')
  work.write('news.ndjson', lines(value, key, line('c').replace('Ferry', '\\ud83d\\udea2')))
  const report = await work.report(['news.ndjson'])
  expect(found(report)).toContain('1 json/lone-surrogate')
  expect(found(report)).toContain('2 json/lone-surrogate')
  expect(report).toMatchObject({ code: 1, read: { articles: 3, invalid: 2 } })
})

test('numbers that are not read as they are written are errors in an integer field', async ({ work }) => {
  const numbers = ['9007199254740993', '-9007199254740993', '1e400', '-1e400', '-0', '-0.0', '-0e9']
  work.write('news.ndjson', lines(...numbers.map((n, i) => line(`a-${i}`).replace('"revision":1', `"revision":${n}`))))
  const report = await work.report(['news.ndjson'])
  expect(found(report)).toEqual(numbers.map((_, i) => `${i + 1} json/inexact-number`))
  expect(new Set(report.diagnostics.map(({ pointer }) => pointer))).toEqual(new Set(['/revision']))
  expect(report.code).toBe(1)
})
