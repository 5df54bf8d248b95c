import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDuplicateKey } from '../../src/validate/json/duplicate-key.js'
import { findJsonSyntaxError, lineAndColumn } from '../../src/validate/json/syntax.js'
import { ReadError, readArticle } from '../../src/validate/read-article.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-article-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const PARTS = {
  article: { $schema: './a.json', id: 'ferry', text: { offsetUnit: 'utf-16' } },
  entities: { $schema: './e.json', entities: [{ id: 'port' }] },
  events: { events: [] },
  quotes: { quotes: [] },
  stances: { stances: [] },
}

function write(parts: Record<string, unknown> = PARTS): void {
  for (const [name, content] of Object.entries(parts)) {
    writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

function errorOf(path: string): ReadError {
  try {
    readArticle(path)
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    return error as ReadError
  }
  throw new Error('nothing was thrown')
}

describe('readArticle', () => {
  it('puts five files together and leaves their $schema out', () => {
    write()
    expect(readArticle(folder).article).toEqual({
      id: 'ferry',
      text: { offsetUnit: 'utf-16' },
      entities: [{ id: 'port' }],
      events: [],
      quotes: [],
      stances: [],
    })
  })

  it('tells the file of a pointer', () => {
    write()
    const { locate } = readArticle(folder)
    expect(locate('/entities/0/id')).toEqual({ file: join(folder, 'entities.json'), pointer: '/entities/0/id' })
    expect(locate('/text/length')).toEqual({ file: join(folder, 'article.json'), pointer: '/text/length' })
    expect(locate('')).toEqual({ file: join(folder, 'article.json'), pointer: '' })
  })

  it('reads one file as it is', () => {
    const file = join(folder, 'whole.json')
    writeFileSync(file, '\uFEFF{ "$schema": "s", "entities": [] }')
    const { article, locate } = readArticle(file)
    expect(article).toEqual({ $schema: 's', entities: [] })
    expect(locate('/entities')).toEqual({ file, pointer: '/entities' })
  })

  it('names a path that does not exist', () => {
    expect(errorOf(join(folder, 'nowhere')).message).toBe(`${join(folder, 'nowhere')}: there is no such file`)
  })

  it('names the file that a folder lacks', () => {
    write()
    rmSync(join(folder, 'quotes.json'))
    expect(errorOf(folder)).toMatchObject({ problem: 'missing', file: join(folder, 'quotes.json') })
    mkdirSync(join(folder, 'quotes.json'))
    expect(errorOf(folder)).toMatchObject({ problem: 'unreadable', reason: 'it is a folder, a file was expected' })
  })

  it('gives line and column of a syntax error', () => {
    write({ ...PARTS, events: '{\r\n  "events": [\r\n    { "id": "x", }\r\n  ]\r\n}' })
    const error = errorOf(folder)
    expect(error.position).toEqual({ line: 3, column: 18 })
    expect(error.message).toBe(
      `${join(folder, 'events.json')}:3:18: it is not valid JSON: there is "}" where this was expected: a key in double quotes`,
    )
  })

  it('says that a file ends too early', () => {
    write({ ...PARTS, events: '' })
    expect(errorOf(folder).message).toMatch(/events\.json:1:1: .* the file ends where this was expected: a value$/)
  })

  it.each([
    ['metadata', 'article', '{\n  "title": "A",\n  "ti\\u0074le": "B"\n}', '3:3: the key "title"', 'line 2'],
    ['a collection', 'quotes', '{ "quotes": [],\r\n"quotes": [] }', '2:1: the key "quotes"', 'line 1'],
    ['a record', 'events', '{ "events": [{ "id": "x", "id": "x" }] }', '1:27: the key "id"', 'line 1'],
  ])('refuses a key that stands twice in %s', (_, name, text, place, first) => {
    write({ ...PARTS, [name]: text })
    const reason = `stands in this object twice, first in ${first}; remove one`
    expect(errorOf(folder).message).toBe(`${join(folder, `${name}.json`)}:${place} ${reason}`)
  })

  it('asks for the folder where it gets one of its files', () => {
    write()
    for (const name of Object.keys(PARTS)) {
      expect(errorOf(join(folder, `${name}.json`)).reason).toBe(
        `it holds only one part of an article; give its folder: ${folder}`,
      )
    }
  })

  it('reads a whole article in a file that is called article.json', () => {
    const { article, ...collections } = PARTS
    const whole = Object.assign({}, article, ...Object.values(collections))
    write({ article: whole })
    expect(readArticle(join(folder, 'article.json')).article).toEqual(whole)
  })

  it('refuses what is not UTF-8', () => {
    write()
    writeFileSync(join(folder, 'events.json'), Buffer.from([0x22, 0xff, 0x22]))
    expect(errorOf(folder)).toMatchObject({
      file: join(folder, 'events.json'),
      reason: expect.stringContaining('UTF-8'),
    })
  })

  it.each([
    ['a part that is no object', { ...PARTS, events: [] }, 'events.json', 'one JSON object'],
    ['a part without its collection', { ...PARTS, events: {} }, 'events.json', '"events" is missing'],
    ['a part with a stranger', { ...PARTS, events: { events: [], more: 1 } }, 'events.json', '"more" does not belong'],
    ['a collection in article.json', { ...PARTS, article: { quotes: [] } }, 'article.json', 'stands in quotes.json'],
  ])('refuses %s', (_, parts, file, reason) => {
    write(parts)
    expect(errorOf(folder)).toMatchObject({ file: join(folder, file), reason: expect.stringContaining(reason) })
  })
})

describe('findJsonSyntaxError', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  it('agrees with JSON.parse on damaged documents', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat(4),
        fc.constantFrom('', ',', '}', ']', '"', '\\', 'x', '-', '0', '\n', '\u0001'),
      )
      .map(([text, at, cut, put]) => {
        const start = at % (text.length + 1)
        return text.slice(0, start) + put + text.slice(start + cut)
      })
    fc.assert(
      fc.property(damaged, (text) => (findJsonSyntaxError(text) === undefined) === parses(text)),
      {
        numRuns: 2000,
      },
    )
  })

  it('finds the end of every text that was cut off', () => {
    const cut = fc
      .tuple(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), fc.nat())
      .map(([value, at]) => JSON.stringify(value, null, 1).slice(0, at % JSON.stringify(value, null, 1).length))
    fc.assert(
      fc.property(cut, (text) => {
        const tail = text.length - (findJsonSyntaxError(text)?.offset ?? Number.NaN)
        return tail >= 0 && tail <= 5 // a literal or an escape that is cut off is reported at its beginning
      }),
    )
  })

  it.each([
    ['{"a" 1}', 5, '":" after the key'],
    ['[1 2]', 3, '"," or "]"'],
    ['{"a":1 "b"', 7, '"," or "}"'],
    ['[1,]', 3, 'a value'],
    ['{} {}', 3, 'nothing more'],
    ['["a\tb"]', 3, 'control character'],
    ['["\\x"]', 2, 'escapes'],
    ["{'a':1}", 1, 'a key in double quotes or "}"'],
  ])('in %j at %i', (text, offset, expected) => {
    expect(findJsonSyntaxError(text)).toEqual({ offset, expected: expect.stringContaining(expected) })
  })

  it('counts lines by LF, CRLF and CR', () => {
    expect(lineAndColumn('a\r\nb\rc\nde', 8)).toEqual({ line: 4, column: 2 })
    expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 })
  })
})

