import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../../src/model/compare-text.js'
import { decodeFact, encodeFact } from '../../../src/rules/index.js'
import { canonicalJson, reportDigest } from '../../../src/validate/report/canonical.js'
import { compareDiagnostics } from '../../../src/validate/report/compare.js'
import { finalize } from '../../../src/validate/report/finalize.js'
import { mergeReports, partialReport } from '../../../src/validate/report/merge.js'
import type { Diagnostic, PartialReport, Report } from '../../../src/validate/report/types.js'
import {
  agree,
  type Corpus,
  corpora,
  corpusRules,
  cut,
  cutCorpora,
  limits,
  severityOf,
  unique,
  unsplit,
  validateAll,
  versions,
} from './corpus-model.js'
import { expectValid } from './expect-valid.js'

const start = (limit: number): PartialReport => ({ versions, limit, parts: {} })

function reportOf(corpus: Corpus, limit: number, shards = unsplit(corpus)): Report {
  const { parts, facts } = validateAll(corpus, shards, limit)
  return finalize(parts.reduce(mergeReports, start(limit)), { facts, rules: corpusRules })
}

/** Merges pairs, picked by `picks`, until one is left. */
function mergeByPicks(reports: readonly PartialReport[], picks: readonly number[]): PartialReport {
  let left = [...reports]
  for (let i = 0; left.length > 1; i++) {
    const [a] = left.splice((picks[i % picks.length] ?? 0) % left.length, 1)
    const [b] = left.splice((picks[(i + 1) % picks.length] ?? 0) % left.length, 1)
    if (a && b) left = [mergeReports(a, b), ...left]
  }
  return left[0] as PartialReport
}

