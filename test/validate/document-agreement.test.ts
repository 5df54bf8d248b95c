import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, valueAt } from '../../src/model/pointer.js'
import { articleSchema, jsonSchema } from '../../src/schema/index.js'
import { checkSource } from '../../src/validate/check-source.js'
import { codes } from '../../src/validate/codes.js'
import { arbitraryAnnotatedText } from '../support/arbitrary-article.js'
import { type Json, mutantsOf } from '../support/mutate.js'
import { representatives, smallest } from '../support/schema-documents.js'

const ajvAccepts = new Ajv2020({ strict: true }).compile(jsonSchema('article'))
const severities = new Map(codes.map(({ code, severity }) => [code, severity]))

/** What JSON can hold and the schemas accept: found by other means than those under test. */
function isDoubtful(value: Json): boolean {
  if (typeof value === 'string') return !isWellFormed(value)
  if (typeof value === 'number') return Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key === '__proto__' || !isWellFormed(key) || isDoubtful(inner))
}

function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** JSON that keeps what `JSON.stringify` loses. */
const NUMBERS: readonly (readonly [number, string])[] = [
  [-0, '-0'],
  [Infinity, '1e400'],
  [-Infinity, '-1e400'],
]
const MARK = 'number to be written: '
const sourceOf = (document: Json): string =>
  JSON.stringify(document, (_, value: unknown) => {
    const written = NUMBERS.find(([number]) => Object.is(number, value))?.[1]
    return written === undefined ? value : MARK + written
  }).replaceAll(new RegExp(`"${MARK}([^"]*)"`, 'g'), '$1')

/** Holds one document against zod and ajv, and the sentences against what people need. */
function compare(what: string, document: Json): boolean {
  const { findings, value, hasShape } = checkSource(sourceOf(document))
  const byShape = findings.filter(({ code }) => /^(?:json|shape)\//.test(code))
  const accepted = articleSchema.safeParse(document).success
  if (hasShape !== accepted || ajvAccepts(document) !== accepted) expect.fail(`${what}: they disagree on the shape`)
  if (byShape.length > 0 !== (!accepted || isDoubtful(document))) expect.fail(`${what}: ${JSON.stringify(byShape)}`)
  for (const finding of findings) {
    const path = pathOf(finding.pointer)
    const leads = path.length === 0 || valueAt(value, path.slice(0, -1)) !== undefined
    const isSentence =
      finding.message.length > 0 && finding.message.length < 400 && !finding.message.includes('Invalid input')
    if (!leads || !isSentence || severities.get(finding.code) !== finding.severity) {
      expect.fail(`${what}: ${JSON.stringify(finding)}`)
    }
  }
  return accepted
}

describe('checkSource, zod and the emitted JSON Schema', () => {
  it('accept every valid article', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article, text }) => {
        expect(compare('a valid article', article as unknown as Json)).toBe(true)
        expect(
          checkSource(JSON.stringify(article), { text }).findings.filter(({ severity }) => severity === 'error'),
        ).toEqual([])
      }),
    )
  })

  it('agree on every mutant of a small article, and say why', () => {
    const [article = null] = smallest('article', 1)
    let refused = 0
    for (const { what, document } of mutantsOf(article)) if (!compare(what, document)) refused++
    expect(refused).toBeGreaterThan(1000)
  })

  it('agree on mutants of records of every kind, and say why', () => {
    const [article = null] = smallest('article', 1)
    const collections = { entity: 'entities', event: 'events', quote: 'quotes', stance: 'stances' } as const
    const cases = Object.entries(collections).flatMap(([kind, collection]) =>
      representatives(kind as keyof typeof collections).flatMap((record) =>
        [...mutantsOf(record)].map(({ what }, at) => ({ what: `${kind}${what}`, collection, record, at })),
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ what, collection, record, at }) => {
        const mutant = [...mutantsOf(record)][at]?.document ?? null
        compare(what, { ...(article as { [key: string]: Json }), [collection]: [mutant] })
      }),
      { numRuns: 300 },
    )
  })
})
