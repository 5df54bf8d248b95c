import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base } from '../../src/rules/fixtures/base.js'
import { checkSource } from '../../src/validate/check-source.js'
import { diagnose, diagnoser } from '../../src/validate/diagnose.js'
import type { LocatedFinding } from '../../src/validate/document.js'
import { jsonSource } from './json-arbitrary.js'

const SOURCE = JSON.stringify(base, null, 2)

/** The diagnostics of a source that stands at some place in a file. */
function diagnosed(source: string, place = { line: 1, byte: 0 }) {
  const { findings, value } = checkSource(source)
  return findings.map((finding) => diagnose(finding, { source, value, file: 'a.json', ...place }))
}

/** The one diagnostic of the base article with one piece replaced. */
function diagnosedEdit(piece: string, other: string) {
  expect(SOURCE).toContain(piece)
  const [diagnostic, ...others] = diagnosed(SOURCE.replace(piece, other))
  expect(others).toEqual([])
  return diagnostic
}

describe('diagnose', () => {
  it('tells line, column, byte and what stands there', () => {
    expect(diagnosedEdit('"language": "en"', '"language": "é😀"')).toEqual({
      code: 'shape/wrong-form',
      severity: 'error',
      message: 'expected a BCP 47 language tag, such as "en" or "zh-Hant-TW", not "é😀"',
      pointer: '/language',
      article: 'ferry',
      location: { file: 'a.json', line: 7, column: 15, byte: SOURCE.indexOf('"en"') },
      frame: { before: '  "language": ', marked: '"é😀"', after: ',' },
      fingerprint: expect.stringMatching(/^[\w-]{11}$/) as string,
    })
  })

  it('counts from where the source begins in its file', () => {
    const [diagnostic] = diagnosed('{"title":"\u00e9\u20ac😀","a":\n1}', { line: 5, byte: 1000 }).filter(
      ({ pointer }) => pointer === '/a',
    )
    expect(diagnostic?.location).toEqual({ file: 'a.json', line: 5, column: 17, byte: 1000 + 16 + 5 })
  })

  it.each([
    ['an unknown key', '"revision": 1', '"revisions": 1, "revision": 1', '"revisions"'],
    ['a reserved key', '"revision": 1', '"__proto__": 1, "revision": 1', '"__proto__"'],
    ['a key that stands again', '"revision": 1', '"revision": 2, "revision": 1', '"revision"'],
    ['a key of the wrong form', '"mentions": [', '"labels": { "english": "x" }, "mentions": [', '"english"'],
    ['half a character in a key', '"revision": 1', '"\\ud800": 1, "revision": 1', '"\\ud800"'],
    ['half a character', '"Daily Tide"', '"Daily\\ud800"', '"Daily\\ud800"'],
    ['a wrong character', '"revision": 1', '"revision": 1;', ';'],
  ])('marks %s', (_, piece, other, marked) => expect(diagnosedEdit(piece, other)?.frame?.marked).toBe(marked))

  it('marks the second of two keys', () => {
    const frame = diagnosedEdit('"revision": 1', '"revision": 2, "revision": 1')?.frame
    expect(frame?.before).toBe('  "revision": 2, ')
  })

  it('marks nothing where a key is missing, at the start of its object', () => {
    const [stance] = base.stances
    const source = JSON.stringify({ ...base, stances: [{ ...stance, value: undefined }] })
    const [diagnostic] = diagnosed(source)
    expect(diagnostic).toMatchObject({
      code: 'shape/missing-key',
      location: { column: source.indexOf('"stances":[') + 12 },
      frame: { marked: '', after: '{"kind":"stance","id":"islanders-on-reo…' },
    })
  })

  it('marks the nearest thing that is there where a pointer leads nowhere', () => {
    const finding: LocatedFinding = { code: 'x', severity: 'error', message: 'x', pointer: '/b/0/c/d' }
    const at = (source: string) =>
      diagnose(finding, { source, value: {}, file: 'a', line: 1, byte: 0 }).location?.column
    expect(at('{"a":1}')).toBe(1)
    expect(at('{"b":[{"a":1}]}')).toBe(7)
  })

  it('marks a text that was cut off, at its end', () => {
    const source = SOURCE.slice(0, 40)
    expect(diagnosed(source)).toMatchObject([
      { code: 'json/syntax', location: { byte: 40 }, frame: { marked: '', after: '' } },
    ])
  })

  it('has a frame of one line and of bounded length, cut between characters', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\r', 'é', '\t', '\u2028'), maxLength: 150, size: 'max' })
    fc.assert(
      fc.property(text, text, text, fc.constantFrom('', '\n', '\r\n'), (before, marked, after, lineEnd) => {
        const source = [before, marked, after].join(lineEnd)
        const start = before.length + lineEnd.length
        const finding: LocatedFinding = {
          code: 'x',
          severity: 'error',
          message: 'x',
          pointer: '',
          at: { start, end: start + marked.length },
        }
        const { frame, location } = diagnose(finding, { source, value: {}, file: 'a', line: 1, byte: 0 })
        const [first, middle, last] = [frame?.before ?? '', frame?.marked ?? '', frame?.after ?? '']
        expect([first.length <= 40, middle.length <= 60, last.length <= 40]).toEqual([true, true, true])
        expect(first + middle + last).not.toMatch(/\n|\p{Surrogate}/u)
        expect(location?.byte).toBe(Buffer.byteLength(source.slice(0, start)))
        if (lineEnd === '' && first.length + middle.length + last.length === source.length && !source.includes('…')) {
          expect(first + middle + last).toBe(source)
        }
      }),
    )
  })

  it('says the same of any document wherever it stands, but for the place', () => {
    fc.assert(
      fc.property(jsonSource, fc.nat(), fc.nat(), (source, line, byte) => {
        const here = diagnosed(source)
        const there = diagnosed(source, { line: line + 1, byte })
        expect(
          there.map(({ location, ...rest }) => [rest, (location?.line ?? 0) - line, (location?.byte ?? 0) - byte]),
        ).toEqual(here.map(({ location, ...rest }) => [rest, location?.line, location?.byte]))
      }),
    )
  })

  it('says the same of one finding alone as among many', () => {
    const twice = ' {"a":[1,\n{"b":{}}],"a":[{"id":"x","é":2}],"entities":[{},{"c":1}]}'
    for (const source of [SOURCE.replaceAll('"id"', '"ids"'), twice]) {
      const { findings, value } = checkSource(source)
      const document = { source, value, file: 'a.json', line: 3, byte: 7 }
      const ofAll = diagnoser(document, findings)
      expect(findings.length).toBeGreaterThan(5)
      expect([...findings].reverse().map(ofAll)).toEqual(
        [...findings].reverse().map((finding) => diagnose(finding, document)),
      )
    }
  })
})
