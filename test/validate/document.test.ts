import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { base, TEXT } from '../../src/rules/fixtures/base.js'
import { checkSource, checkValue } from '../../src/validate/check-source.js'
import type { DocumentOptions } from '../../src/validate/document.js'

const SOURCE = JSON.stringify(base)

/** The base article's source with one piece replaced. */
function edited(piece: string, other: string): string {
  expect(SOURCE).toContain(piece)
  return SOURCE.replace(piece, other)
}

const foundIn = (source: string, options?: DocumentOptions) =>
  checkSource(source, options).findings.map(({ code, pointer }) => `${code} ${pointer}`)

describe('checkSource', () => {
  it('finds nothing wrong with an article that is right, however it is spaced', () => {
    for (const source of [SOURCE, JSON.stringify(base, null, 2), SOURCE.replaceAll('":', '"\r\n\t :')]) {
      expect(checkSource(source)).toEqual({ value: base, findings: [], hasShape: true, hasText: false })
    }
  })

  it('runs the rules where the shape is right, with the text that it is given', () => {
    expect(checkSource(SOURCE, { text: TEXT })).toMatchObject({ findings: [], hasText: true })
    expect(foundIn(SOURCE, { text: `${TEXT}x` })).toEqual(['text-mismatch /text/length', 'text-mismatch /text/digest'])
    expect(foundIn(edited('"source":"ada-lind"', '"source":"ada-lynd"'))).toContain(
      'unresolved-reference /quotes/0/source',
    )
    expect(foundIn(edited('"source":"ada-lind"', '"source":"ada-lynd"'), { rules: [] })).toEqual([])
  })

  it('asks for the text of an article only where its shape is right', () => {
    const asked: string[] = []
    const text = (article: Article) => {
      asked.push(article.id)
      return TEXT
    }
    expect(checkSource(SOURCE, { text }).hasText).toBe(true)
    expect(checkSource(edited('"revision":1', '"revision":"1"'), { text })).toMatchObject({
      hasShape: false,
      hasText: false,
    })
    expect(asked).toEqual(['ferry'])
  })

  it('says where a syntax error is and checks nothing else', () => {
    const source = edited('"revision":1,', '"revision":01,')
    expect(checkSource(source)).toEqual({
      value: undefined,
      hasShape: false,
      hasText: false,
      findings: [
        {
          code: 'json/syntax',
          severity: 'error',
          message: 'this is not valid JSON: there is "1" where this was expected: "," or "}"',
          hint: 'a number begins with a digit from 1 to 9, with 0 alone or before a point, or with a minus sign',
          pointer: '',
          at: { start: source.indexOf('01,') + 1, end: source.indexOf('01,') + 2 },
        },
      ],
    })
  })

  it.each([
    ['{"a":1', 'the document was cut off: write it again'],
    ['{"a":1,}', 'remove the comma before it'],
    ["{'a':1}", 'JSON has strings in double quotes only'],
    ['{"a":NaN}', 'JSON has no NaN and no Infinity: write null or leave the key out'],
    ['{"a":None}', 'write null, or leave the key out'],
    ['{"a":True}', 'JSON has true and false in small letters'],
    ['{} // end', 'JSON has no comments: remove it'],
    ['{“a”:1}', 'use straight double quotes'],
    ['{"a":1;}', 'write JSON with a library instead of by hand or by joining strings'],
  ])('has a remedy for %s', (source, hint) => expect(checkSource(source).findings).toMatchObject([{ hint }]))

  it('finds every key that stands twice, in one line or in several', () => {
    const source = edited('"revision":1,', '"revision":1,"revision":2,"r\\u0065vision" : 3,')
    const second = source.indexOf('"revision":2')
    expect(checkSource(source).findings).toMatchObject([
      {
        code: 'json/duplicate-key',
        message: `the key "revision" stands in this object already, first at column ${source.indexOf('"revision"') + 1}`,
        pointer: '/revision',
        at: { start: second, end: second + 10 },
      },
      { code: 'json/duplicate-key', pointer: '/revision' },
    ])
    expect(checkSource('{\n"a":1,\n"a":2}').findings).toContainEqual(
      expect.objectContaining({ message: 'the key "a" stands in this object already, first in line 2' }),
    )
    expect(foundIn(source, { duplicateKeys: false })).toEqual([])
  })

  it('tells at most 100 of the keys that stand twice', () => {
    const source = `{${'"a":1,'.repeat(500)}"a":1}`
    expect(foundIn(source).filter((found) => found === 'json/duplicate-key /a')).toHaveLength(100)
  })

  it.each<[string, string, string, string[]]>([
    ['a reserved key', '"revision":1', '"revision":1,"__proto__":{"a":1}', ['json/reserved-key /__proto__']],
    [
      'a reserved key in labels',
      '"mentions":[',
      '"labels":{"en":"x","__proto__":"y"},"mentions":[',
      ['json/reserved-key /entities/0/labels/__proto__'],
    ],
    ['a constructor', '"revision":1', '"revision":1,"constructor":1', ['shape/unknown-key /constructor']],
    ['half a character', '"Daily Tide"', '"Daily \\ud83d Tide"', ['json/lone-surrogate /entities/0/name']],
    ['half a character in a key', '"revision":1', '"revision":1,"\\udc00":1', ['json/lone-surrogate /\udc00']],
    ['minus zero', '"start":0,', '"start":-0,', ['json/inexact-number /entities/1/mentions/0/start']],
    ['an overflow', '"revision":1', '"revision":1e400', ['json/inexact-number /revision']],
    ['a big number', '"revision":1', '"revision":9007199254740993', ['json/inexact-number /revision']],
    ['a big number where a string belongs', '"language":"en"', '"language":1e300', ['json/inexact-number /language']],
  ])('finds %s, and says it once', (_, piece, other, expected) => {
    expect(foundIn(edited(piece, other))).toEqual(expected)
  })

  it('keeps what a reserved key holds out of every prototype', () => {
    const { value } = checkSource(edited('"revision":1', '"revision":1,"__proto__":{"polluted":true}'))
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('gives what it finds in the order of the document', () => {
    const source = edited('"revision":1,', '"extra":1,"revision":-0,"title":"\\ud800","title":2,').replace(
      '"kind":"stance"',
      '"kind":"stanse"',
    )
    expect(foundIn(source)).toEqual([
      'shape/unknown-key /extra',
      'json/inexact-number /revision',
      'json/duplicate-key /title',
      'json/duplicate-key /title',
      'shape/unknown-value /stances/0/kind',
    ])
  })

  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('survives a million levels of %s', (open, close) => {
    const source = `${open.repeat(1_000_000)}1${close.repeat(1_000_000)}`
    const { value, findings } = checkSource(source)
    expect(value).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'json/depth', message: expect.stringContaining('256 levels') as string }])
    expect(checkSource(source, { maxDepth: 2_000_000 }).findings[0]?.code).not.toBe('json/depth')
  })

  it('counts levels from the document on', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(foundIn(nested(3), { maxDepth: 3 })).toEqual(['shape/wrong-type '])
    expect(foundIn(nested(4), { maxDepth: 3 })).toEqual(['json/depth /0/0/0'])
    expect(foundIn('1', { maxDepth: 0 })).toEqual(['shape/wrong-type '])
  })

  it.each([
    ['[]', 'expected an article, not an array', 'a document holds one article; write many as NDJSON, one on each line'],
    ['"a"', 'expected an article, not "a"', 'a document is one article, a JSON object: { … }'],
    ['null', 'expected an article, not null', 'a document is one article, a JSON object: { … }'],
  ])('refuses %s', (source, message, hint) => {
    expect(checkSource(source).findings).toEqual([
      { code: 'shape/wrong-type', severity: 'error', message, hint, pointer: '' },
    ])
  })

  it('never throws, whatever it is given', () => {
    const json = fc.json({ stringUnit: 'binary' })
    const damaged = fc.tuple(json, fc.nat(), fc.string({ unit: 'binary' })).map(([source, at, put]) => {
      const start = at % (source.length + 1)
      return source.slice(0, start) + put + source.slice(start + put.length)
    })
    fc.assert(
      fc.property(fc.oneof(json, damaged), (source) => {
        expect(checkSource(source).findings.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('checkValue', () => {
  it('finds in a value what checkSource finds in its source', () => {
    for (const source of [SOURCE, edited('"revision":1', '"revision":"1"'), edited('"ada-lind"', '"ada"')]) {
      expect(checkValue(JSON.parse(source))).toEqual(checkSource(source))
    }
  })

  it('refuses what is no JSON at all', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    expect(checkValue(cyclic).findings).toMatchObject([{ code: 'json/depth' }])
    expect(checkValue(undefined).findings).toMatchObject([{ message: 'expected an article, not nothing' }])
    expect(checkValue({ ...base, title: undefined, revision: 1n }).findings).toMatchObject([
      { code: 'shape/wrong-type', message: 'expected a whole number up to 2^53 - 1, not a bigint' },
      { code: 'shape/missing-key', pointer: '/title' },
    ])
  })
})
