import { describe, expect, it } from 'vitest'
import { diffReports } from '../../../src/validate/report/diff.js'
import { finalize } from '../../../src/validate/report/finalize.js'
import { mergeReports, partialReport, shardKey } from '../../../src/validate/report/merge.js'
import { Tally } from '../../../src/validate/report/tally.js'
import type { Diagnostic, Failure, Report } from '../../../src/validate/report/types.js'
import { severityOf, versions } from './corpus-model.js'

const read = { articles: 1, invalid: 0, bytes: 1, texts: 0 }

const diagnostic = (code: string, fingerprint: string, file = 'a', line = 1): Diagnostic => ({
  code,
  severity: severityOf(code),
  message: 'wrong',
  pointer: '',
  location: { file, line, column: 1, byte: line },
  fingerprint,
})

function reportOf(diagnostics: readonly Diagnostic[], limit = 20, failure?: Failure): Report {
  const partials = ['a', 'b'].map((file) => {
    const shard = { file, start: 0, end: 1, size: 1 }
    const tally = new Tally(limit)
    if (failure?.file === file) tally.fail(failure)
    for (const each of diagnostics.filter(({ location }) => location?.file === file)) {
      tally.count(each)
      tally.keep(each)
    }
    return partialReport(shardKey(shard, versions), tally.part({ shard, newlines: 1, read }), versions, limit)
  })
  return finalize(partials.reduce(mergeReports))
}

describe('diffReports', () => {
  it('finds nothing between reports of the same problems on other lines', () => {
    const diff = diffReports(
      reportOf([diagnostic('late', 'one', 'a', 1), diagnostic('late', 'one', 'a', 2)]),
      reportOf([diagnostic('late', 'one', 'a', 8), diagnostic('late', 'one', 'a', 9)]),
    )
    expect(diff).toEqual({
      versions: { old: versions, new: versions },
      complete: { old: true, new: true },
      byCode: {},
      files: { appeared: [], vanished: [] },
    })
  })

  it('tells what appeared and what vanished, and in which files', () => {
    const [stays, goes, comes] = [
      diagnostic('late', 'stays'),
      diagnostic('late', 'goes'),
      diagnostic('late', 'comes', 'b'),
    ]
    const again = diagnostic('dangling', 'again')
    const diff = diffReports(reportOf([stays, goes, again]), reportOf([comes, stays, again, again]))
    expect(diff.byCode).toEqual({
      dangling: { severity: 'error', old: 1, new: 2, sampled: false, appeared: [again], vanished: [] },
      late: { severity: 'warning', old: 2, new: 2, sampled: false, appeared: [comes], vanished: [goes] },
    })
    expect(diff.files).toEqual({ appeared: ['b'], vanished: [] })
  })

  it('swaps what appeared and what vanished with its arguments', () => {
    const [one, two] = [reportOf([diagnostic('late', 'one')]), reportOf([diagnostic('dangling', 'two', 'b')])]
    const [there, back] = [diffReports(one, two), diffReports(two, one)]
    expect(Object.keys(there.byCode)).toEqual(['dangling', 'late'])
    expect(there.byCode.late?.vanished).toEqual(back.byCode.late?.appeared)
    expect(there.files).toEqual({ appeared: back.files.vanished, vanished: back.files.appeared })
  })

  it('says where a list is not all of what was counted, and where a report is not complete', () => {
    const many = [1, 2, 3].map((line) => diagnostic('late', `${line}`, 'a', line))
    const diff = diffReports(reportOf(many, 2), reportOf(many.slice(1), 2, { file: 'b', message: 'unreadable' }))
    expect(diff.byCode.late).toMatchObject({ old: 3, new: 2, sampled: true })
    expect(diff.byCode.late?.appeared).toEqual([many[2]])
    expect(diff.complete).toEqual({ old: true, new: false })
  })
})
