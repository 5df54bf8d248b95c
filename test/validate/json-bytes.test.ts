import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Report, validateCorpus } from '../../src/validate/index.js'
import { inFolder } from './corpus/folder.js'

/** A case that text cannot hold: its name in JSONTestSuite or in its manner, its bytes, and where the first bad one is. */
interface Case {
  readonly name: string
  readonly hex: string
  readonly encoding?: number
  /** Where it stops being JSON. */
  readonly syntax?: number
}

const CASES: readonly Case[] = [
  { name: 'i_string_UTF-8_invalid_sequence', hex: '5b22e697a5d188fa225d', encoding: 7 },
  { name: 'i_string_UTF8_surrogate_U+D800', hex: '5b22eda080225d', encoding: 2 },
  { name: 'i_string_invalid_utf-8', hex: '5b22ff225d', encoding: 2 },
  { name: 'i_string_iso_latin_1', hex: '5b22e9225d', encoding: 2 },
  { name: 'i_string_lone_utf8_continuation_byte', hex: '5b2281225d', encoding: 2 },
  { name: 'i_string_not_in_unicode_range', hex: '5b22f4bfbfbf225d', encoding: 2 },
  { name: 'i_string_overlong_sequence_2_bytes', hex: '5b22c0af225d', encoding: 2 },
  { name: 'i_string_overlong_sequence_3_bytes', hex: '5b22e080af225d', encoding: 2 },
  { name: 'i_string_overlong_sequence_4_bytes', hex: '5b22f08080af225d', encoding: 2 },
  { name: 'i_string_overlong_sequence_6_bytes', hex: '5b22fc83bfbfbfbf225d', encoding: 2 },
  { name: 'i_string_overlong_sequence_6_bytes_null', hex: '5b22fc8080808080225d', encoding: 2 },
  { name: 'i_string_truncated-utf-8', hex: '5b22e0ff225d', encoding: 2 },
  { name: 'i_string_surrogate_pair_in_utf-8', hex: '5b22eda0bdedb880225d', encoding: 2 },
  { name: 'i_string_replacement_character_before_invalid', hex: '5b22efbfbdc3225d', encoding: 5 },
  { name: 'i_string_UTF-16LE_with_BOM', hex: 'fffe5b002200e90022005d00', encoding: 0, syntax: 0 },
  { name: 'i_string_UTF-16BE_with_BOM', hex: 'feff005b002200e90022005d', encoding: 0, syntax: 0 },
  { name: 'i_string_utf16BE_no_BOM', hex: '005b002200e90022005d', encoding: 5, syntax: 0 },
  { name: 'i_string_utf16LE_no_BOM', hex: '5b002200e90022005d00', encoding: 4, syntax: 1 },
  { name: 'i_string_UTF-32LE_with_BOM', hex: 'fffe00005b0000005d000000', encoding: 0, syntax: 0 },
  { name: 'n_array_a_invalid_utf8', hex: '5b61e55d', encoding: 2, syntax: 1 },
  { name: 'n_array_invalid_utf8', hex: '5bff5d', encoding: 1, syntax: 1 },
  { name: 'n_number_invalid-utf-8-in-bigger-int', hex: '5b313233e55d', encoding: 4, syntax: 4 },
  { name: 'n_number_invalid-utf-8-in-exponent', hex: '5b316531e55d', encoding: 4, syntax: 4 },
  { name: 'n_number_invalid-utf-8-in-int', hex: '5b30e55d', encoding: 2, syntax: 2 },
  { name: 'n_number_real_with_invalid_utf8_after_e', hex: '5b3165e55d', encoding: 3, syntax: 2 },
  {
    name: 'n_object_lone_continuation_byte_in_key_and_trailing_comma',
    hex: '7b22b9223a2230222c7d',
    encoding: 2,
    syntax: 9,
  },
  { name: 'n_string_invalid-utf-8-in-escape', hex: '5b225c75e5225d', encoding: 4, syntax: 2 },
  { name: 'n_string_invalid_utf8_after_escape', hex: '5b225ce5225d', encoding: 3, syntax: 2 },
  { name: 'n_string_invalid_utf8_then_control_character', hex: '5b22e2826109225d', encoding: 2, syntax: 5 },
  { name: 'n_structure_incomplete_UTF8_BOM', hex: 'efbb7b7d', encoding: 0, syntax: 0 },
  { name: 'n_structure_lone-invalid-utf-8', hex: 'e5', encoding: 0, syntax: 0 },
  { name: 'n_structure_single_eacute', hex: 'e9', encoding: 0, syntax: 0 },
  { name: 'n_structure_null-byte-outside-string', hex: '5b005d', syntax: 1 },
  { name: 'n_structure_null-byte-after-document', hex: '5b5d00', syntax: 2 },
  { name: 'n_string_unescaped_null', hex: '5b226100225d', syntax: 3 },
  { name: 'n_structure_second_BOM', hex: '5b5defbbbf', syntax: 2 },
  { name: 'y_string_nonCharacterInUTF-8_U+10FFFF', hex: '5b22f48fbfbf225d' },
  { name: 'y_string_nonCharacterInUTF-8_U+FFFF', hex: '5b22efbfbf225d' },
  { name: 'y_string_replacement_character', hex: '5b22efbfbd225d' },
  { name: 'y_string_1_2_3_4_bytes', hex: '5b2260c3a9e282acf09f9880225d' },
]

