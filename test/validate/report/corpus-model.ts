import fc from 'fast-check'
import { type CorpusRule, FactBuffer, type FactLine, mergeFacts } from '../../../src/rules/corpus/index.js'
import { partialReport, shardKey } from '../../../src/validate/report/merge.js'
import { Tally } from '../../../src/validate/report/tally.js'
import type { Diagnostic, ReportPart, Shard } from '../../../src/validate/report/types.js'

/** A line that is validated: what is found in it is known beforehand. */
export interface Line {
  /** With its LF. */
  readonly bytes: number
  readonly findings: readonly { readonly code: string; readonly pointer: string; readonly offset: number }[]
  readonly claims: readonly { readonly rule: CorpusRule; readonly key: string; readonly value: string }[]
  readonly failure: string | null
  readonly suppressed: number
}

export interface File {
  readonly file: string
  readonly lines: readonly Line[]
  /** What every shard of the file reports of the file as a whole. */
  readonly failure: string | null
}

export type Corpus = readonly File[]

export const versions = { reportedly: '1.0.0', schema: 1, rules: ['dangling', 'late'] }

export const severityOf = (code: string) => (code === 'late' ? 'warning' : 'error')

const rule = (code: string, law: CorpusRule['law'], severity: CorpusRule['severity']): CorpusRule => ({
  code,
  group: 'corpus',
  severity,
  summary: 'A law between articles.',
  law,
  visitClaims() {},
  message: ({ key, value }, first) => `${key}: ${value} after ${first.value}`,
  hint: 'settle on one',
})

export const unique = rule('unique-key', 'unique', 'error')
export const agree = rule('same-value', 'agree', 'warning')
export const corpusRules = [unique, agree]

const pointer = fc.constantFrom('', '/a', '/a/2', '/a/10')
const key = fc.constantFrom('k', 'K', 'é', '')

const line: fc.Arbitrary<Line> = fc.integer({ min: 1, max: 9 }).chain((bytes) =>
  fc.record({
    bytes: fc.constant(bytes),
    findings: fc.array(
      fc.record({
        code: fc.constantFrom('dangling', 'late', 'shape/type', '__proto__'),
        pointer,
        offset: fc.nat(bytes - 1),
      }),
      { maxLength: 4 },
    ),
    claims: fc.array(
      fc.oneof(
        fc.record({ rule: fc.constant(unique), key, value: fc.constant('') }),
        fc.record({ rule: fc.constant(agree), key, value: fc.constantFrom('v', 'w', 'x') }),
      ),
      { maxLength: 2 },
    ),
    failure: fc.option(fc.constantFrom('cut short', 'too long'), { freq: 8 }),
    suppressed: fc.nat(2),
  }),
)

export const corpora: fc.Arbitrary<Corpus> = fc.uniqueArray(
  fc.record({
    file: fc.constantFrom('b.ndjson', 'B.ndjson', 'a/é.ndjson', 'a/\u{1f30d}.ndjson', 'a/\uffee.ndjson'),
    lines: fc.array(line, { maxLength: 12 }),
    failure: fc.option(fc.constant('the disk is slow'), { freq: 8 }),
  }),
  { selector: ({ file }) => file, maxLength: 4 },
)

export const limits = fc.nat(4)

export const sizeOf = ({ lines }: File): number => lines.reduce((sum, { bytes }) => sum + bytes, 0)

/** The ranges between cuts, which may fall anywhere, more than once in one place too. */
export function cut(file: File, cuts: readonly number[]): Shard[] {
  const size = sizeOf(file)
  const places = cuts.map((place) => place % (size + 1)).sort((a, b) => a - b)
  return [...places, size].map((end, i) => ({ file: file.file, start: places[i - 1] ?? 0, end, size, etag: 'v1' }))
}

/** Every line with its first byte and the byte of its LF. */
const placesOf = ({ lines }: File) => {
  let byte = 0
  return lines.map((each) => {
    const start = byte
    byte += each.bytes
    return { ...each, start, lf: byte - 1 }
  })
}

/** What validation of a shard finds, as a validator that reads nothing but the shard would. */
export function validate(file: File, shard: Shard, limit: number): { part: ReportPart; facts: readonly FactLine[] } {
  const places = placesOf(file)
  const lfs = (end: number) => places.filter(({ lf }) => lf >= shard.start && lf < end).length
  const tally = new Tally(limit)
  const buffer = new FactBuffer()
  const read = { articles: 0, invalid: 0, bytes: 0, texts: 0 }
  if (file.failure !== null) tally.fail({ file: file.file, message: file.failure })
  for (const { start, bytes, findings, claims, failure, suppressed } of places) {
    if (start < shard.start || start >= shard.end) continue
    const here = lfs(start) + 1
    read.articles += 1
    read.bytes += bytes
    read.invalid += findings.some(({ code }) => severityOf(code) === 'error') ? 1 : 0
    for (let i = 0; i < suppressed; i++) tally.suppress()
    for (const finding of findings) {
      tally.count({ code: finding.code, severity: severityOf(finding.code) })
      if (tally.wants(finding.code)) tally.keep(diagnosticOf(file.file, here, start, finding))
    }
    if (failure !== null) tally.fail({ file: file.file, line: here, message: failure })
    for (const [i, claim] of claims.entries()) {
      buffer.add({
        code: claim.rule.code,
        key: claim.key,
        value: claim.value,
        pointer: `/claims/${i}`,
        article: `article-${start}`,
        file: file.file,
        start: shard.start,
        line: here,
        column: 1,
        byte: start,
      })
    }
  }
  return { part: tally.part({ shard, newlines: lfs(shard.end), read }), facts: buffer.drain() }
}

function diagnosticOf(file: string, line: number, start: number, finding: Line['findings'][number]): Diagnostic {
  const location = { file, line, column: finding.offset + 1, byte: start + finding.offset }
  return {
    code: finding.code,
    severity: severityOf(finding.code),
    message: 'something is wrong',
    pointer: finding.pointer,
    location,
    frame: { before: '', marked: 'x', after: '…' },
    related: [{ message: 'see', pointer: '', location: { ...location, column: 1, byte: start } }],
    fingerprint: `${finding.code}${start}`.padEnd(11).slice(0, 11),
  }
}

/** Validates shards one by one: their partial reports, and all their facts sorted. */
export function validateAll(corpus: Corpus, shards: readonly Shard[], limit: number) {
  const results = shards.map((shard) => {
    const file = corpus.find((each) => each.file === shard.file)
    if (file === undefined) throw new Error(`no file ${shard.file}`)
    return validate(file, shard, limit)
  })
  const parts = results.map(({ part }) => partialReport(shardKey(part.shard, versions), part, versions, limit))
  return { parts, facts: [...mergeFacts(results.map(({ facts }) => facts))] }
}

/** The whole corpus in one part a file. */
export const unsplit = (corpus: Corpus): Shard[] => corpus.flatMap((file) => cut(file, []))

/** A corpus with one partial report for each of the ranges that its files are cut into. */
export const cutCorpora = fc
  .record({ corpus: corpora, limit: limits, cuts: fc.array(fc.array(fc.nat(100), { maxLength: 5 }), { minLength: 4 }) })
  .map(({ corpus, limit, cuts }) => ({
    corpus,
    limit,
    shards: corpus.flatMap((file, i) => cut(file, cuts[i] ?? [])),
  }))
