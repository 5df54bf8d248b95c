import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countKeys, countPossibleKeys, duplicateKeys } from '../../src/validate/json/duplicate-key.js'
import { inspect } from '../../src/validate/json/inspect.js'
import { jsonSource } from './json-arbitrary.js'

const scan = (source: string) => [...duplicateKeys(source)]

describe('the cheap count of keys', () => {
  it('never misses a key that is there twice', () => {
    const seen = { clean: 0, duplicate: 0 }
    fc.assert(
      fc.property(jsonSource, (source) => {
        const { keys } = inspect(JSON.parse(source), Infinity)
        const isClean = countPossibleKeys(source) === keys
        const found = scan(source).length
        if (isClean) expect(found).toBe(0)
        seen[found > 0 ? 'duplicate' : 'clean']++
      }),
      { numRuns: 2000 },
    )
    expect(seen.duplicate).toBeGreaterThan(50)
    expect(seen.clean).toBeGreaterThan(50)
  })

  it('tells apart the keys that were lost in parsing', () => {
    fc.assert(
      fc.property(jsonSource, (source) => {
        const written = [...source.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/gs)].filter(([, colon]) => colon === ':').length
        expect(countPossibleKeys(source)).toBeGreaterThanOrEqual(written)
        expect(countKeys(source)).toBe(written)
        expect(scan(source).length).toBe(written - keysOf(source))
      }),
    )
  })

  it.each([
    ['{"a":1,"b":{"c":[]}}', 3],
    ['{"a" :1,"b"\r\n\t: 2}', 2],
    ['[":", "a: b", "c\\":"]', 2],
  ])('of %s is %i', (source, count) => expect(countPossibleKeys(source)).toBe(count))
})

/** How many keys the objects of a source have, those of objects that are lost with a duplicate included. */
function keysOf(source: string): number {
  let keys = 0
  const open: (Set<string> | undefined)[] = []
  for (const [token, colon] of [...source.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)|[{}[\]]/gs)]) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined)
    else if (token === '}' || token === ']') keys += open.pop()?.size ?? 0
    else if (colon === ':') open.at(-1)?.add(JSON.parse(token.replace(/\s*:$/, '')) as string)
  }
  return keys
}

describe('duplicateKeys', () => {
  it('tells the place of every one', () => {
    const source = '{"a":1,"b":[0,{"c":1,"c":2,"\\u0063":3}],"a":4}'
    expect(scan(source)).toEqual([
      { key: 'c', first: 15, second: 21, pointer: '/b/1/c' },
      { key: 'c', first: 15, second: 27, pointer: '/b/1/c' },
      { key: 'a', first: 1, second: source.lastIndexOf('"a"'), pointer: '/a' },
    ])
  })
})