const validate = (name: string, bytes: Uint8Array) =>
  inFolder({ [name]: bytes }, (folder) => validateCorpus(join(folder, name), { concurrency: 1 }))

/** The bytes at which a code was found, in a line. */
const placesOf = (code: string, line: number, { diagnostics }: Report) =>
  diagnostics.filter((each) => each.code === code && each.location?.line === line).map(({ location }) => location?.byte)

const all = (place: number | undefined, moved = 0) => (place === undefined ? [] : [place + moved])

describe('the bytes of JSONTestSuite', () => {
  it.each(CASES)('$name', async ({ hex, encoding, syntax }) => {
    const bytes = Buffer.from(hex, 'hex')
    const report = await validate('a.json', bytes)
    expect(placesOf('json/encoding', 1, report)).toEqual(all(encoding))
    expect(placesOf('json/syntax', 1, report)).toEqual(all(syntax))
    expect(report).toMatchObject({ complete: true, read: { articles: 1, invalid: 1, bytes: bytes.length } })
    const found = report.diagnostics.find(({ code }) => code === 'json/encoding')
    if (encoding === undefined) return
    expect(found?.message).toContain(`byte 0x${hex.slice(2 * encoding, 2 * encoding + 2)} at offset ${encoding} `)
    expect(found?.frame?.marked).toBe('\ufffd')
  })

  it.each(CASES)('$name, in a line of NDJSON', async ({ hex, encoding, syntax }) => {
    const before = Buffer.from('["é"]\r\n')
    const report = await validate('a.ndjson', Buffer.concat([before, Buffer.from(hex, 'hex'), Buffer.from('\nnull\n')]))
    expect(placesOf('json/encoding', 2, report)).toEqual(all(encoding, before.length))
    expect(placesOf('json/syntax', 2, report)).toEqual(all(syntax, before.length))
    expect(report).toMatchObject({ complete: true, read: { articles: 3 } })
    for (const code of ['json/encoding', 'json/syntax']) {
      expect([...placesOf(code, 1, report), ...placesOf(code, 3, report)]).toEqual([])
    }
  })
})

describe('a byte order mark', () => {
  const BOM = Buffer.from('\ufeff')
  const codesOf = ({ diagnostics }: Report) => new Set(diagnostics.map(({ code }) => code))

  it.each(['a.json', 'a.ndjson', 'a.txt'])('is a warning at the start of %s, and counts as bytes', async (name) => {
    const report = await validate(name, Buffer.concat([BOM, Buffer.from('{"id":1}\n')]))
    expect(codesOf(report)).toContain('json/byte-order-mark')
    expect(codesOf(report)).not.toContain('json/syntax')
    const id = report.diagnostics.find(({ pointer }) => pointer === '/id')
    expect(id?.location).toMatchObject({ line: 1, column: 7, byte: 9 })
  })

  it('is an error anywhere else', async () => {
    const twice = await validate('a.json', Buffer.concat([BOM, BOM, Buffer.from('{}')]))
    expect(placesOf('json/syntax', 1, twice)).toEqual([3])
    const later = await validate('a.ndjson', Buffer.concat([Buffer.from('null\n'), BOM, Buffer.from('{}\n')]))
    expect(placesOf('json/syntax', 2, later)).toEqual([5])
  })

  it('alone is an empty file', async () => {
    expect(codesOf(await validate('a.json', BOM))).toEqual(new Set(['json/empty']))
    expect(codesOf(await validate('a.ndjson', BOM))).toEqual(new Set(['json/empty']))
  })
})

describe('the files of an article in a folder', () => {
  const files = (entities: Buffer) => ({
    'one/article.json': '{"id":1}',
    'one/entities.json': entities,
    ...Object.fromEntries(['events', 'quotes', 'stances'].map((name) => [`one/${name}.json`, `{"${name}":[]}`])),
  })
  const find = (entities: Buffer) =>
    inFolder(files(entities), async (folder) => {
      const { diagnostics, read } = await validateCorpus(join(folder, 'one'), { concurrency: 1 })
      const places = diagnostics.filter(({ location }) => location?.file.endsWith('entities.json'))
      return { read, places: places.map(({ code, location }) => [code, location?.column, location?.byte]) }
    })

  it('are placed in their bytes behind a byte order mark', async () => {
    const { read, places } = await find(Buffer.from('\ufeff{"entities":[7]}'))
    expect(places).toEqual([
      ['json/byte-order-mark', 1, 3],
      ['shape/wrong-type', 14, 16],
    ])
    expect(read.bytes).toBe(8 + 19 + 13 + 13 + 14)
  })

  it('are placed in their bytes behind some that are not valid UTF-8', async () => {
    const { places } = await find(
      Buffer.concat([Buffer.from('{"entities":["'), Buffer.from([0xff]), Buffer.from('",7]}')]),
    )
    expect(places).toEqual([
      ['shape/wrong-type', 14, 13],
      ['json/encoding', 15, 14],
      ['shape/wrong-type', 18, 17],
    ])
  })
})

describe('a file that is cut inside a character', () => {
  it.each([1, 2, 3])('after %i of its bytes is incomplete', async (size) => {
    const text = Buffer.from('{"id":"one","title":"The 😀')
    const report = await validate('a.ndjson', text.subarray(0, text.length - 4 + size))
    expect(placesOf('json/encoding', 1, report)).toEqual([text.length - 4])
    expect(report.failures).toMatchObject([{ line: 1 }])
  })
})
