import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinParts } from '../../../src/validate/report/join.js'
import { Tally } from '../../../src/validate/report/tally.js'
import type { ReportPart } from '../../../src/validate/report/types.js'
import { corpora, cut, type File, limits, validate } from './corpus-model.js'

const files: fc.Arbitrary<File> = corpora.filter(([file]) => file !== undefined).map(([file]) => file as File)
const cuts = fc.array(fc.nat(100), { minLength: 2, maxLength: 5 })

describe('joinParts', () => {
  it('gives what one run over both ranges gives', () => {
    fc.assert(
      fc.property(files, cuts, limits, (file, places, limit) => {
        const partOf = (shard: ReportPart['shard']) => validate(file, shard, limit).part
        const joined = cut(file, places)
          .map(partOf)
          .reduce((a, b) => joinParts(a, b, limit))
        const [whole] = cut(file, []).map(partOf)
        expect(joined).toEqual(whole)
      }),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(files, fc.tuple(fc.nat(100), fc.nat(100)), limits, (file, places, limit) => {
        const [a, b, c] = cut(file, places).map((shard) => validate(file, shard, limit).part) as [
          ReportPart,
          ReportPart,
          ReportPart,
        ]
        expect(joinParts(joinParts(a, b, limit), c, limit)).toEqual(joinParts(a, joinParts(b, c, limit), limit))
      }),
    )
  })

  const shard = { file: 'news.ndjson', start: 0, end: 10, size: 20, etag: 'v1' }
  const read = { articles: 0, invalid: 0, bytes: 0, texts: 0 }
  type Change = Partial<typeof shard>
  const part = (change: Change) => new Tally(20).part({ shard: { ...shard, ...change }, newlines: 1, read })

  it.each<[string, Change]>([
    ['a gap', { start: 11, end: 20 }],
    ['an overlap', { start: 9, end: 20 }],
    ['another file', { start: 10, end: 20, file: 'other.ndjson' }],
    ['another size', { start: 10, end: 21, size: 21 }],
    ['another state', { start: 10, end: 20, etag: 'v2' }],
  ])('refuses %s', (_, change) => {
    expect(() => joinParts(part({}), part(change), 20)).toThrow(RangeError)
    expect(() => joinParts(part({}), part(change), 20)).toThrow(
      `cannot join "news.ndjson", bytes 0 to 10 with "${change.file ?? shard.file}", bytes ${change.start} to ${change.end}`,
    )
  })
})

describe('Tally', () => {
  const diagnostic = (code: string, pointer: string) =>
    ({ code, severity: 'error', message: 'wrong', pointer, fingerprint: 'AAAAAAAAAAA' }) as const
  const place = {
    shard: { file: 'a', start: 0, end: 1, size: 1 },
    newlines: 0,
    read: { articles: 1, invalid: 1, bytes: 1, texts: 0 },
  }

  it('wants the first diagnostics of each code and counts all findings', () => {
    const tally = new Tally(2)
    for (const pointer of ['/c', '/a', '/b']) {
      tally.count({ code: 'late', severity: 'error' })
      tally.keep(diagnostic('late', pointer))
    }
    expect(tally.wants('late')).toBe(false)
    expect(tally.wants('early')).toBe(true)
    const { diagnostics, byCode } = tally.part(place)
    expect(diagnostics.map(({ pointer }) => pointer)).toEqual(['/c', '/a'])
    expect(byCode).toEqual({ late: { severity: 'error', count: 3 } })
  })

  it('wants none where the limit is 0', () => {
    expect(new Tally(0).wants('late')).toBe(false)
  })

  it('counts a code that was found at both severities as an error', () => {
    const tally = new Tally(2)
    for (const severity of ['warning', 'error', 'warning'] as const) tally.count({ code: 'late', severity })
    expect(tally.part(place).byCode).toEqual({ late: { severity: 'error', count: 3 } })
  })

  it('keeps the first 100 failures by line, each once', () => {
    const tally = new Tally(2)
    for (let line = 150; line > 0; line--) {
      tally.fail({ file: 'a', line, message: 'cut short' })
      tally.fail({ file: 'a', message: 'the whole file' })
    }
    const { failures } = tally.part(place)
    expect(failures).toHaveLength(100)
    expect(failures.slice(0, 2)).toEqual([
      { file: 'a', message: 'the whole file' },
      { file: 'a', line: 1, message: 'cut short' },
    ])
    expect(failures.at(-1)).toEqual({ file: 'a', line: 99, message: 'cut short' })
  })
})
