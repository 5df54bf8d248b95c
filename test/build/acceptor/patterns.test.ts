import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { inverseOf, unrolled } from '../../../src/build/acceptor/write-pattern.js'
import { JSON_SCHEMA_NAMES, jsonSchema } from '../../../src/schema/index.js'
import { judge, subjectOf } from '../../support/acceptor/verdict.js'

/** Every `pattern` of a JSON Schema. */
function patternsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'pattern' in node && typeof node.pattern === 'string' ? [node.pattern] : []
  return [...own, ...Object.values(node).flatMap(patternsIn)]
}

const PATTERNS = [...new Set(JSON_SCHEMA_NAMES.flatMap((name) => patternsIn(jsonSchema(name))))]

/** Texts that match, with a character or two put in the place of one. */
const nearly = (pattern: RegExp) =>
  fc
    .tuple(fc.stringMatching(pattern), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 2 }))
    .map(([text, at, put]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + 1)
    })

describe('a pattern', () => {
  it.each([
    ['^[A-Z]{3}$', '^[A-Z][A-Z][A-Z]$'],
    ['^[\\]a]{2}x{2}$', '^[\\]a][\\]a]x{2}$'],
    ['^\\[[a]{1}(?:b){2}$', '^\\[[a](?:b){2}$'],
    ['^[a]{2,3}[b]{0,9}$', '^[a]{2,3}[b]{0,9}$'],
  ])('%s is written as %s', (pattern, expected) => expect(unrolled(pattern)).toBe(expected))

  it.each(PATTERNS)('means the same when it is unrolled: %s', (pattern) => {
    const [given, written] = [new RegExp(pattern, 'u'), new RegExp(unrolled(pattern), 'u')]
    const texts = fc.oneof(fc.stringMatching(given), nearly(given))
    const property = fc.property(texts, (text) => written.test(text) === given.test(text))
    fc.assert(property, { seed: 1, numRuns: 300 })
  })
})

describe('the inverse of a pattern', () => {
  it.each([
    [/^[a-z]{2}$/u, '^(?![a-z]{2}$)'],
    [/^(?:a|[)|]|\|)$/, '^(?!(?:a|[)|]|\\|)$)'],
    [/^a\$/, '^(?!a\\$)'],
    [/^(a)(?:(b)|c)*\1$/u, undefined],
    [/^a$|b$/u, undefined],
    [/^(?:a|b)|b$/u, undefined],
    [/a$/u, undefined],
    [/^a$/i, undefined],
    [/^a$/m, undefined],
    [/^.$/u, undefined],
    [/^[^a]$/u, undefined],
    [/^é$/u, undefined],
  ])('%s: %s', (pattern, expected) => expect(inverseOf(pattern)).toBe(expected))

  it.each([...PATTERNS, '^(?:a|[)|]|\\|)$', '^a\\$', '^(?:a|ab)(?:c|bcd)(?:d*)$'])(
    'of %s matches where it does not',
    (pattern) => {
      const given = new RegExp(pattern, 'u')
      const inverse = new RegExp(inverseOf(given) ?? 'unknown')
      let matches = 0
      const property = fc.property(fc.oneof(fc.stringMatching(given), nearly(given)), (text) => {
        if (given.test(text)) matches++
        expect(inverse.test(text)).toBe(!given.test(text))
      })
      fc.assert(property, { seed: 1, numRuns: 300 })
      expect(matches).toBeGreaterThan(100)
      expect(matches).toBeLessThan(300)
    },
  )
})

describe('what was taken before', () => {
  it('is taken again, and nothing else is because of it', () => {
    const thing = (pattern: RegExp) => z.strictObject({ id: z.string().regex(pattern), of: z.string().regex(pattern) })
    for (const pattern of [/^a*$/, /^a+$/]) {
      const subject = subjectOf(z.array(thing(pattern)))
      for (const last of ['', 'b', 'undefined', 'a', 'aa', 'b', 'aa', '', 'aa\n']) {
        const documents = ['a', 'a', last].map((of) => ({ id: 'a', of }))
        expect(judge(subject, JSON.stringify(documents))).toBe(
          pattern.test(last) ? 'accepted by both' : 'refused by both',
        )
      }
    }
  })
})
