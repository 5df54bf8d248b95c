import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, pointerOf } from '../../src/model/pointer.js'
import { base } from '../../src/rules/fixtures/base.js'
import { validateArticle } from '../../src/validate/article.js'
import { checkSource } from '../../src/validate/check-source.js'
import { diagnose } from '../../src/validate/diagnose.js'
import { fingerprinter } from '../../src/validate/fingerprint.js'

const fingerprintOf = (finding: { code: string; pointer: string }, article: unknown, source?: string) =>
  fingerprinter(article, source)(finding)

const ofSource = (source: string, place = { line: 1, byte: 0 }) => {
  const { findings, value } = checkSource(source)
  return findings.map((finding) => diagnose(finding, { source, value, file: 'a', ...place }).fingerprint)
}

describe('fingerprinter', () => {
  const collections = ['entities', 'events', 'quotes', 'stances', 'agents'] as const

  it('gives the same when records move', () => {
    const moved = Object.fromEntries(collections.map((name) => [name, [...base[name]].reverse()]))
    for (const name of collections) {
      for (const [i, { id }] of base[name].entries()) {
        const there = base[name].length - 1 - i
        const before = fingerprintOf({ code: 'x', pointer: `/${name}/${i}/id` }, base)
        expect(fingerprintOf({ code: 'x', pointer: `/${name}/${there}/id` }, { ...base, ...moved }), id).toBe(before)
      }
    }
  })

  it('differs by code, article, place and value', () => {
    const finding = { code: 'x', pointer: '/entities/0/name' }
    const renamed = { ...base, entities: [{ ...base.entities[0], name: 'Other' }] }
    const all = [
      fingerprintOf(finding, base),
      fingerprintOf({ ...finding, code: 'y' }, base),
      fingerprintOf({ ...finding, pointer: '/entities/1/name' }, base),
      fingerprintOf({ ...finding, pointer: '/entities/0/type' }, base),
      fingerprintOf(finding, { ...base, id: 'other' }),
      fingerprintOf(finding, renamed),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('differs by all that stands there, whatever it is, and not by the order of its keys', () => {
    const long = 'x'.repeat(1000)
    const values = [
      undefined,
      null,
      'null',
      [],
      {},
      { a: 1 },
      { a: 2 },
      { b: 1 },
      [1],
      1,
      1n,
      '1',
      `${long}a`,
      `${long}b`,
    ]
    const all = values.map((value) => fingerprintOf({ code: 'x', pointer: '/value' }, { id: 'a', value }))
    expect(new Set(all).size).toBe(values.length)
    const of = (value: unknown) => fingerprintOf({ code: 'x', pointer: '/value' }, { id: 'a', value })
    expect(of({ a: 1, b: 2 })).toBe(of({ b: 2, a: 1 }))
  })

  it('tells documents without an id apart', () => {
    const finding = { code: 'shape/missing-key', pointer: '/id' }
    const documents = [{ title: 'a' }, { title: 'b' }, { id: 1 }, { id: 'a' }, [], null, 'a']
    expect(new Set(documents.map((document) => fingerprintOf(finding, document))).size).toBe(documents.length)
  })

  it('differs by the whole source of documents that are no JSON, wherever they stand', () => {
    const [start, end] = [`{"a":"${'x'.repeat(200)}`, `${'x'.repeat(200)}",}`]
    const [first, second] = [`${start}1${end}`, `${start}2${end}`].map((source) => ofSource(source)[0])
    expect(first).not.toBe(second)
    expect(ofSource(`${start}1${end}\r\n`, { line: 9, byte: 99 })[0]).toBe(first)
  })

  it('takes any value and any key', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.string({ unit: 'binary' }), (value, key) => {
        expect(fingerprintOf({ code: 'x', pointer: pointerOf([key]) }, { id: key, [key]: value })).toHaveLength(11)
        expect(pathOf(pointerOf([key]))).toEqual([key])
      }),
    )
  })

  it('takes a document of any depth', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown
    expect(fingerprintOf({ code: 'x', pointer: '' }, deep)).toHaveLength(11)
  })
})

describe('validateArticle', () => {
  it('takes what no JSON holds: big integers and cycles', () => {
    expect(validateArticle({ ...base, revision: 1n }).diagnostics).toMatchObject([{ pointer: '/revision' }])
    const { id: _, ...rest } = base
    expect(validateArticle({ ...rest, revision: 1n }).counts.error).toBe(2)
    const cycle: Record<string, unknown> = { ...rest }
    cycle.title = cycle
    expect(validateArticle(cycle).diagnostics).toMatchObject([{ code: 'json/depth' }])
  })
})
