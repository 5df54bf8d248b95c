import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BinaryCursor,
  binaryStringOf,
  decodeStringsIn,
  textOfBinary,
} from '../../../src/validate/corpus/binary-string.js'
import { PositionCursor } from '../../../src/validate/json/position-cursor.js'

const binaryOf = (text: string) => Buffer.from(text).toString('latin1')

const CHARACTERS = ['a', '"', '\n', '\n', '\r', 'é', 'Ã', '\u0085', 'ق', '€', '字', '\u2028', '\ufeff', '🚢', 'e\u0301']

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 60, size: 'max' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme-ascii' }),
)

describe('a binary string', () => {
  it('is that of the text that was encoded', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(textOfBinary(binaryOf(each))).toBe(each)
      }),
      { numRuns: 3000 },
    )
  })

  it('has a character for each byte, in order', () => {
    const bytes = Buffer.from('{"a":"é字🚢"}')
    expect([...(binaryStringOf(bytes) ?? '')].map((character) => character.charCodeAt(0))).toEqual([...bytes])
  })

  it.each([
    ['is empty', ''],
    ['is ASCII', '{"a":"b"}'],
    ['has characters beyond ASCII', '{"a":"é字🚢\ufeff"}'],
    ['has them and escapes that have no digits', '{"a":"é\\n\\"\\\\"}'],
  ])('is made of what %s', (_, source) => {
    expect(binaryStringOf(Buffer.from(source))).toBe(binaryOf(source))
  })

  it.each([
    ['begins with a byte order mark', Buffer.from('\ufeff{"a":"b"}')],
    ['is no UTF-8', Buffer.from('{"a":"é"}', 'latin1')],
    ['ends within a character', Buffer.from('{"a":"é').subarray(0, -1)],
    ['has a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['is UTF-16', Buffer.from('\ufeff{"a":"b"}', 'utf16le')],
    ['has characters beyond ASCII both as they are and escaped', Buffer.from('{"a":"é","b":"\\u00e9"}')],
    ['is ASCII and has escapes with a number', Buffer.from('{"a":"\\u0062"}')],
    ['has characters beyond ASCII and escapes of ASCII', Buffer.from('{"a":"é","b":"\\u0062"}')],
  ])('is not made of what %s', (_, bytes) => {
    expect(binaryStringOf(bytes)).toBeUndefined()
  })
})

describe('the place of a character', () => {
  it('is the same by the binary string as by the text, in any order', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (each, picks) => {
        const characters = [...each]
        const bytes = Buffer.from(each)
        const byText = new PositionCursor(each)
        const byBinary = new BinaryCursor(binaryOf(each), bytes)
        for (const pick of picks) {
          const before = characters.slice(0, pick % (characters.length + 1)).join('')
          expect(byBinary.at(Buffer.byteLength(before))).toEqual(byText.at(before.length))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('counts lines from 0, columns in UTF-16 units and bytes', () => {
    const source = '\ufeffé\n\ufeff字🚢"'
    const cursor = new BinaryCursor(binaryOf(source), Buffer.from(source))
    expect(cursor.at(16)).toEqual({ line: 1, column: 4, byte: 16 })
    expect(cursor.at(5)).toEqual({ line: 0, column: 2, byte: 5 })
    expect(cursor.at(0)).toEqual({ line: 0, column: 0, byte: 0 })
  })
})

describe('a document that was parsed from a binary string', () => {
  const ascii = fc.string({ unit: 'grapheme-ascii' })
  const parsed = (value: unknown) => JSON.parse(binaryOf(JSON.stringify(value))) as object

  it('becomes what the text says, where its keys are ASCII', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom(null, true, 0, 1.5, ''),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(ascii, tie('tree'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(fc.array(tree), (value) => {
        // Escapes and what is beyond ASCII do not stand together in a binary string.
        if (JSON.stringify(value).includes('\\u')) return
        const document = parsed(value)
        expect(decodeStringsIn(document)).toBe(true)
        expect(JSON.stringify(document)).toBe(JSON.stringify(value))
      }),
      { numRuns: 1000 },
    )
  })

  it('may have a key __proto__', () => {
    const source = '{"__proto__":{"a":"é"},"b":{"__proto__":"字"}}'
    const document = JSON.parse(binaryOf(source)) as object
    expect(decodeStringsIn(document)).toBe(true)
    expect(JSON.stringify(document)).toBe(source)
  })

  it('may nest deep', () => {
    const source = `${'['.repeat(50_000)}"é"${']'.repeat(50_000)}`
    const document = JSON.parse(binaryOf(source)) as object
    expect(decodeStringsIn(document)).toBe(true)
    let inner: unknown = document
    while (Array.isArray(inner)) inner = inner[0]
    expect(inner).toBe('é')
  })

  it.each([[{ é: 1 }], [{ a: [{ b: {}, 字: 'c' }] }], [[{ 'a\u0080': 1 }]]])('is not turned into text: %j', (value) => {
    expect(decodeStringsIn(parsed(value))).toBe(false)
  })
})