describe('finalize', () => {
  it('gives the same bytes however files are cut and parts are merged', () => {
    fc.assert(
      fc.property(cutCorpora, fc.array(fc.nat(50), { minLength: 1 }), ({ corpus, limit, shards }, picks) => {
        const { parts, facts } = validateAll(corpus, shards, limit)
        const repeated = parts.slice(0, picks[0])
        const merged = mergeByPicks([start(limit), ...parts, ...repeated], picks)
        const report = finalize(merged, { facts: facts.values(), rules: corpusRules, plan: { shards } })
        const whole = reportOf(corpus, limit)
        expect(canonicalJson(report)).toBe(canonicalJson(whole))
        expect(reportDigest(report)).toBe(reportDigest(whole))
        expectValid(report)
      }),
      { numRuns: 300 },
    )
  })

  it('counts every finding, and lists of each code the lowest', () => {
    fc.assert(
      fc.property(corpora, limits, (corpus, limit) => {
        const report = reportOf(corpus, limit)
        const every = reportOf(corpus, Number.MAX_SAFE_INTEGER)
        const files = [...corpus].sort((a, b) => compareText(a.file, b.file))

        const found = files.flatMap(({ lines }) => lines.flatMap(({ findings }) => findings))
        for (const code of ['dangling', 'late', 'shape/type', '__proto__']) {
          const count = found.filter((finding) => finding.code === code).length
          const counted = Object.entries(report.counts.byCode).find(([name]) => name === code)?.[1]
          expect(counted).toEqual(count === 0 ? undefined : { severity: severityOf(code), count })
          expect(report.diagnostics.filter((each) => each.code === code)).toHaveLength(Math.min(count, limit))
        }
        expect(report.counts).toEqual(every.counts)
        expect(every.diagnostics).toHaveLength(report.counts.error + report.counts.warning)
        expect(report.diagnostics).toEqual([...report.diagnostics].sort(compareDiagnostics))
        for (const { code } of corpusRules) {
          const ofCode = ({ diagnostics }: Report) => diagnostics.filter((each) => each.code === code)
          expect(ofCode(report)).toEqual(ofCode(every).slice(0, limit))
        }
        expect(report.read.files).toBe(corpus.length)
        expect(report.complete).toBe(report.failures.length === 0)
      }),
    )
  })

  it('lists what is found first in the file, line by line', () => {
    fc.assert(
      fc.property(cutCorpora, ({ corpus, limit, shards }) => {
        const listed = reportOf(corpus, limit, shards).diagnostics
        for (const { file, lines } of corpus) {
          const found = lines.flatMap(({ findings }, i) => findings.map(({ code }) => ({ code, line: i + 1 })))
          const lineNumbers = (code: string) =>
            listed
              .filter((each) => each.code === code && each.location?.file === file)
              .map((each) => each.location?.line)
          for (const code of ['dangling', 'late']) {
            const all = found.filter((each) => each.code === code).map(({ line }) => line)
            expect(all.slice(0, lineNumbers(code).length)).toEqual(lineNumbers(code))
          }
        }
      }),
    )
  })

  it('finds contradictions between articles as comparing each with each does', () => {
    fc.assert(
      fc.property(cutCorpora, ({ corpus, limit, shards }) => {
        const claims = [...corpus]
          .sort((a, b) => compareText(a.file, b.file))
          .flatMap(({ file, lines }) =>
            lines.flatMap((line, i) => line.claims.map((claim) => ({ ...claim, file, line: i + 1 }))),
          )
        const expected = claims.filter(({ rule, key, value }, i) => {
          const before = claims.slice(0, i).filter((other) => other.rule === rule && other.key === key)
          return before.length > 0 && (rule === unique || before.every((other) => other.value !== value))
        })
        const report = reportOf(corpus, limit, shards)
        for (const { code } of [unique, agree]) {
          const places = expected.filter(({ rule }) => rule.code === code).map(({ file, line }) => ({ file, line }))
          expect(report.counts.byCode[code]?.count ?? 0).toBe(places.length)
          expect(
            report.diagnostics
              .filter((each) => each.code === code)
              .map(({ location }) => ({ file: location?.file, line: location?.line })),
          ).toEqual(places.slice(0, limit))
        }
      }),
    )
  })

  const claiming = (key: string) => ({
    bytes: 10,
    findings: [],
    claims: [{ rule: unique, key, value: '' }],
    failure: null,
    suppressed: 0,
  })
  const twins = { file: 'news.ndjson', lines: [claiming('a'), claiming('b'), claiming('a')], failure: null }

  it('says where a contradicted claim stands first, and counts no article as invalid for it', () => {
    const report = reportOf([twins], 20, cut(twins, [10, 20]))
    expect(report.diagnostics).toEqual([
      {
        code: 'unique-key',
        severity: 'error',
        message: 'a:  after ',
        hint: 'settle on one',
        pointer: '/claims/0',
        article: 'article-20',
        location: { file: 'news.ndjson', line: 3, column: 1, byte: 20 },
        related: [
          {
            message: 'first here',
            pointer: '/claims/0',
            location: { file: 'news.ndjson', line: 1, column: 1, byte: 0 },
          },
        ],
        fingerprint: expect.stringMatching(/^[\w-]{11}$/),
      },
    ])
    expect(report.counts.error).toBe(1)
    expect(report.read.invalid).toBe(0)
    expect(report.complete).toBe(true)
  })

  it('passes over contradictions that the baseline accepts, and counts them as suppressed', () => {
    const { parts, facts } = validateAll([twins], unsplit([twins]), 20)
    const merged = parts.reduce(mergeReports)
    const [found] = finalize(merged, { facts, rules: corpusRules }).diagnostics as [Diagnostic]
    const report = finalize(merged, { facts, rules: corpusRules, baseline: new Set([found.fingerprint]) })
    expect(report.diagnostics).toEqual([])
    expect(report.counts).toEqual({ error: 0, warning: 0, suppressed: 1, byCode: {} })
  })

  it('judges by the rules of the corpus unless it is told others', () => {
    const { parts, facts } = validateAll([twins], unsplit([twins]), 20)
    const asIds = facts.map((fact) => encodeFact({ ...decodeFact(fact), code: 'article-id-reused' }))
    expect(finalize(parts.reduce(mergeReports), { facts: asIds }).counts.error).toBe(1)
    expect(finalize(parts.reduce(mergeReports), { facts: asIds, rules: [] }).counts.error).toBe(0)
  })

  it('refuses a fact of no part, and a report that was made with nothing', () => {
    const { parts, facts } = validateAll([twins], unsplit([twins]), 20)
    const strays = facts.map((fact) => encodeFact({ ...decodeFact(fact), start: 5 }))
    expect(() => finalize(parts.reduce(mergeReports), { facts: strays, rules: corpusRules })).toThrow(
      'a fact was read from "news.ndjson" at byte 5, where no part of the report starts',
    )
    expect(() => finalize({ parts: {} })).toThrow(/nothing was validated/)
  })

  it('lists the first 100 failures of a corpus, by file and line, each once', () => {
    const failing = { bytes: 1, findings: [], claims: [], failure: 'cut short', suppressed: 0 }
    const corpus = ['b', 'a'].map((file) => ({ file, lines: Array(80).fill(failing), failure: 'slow' }))
    const report = reportOf(
      corpus,
      20,
      corpus.flatMap((file) => cut(file, [7, 30, 31])),
    )
    expect(report.complete).toBe(false)
    expect(report.failures).toHaveLength(100)
    expect(report.failures[0]).toEqual({ file: 'a', message: 'slow' })
    expect(report.failures[80]).toEqual({ file: 'a', line: 80, message: 'cut short' })
    expect(report.failures[81]).toEqual({ file: 'b', message: 'slow' })
    expect(report.failures[99]).toEqual({ file: 'b', line: 18, message: 'cut short' })
    expectValid(report)
  })

  it('takes a part of a value that was in no file', () => {
    const shard = { file: '', start: 0, end: 0, size: 0 }
    const part = {
      shard,
      newlines: 0,
      read: { articles: 1, invalid: 1, bytes: 0, texts: 0 },
      suppressed: 0,
      byCode: { late: { severity: 'error', count: 1 } },
      failures: [],
      diagnostics: [{ code: 'late', severity: 'error', message: 'm', pointer: '/a', fingerprint: 'AAAAAAAAAAA' }],
    } as const
    const report = finalize(partialReport('key', part, versions, 20))
    expect(report.diagnostics).toEqual(part.diagnostics)
    expectValid(report)
  })
})
