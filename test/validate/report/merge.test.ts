import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyReport,
  mergeReports,
  partialReport,
  ReportConflictError,
  shardKey,
} from '../../../src/validate/report/merge.js'
import { partialReportSchema } from '../../../src/validate/report/schema.js'
import type { PartialReport } from '../../../src/validate/report/types.js'
import { cutCorpora, validateAll, versions } from './corpus-model.js'

/** Three merges of parts of one run, which may share some. */
const threeReports = fc
  .tuple(cutCorpora, fc.array(fc.nat(7), { minLength: 20, maxLength: 20 }))
  .map(([{ corpus, limit, shards }, choices]) => {
    const { parts } = validateAll(corpus, shards, limit)
    const chosen = (bit: number) => parts.filter((_, i) => ((choices[i % 20] ?? 0) >> bit) & 1)
    return [0, 1, 2].map((bit) => chosen(bit).reduce(mergeReports, emptyReport)) as [
      PartialReport,
      PartialReport,
      PartialReport,
    ]
  })

const shard = { file: 'news.ndjson', start: 0, end: 10, size: 20 }
const part = {
  shard,
  newlines: 1,
  read: { articles: 3, invalid: 0, bytes: 10, texts: 0 },
  suppressed: 0,
  byCode: {},
  failures: [],
  diagnostics: [],
}
const key = shardKey(shard, versions)
const report = partialReport(key, part, versions, 20)

describe('mergeReports', () => {
  it('is associative, commutative and idempotent, and empty changes nothing', () => {
    fc.assert(
      fc.property(threeReports, ([a, b, c]) => {
        expect(mergeReports(mergeReports(a, b), c)).toEqual(mergeReports(a, mergeReports(b, c)))
        expect(mergeReports(a, b)).toEqual(mergeReports(b, a))
        expect(mergeReports(a, a)).toEqual(a)
        expect(mergeReports(a, emptyReport)).toEqual(a)
        expect(mergeReports(emptyReport, a)).toEqual(a)
      }),
    )
  })

  it('takes what was written as JSON and read again for the same', () => {
    fc.assert(
      fc.property(threeReports, ([a]) => {
        const read: PartialReport = JSON.parse(JSON.stringify(a))
        expect(mergeReports(a, read)).toEqual(a)
        expect(partialReportSchema.safeParse(read).error).toBeUndefined()
      }),
    )
  })

  function conflictOf(other: PartialReport): ReportConflictError {
    try {
      mergeReports(report, other)
    } catch (error) {
      if (error instanceof ReportConflictError) return error
    }
    throw new Error('expected a conflict')
  }

  it('refuses two results for one shard, and says where they differ', () => {
    const other = partialReport(key, { ...part, read: { ...part.read, articles: 4 } }, versions, 20)
    const error = conflictOf(other)
    expect(error).toMatchObject({ key, pointer: '/read/articles' })
    expect(error.message).toBe(
      `there are two results for shard ${key}, "news.ndjson", bytes 0 to 10: /read/articles is 3 in one and 4 in the other. ` +
        'Validate this shard again and merge only that result',
    )
  })

  it('sees a value that one of them lacks', () => {
    const failures = [{ file: 'news.ndjson', line: 1, message: 'a/b~c' }]
    expect(conflictOf(partialReport(key, { ...part, failures }, versions, 20))).toMatchObject({
      pointer: '/failures/0',
      message: expect.stringContaining(
        '/failures/0 is nothing in one and {"file":"news.ndjson","line":1,"message":"a/b~c"}',
      ),
    })
    const byCode = { 'shape/type': { severity: 'error', count: 1 } } as const
    expect(conflictOf(partialReport(key, { ...part, byCode }, versions, 20)).pointer).toBe('/byCode/shape~1type')
  })

  it.each([
    ['versions', '/reportedly', { ...versions, reportedly: '2.0.0' }, 20],
    ['versions', '/rules/1', { ...versions, rules: ['dangling'] }, 20],
    ['limit', '', versions, 21],
  ])('refuses other %s%s', (name, pointer, otherVersions, limit) => {
    const error = conflictOf({ versions: otherVersions, limit, parts: {} })
    expect(error).toMatchObject({ key: name, pointer })
    expect(error.message).toContain('were not made alike')
  })
})

describe('the settings of parts', () => {
  const withSettings = { ...report, settings: 'AAAAAAAAAAA' }

  it('are kept, and parts without them take them over', () => {
    expect(mergeReports(report, withSettings)).toEqual(withSettings)
    expect(mergeReports(withSettings, emptyReport)).toEqual(withSettings)
    expect(partialReportSchema.parse(withSettings)).toEqual(withSettings)
  })

  it('must be the same', () => {
    expect(() => mergeReports(withSettings, { ...report, settings: 'BBBBBBBBBBB' })).toThrow(
      expect.objectContaining({ name: 'ReportConflictError', key: 'settings', pointer: '' }),
    )
  })
})

describe('shardKey', () => {
  it('is another for another file, range, size, state or version', () => {
    const keys = [
      key,
      ...[{ file: 'a' }, { start: 1 }, { end: 11 }, { size: 21 }, { etag: 'v1' }].map((change) =>
        shardKey({ ...shard, ...change }, versions),
      ),
      shardKey(shard, { ...versions, rules: [] }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    for (const each of keys) expect(each).toMatch(/^[\w-]{43}$/)
  })

  it('has a key for a file whose name no UTF-8 can hold', () => {
    expect(shardKey({ ...shard, file: '\ud800' }, versions)).not.toBe(shardKey({ ...shard, file: '\udc00' }, versions))
  })
})
