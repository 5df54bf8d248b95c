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

  test.for([
    ['VT', '\v'],
    ['FF', '\f'],
    ['CR', '\r'],
    ['NUL', '\0'],
  ])('do not end at %s, which is an error in a string, and the next lines are still checked', async ([
    ,
    char,
  ], { work }) => {
    work.write('news.ndjson', lines(line('a').replace('Ferry', `F${char}erry`), wrongLine('b')))
    const report = await work.report(['news.ndjson'])
    expect(found(report)).toEqual(['1 json/syntax', '2 shape/wrong-form'])
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
  test.for(['news.ndjson', 'news.json'])('at the start of %s is a warning, and the file is read', async (name, {
    work,
  }) => {
    work.write(name, BOM + lines(wrongLine('a')))
    const report = await work.report([name])
    expect(found(report)).toEqual(['1 json/byte-order-mark', '1 shape/wrong-form'])
    expect(report.diagnostics[0]?.severity).toBe('warning')
    const bytes = Buffer.from(work.read(name))
    expect(report.diagnostics[1]?.location?.byte).toBe(bytes.indexOf('"no language"'))
  })

  test('where two files were put together is an error', async ({ work }) => {
    work.write('news.ndjson', BOM + lines(line('a')) + BOM + lines(line('b')))
    const report = await work.report(['news.ndjson'])
    expect(found(report)).toEqual(['1 json/byte-order-mark', '2 json/syntax'])
    expect(report.code).toBe(1)
  })
})

const INVALID: readonly (readonly [string, number[]])[] = [
  ['a lone continuation byte', [0x80]],
  ['an overlong form', [0xc0, 0xaf]],
  ['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a character beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ['a byte that no character has', [0xff]],
  ['a character cut after two of its three bytes', [0xe2, 0x82]],
]

describe('invalid UTF-8', () => {
  test.for(INVALID)('%s: an error with the byte offset, and the next lines are checked', async ([, bytes], {
    work,
  }) => {
    const first = `${line('a')}\n`
    const [before = '', after = ''] = wrongLine('b').split('Ferry line')
    const offset = Buffer.byteLength(first + before)
    const file = [first, before, Buffer.from(bytes), `${after}\n`, `${wrongLine('c')}\n`]
    work.write('news.ndjson', Buffer.concat(file.map((part) => Buffer.from(part as string))))
    const report = await work.report(['news.ndjson'])
    expect(found(report)).toEqual(['2 json/encoding', '2 shape/wrong-form', '3 shape/wrong-form'])
    expect(report.diagnostics[0]?.location?.byte).toBe(offset)
    expect(report.diagnostics[0]?.message).toContain(`byte 0x${bytes[0]?.toString(16)} at offset ${offset} `)
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

test.for(['9007199254740993', '-9007199254740993', '1e400', '-1e400', '-0', '-0.0', '-0e9'])(
  'the number %s in an integer field is an error',
  async (number, { work }) => {
    work.write('news.ndjson', lines(line('a').replace('"revision":1', `"revision":${number}`)))
    const report = await work.report(['news.ndjson'])
    expect(report.diagnostics[0]).toMatchObject({ code: 'json/inexact-number', pointer: '/revision' })
    expect(report.code).toBe(1)
  },
)
