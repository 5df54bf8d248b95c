import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, pointerOf, valueAt } from '../../src/model/pointer.js'
import { duplicateKeys } from '../../src/validate/json/duplicate-key.js'
import { locate } from '../../src/validate/json/locate.js'
import { locateAll } from '../../src/validate/json/locate-all.js'
import { locateStarts } from '../../src/validate/json/locate-starts.js'
import { positionOf, utf8Length } from '../../src/validate/json/position.js'
import { PositionCursor } from '../../src/validate/json/position-cursor.js'
import { endOfValue } from '../../src/validate/json/scan.js'
import { jsonSource } from './json-arbitrary.js'

/** The pointer of every value in a document. */
function pointersOf(value: unknown, path: readonly string[] = []): string[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [pointerOf(path), ...below.flatMap(([key, inner]) => pointersOf(inner, [...path, key]))]
}

describe('locate', () => {
  it('finds every value of any document, with its key', () => {
    fc.assert(
      fc.property(jsonSource, (source) => {
        const document: unknown = JSON.parse(source)
        for (const pointer of pointersOf(document)) {
          const place = locate(source, pointer)
          const path = pathOf(pointer)
          expect(JSON.parse(source.slice(place?.start, place?.end))).toEqual(valueAt(document, path))
          const isMember = path.length > 0 && !Array.isArray(valueAt(document, path.slice(0, -1)))
          expect(place?.key && JSON.parse(source.slice(place.key.start, place.key.end))).toBe(
            isMember ? path.at(-1) : undefined,
          )
        }
      }),
    )
  })

  it.each([
    ['{"a":1}', '/b'],
    ['{"a":1}', '/a/b'],
    ['[1,2]', '/2'],
    ['[1,2]', '/01'],
    ['[]', '/0'],
    ['"a"', '/a'],
    ['{"a":{"b":1},"a":{}}', '/a/b'],
    ['', ''],
  ])('finds nothing in %s at %s', (source, pointer) => expect(locate(source, pointer)).toBeUndefined())

  it('takes the last of two keys, as JSON.parse does', () => {
    expect(locate('{"a":1,"a" : 22}', '/a')).toEqual({ start: 13, end: 15, key: { start: 7, end: 10 } })
    expect(locate('{"a":{"b":1},"\\u0061":{"b":2}}', '/a/b')).toMatchObject({ start: 27, end: 28 })
  })

  it('reads a pointer of any depth', () => {
    const depth = 100_000
    const source = '['.repeat(depth) + ']'.repeat(depth)
    expect(locate(source, '/0'.repeat(depth - 1))).toEqual({ start: depth - 1, end: depth + 1 })
  })
})

describe('locateAll', () => {
  it('finds in one pass what locate finds one by one', () => {
    fc.assert(
      fc.property(jsonSource, fc.boolean(), (source, mayStop) => {
        const keysAreUnique = mayStop && [...duplicateKeys(source)].length === 0
        const pointers = pointersOf(JSON.parse(source))
        const places = locateAll(source, [...pointers, '/no/such/place'], keysAreUnique)
        expect([...places]).toEqual(pointers.map((pointer) => [pointer, locate(source, pointer)]))
      }),
    )
  })

  it('forgets what an object held whose key comes again', () => {
    const source = '{"a":{"b":[1]},"c":1,"a":{"d":2}}'
    expect([...locateAll(source, ['/a/b/0', '/a/b', '/a', '/a/d', '/c']).keys()]).toEqual(['/a', '/a/d', '/c'])
  })
})

/** Documents whose records have arrays under some keys, spelled as JSON allows. */
const records = fc.array(
  fc.oneof(
    fc.dictionary(fc.constantFrom('ids', 'kind', 'xids', 'id'), fc.oneof(fc.array(fc.nat(9)), fc.constant('ids'))),
    fc.constantFrom<unknown>(null, 1, 'ids', [['ids']], { in: { ids: [1] } }),
  ),
  { maxLength: 4 },
)
const spelled = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a', 'b', 'id', 'ids', '7'), fc.oneof(records, fc.constantFrom('ids', '"ids"', 1))),
    fc.constantFrom<[RegExp, string]>([/^/, ''], [/"ids"/, '"\\u0069ds"'], [/"id":/, '"\\u0069d" :'], [/,/g, ' ,\n']),
    fc.constantFrom(undefined, 1),
  )
  .map(([document, [from, to], space]) => JSON.stringify(document, null, space).replace(from, to))

const soughtIn = (document: unknown, pointers: readonly string[]) =>
  pointers.map((pointer) => ({ pointer, said: valueAt(document, pathOf(pointer)) }))

describe('locateStarts', () => {
  it('finds what locate finds, or the same object elsewhere', () => {
    const seen = { same: 0, elsewhere: 0 }
    fc.assert(
      fc.property(fc.oneof(spelled, jsonSource), (source) => {
        fc.pre([...duplicateKeys(source)].length === 0)
        const value: unknown = JSON.parse(source)
        const pointers = pointersOf(value)
        for (const wanted of [
          pointers,
          ...pointers.map((pointer) => [pointer]),
          ['/a/0/ids/9', '/a/01/ids/0', '/no'],
        ]) {
          const starts = locateStarts(source, soughtIn(value, wanted))
          wanted.forEach((pointer, i) => {
            const place = locate(source, pointer)
            const start = starts[i]
            seen[start === place?.start ? 'same' : 'elsewhere']++
            if (start === place?.start) return
            const found = JSON.parse(source.slice(start, endOfValue(source, start ?? 0)))
            expect(found).toEqual(JSON.parse(source.slice(place?.start, place?.end)))
          })
        }
      }),
      { numRuns: 1000 },
    )
    expect(seen.elsewhere).toBeLessThan(seen.same / 100)
  })

  it.each([
    ['{"a":[{"ids":[1]}],"7":[{"ids":[2]}]}', 'whose keys JSON.parse puts in another order'],
    ['{"a":[{"\\u0069ds":[1]},{"x":"ids"}]}', 'where the key is spelled with an escape and a value is not'],
    ['{"a":[{"x":"y"},{"x":"y"},["{\\"x\\":\\"z\\"}",{"x":"z"}]]}', 'with equal objects, and one in a string'],
  ])('is not misled by %s, %s', (source) => {
    const value: unknown = JSON.parse(source)
    const pointers = pointersOf(value)
    const found = pointers.map((pointer) => locate(source, pointer)?.start)
    expect(locateStarts(source, soughtIn(value, pointers))).toEqual(found)
    expect(pointers.flatMap((pointer) => locateStarts(source, soughtIn(value, [pointer])))).toEqual(found)
  })
})

describe('PositionCursor', () => {
  it('tells of any offset, in any order, what counting from the start tells', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '€', '😀', '\r') })
    fc.assert(
      fc.property(text, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (source, shares) => {
        const cursor = new PositionCursor(source)
        for (const share of shares) {
          const offset = Math.floor(share * source.length)
          expect(cursor.at(offset)).toEqual({ ...positionOf(source, offset), byte: utf8Length(source, offset) })
        }
      }),
    )
  })
})