describe('findDuplicateKey', () => {
  const json = fc.anything({ maxDepth: 4, withNullPrototype: false }).map((value) => JSON.stringify(value) ?? 'null')

  it('finds none in what was an object', () => {
    fc.assert(fc.property(json, (text) => findDuplicateKey(text) === undefined))
    fc.assert(fc.property(fc.jsonValue(), (value) => findDuplicateKey(JSON.stringify(value, null, 1)) === undefined))
  })

  it('finds a key again, however it is escaped and whatever stands between', () => {
    const escaped = (key: string) =>
      `"${[...Array(key.length).keys()].map((i) => `\\u${key.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.jsonValue(), (key, value, around) => {
        const before = `[${JSON.stringify(around)}, {`
        const member = `${JSON.stringify(key)}: ${JSON.stringify(value)}, `
        const text = `${before}${member}${escaped(key)}: {}}]`
        expect(findDuplicateKey(text)).toEqual({ key, first: before.length, second: before.length + member.length })
      }),
    )
  })

  it.each([
    '{"a": {"a": ["a", "a"]}, "b": "a"}',
    '[{"a": 1}, {"a": 1}]',
    '{"a": "\\\\", "b": "\\"a\\"", "c": 1}',
    '"a"',
  ])('finds none in %s', (text) => expect(findDuplicateKey(text)).toBeUndefined())
})
