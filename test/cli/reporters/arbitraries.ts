import naughtyStrings from 'big-list-of-naughty-strings'
import fc from 'fast-check'
import type { Diagnostic, Failure, Location, Related, Report } from '../../../src/validate/report/types.js'

/** Strings that try to forge lines, control sequences, markup or commands. */
export const hostileStrings: readonly string[] = [
  ...(naughtyStrings as readonly string[]),
  '\u001b[2J\u001b]0;title\u0007',
  '\u009b31m',
  'one\ntwo\rthree\r\nfour',
  'a\u2028b\u2029c\u0085d\u000be\u000cf',
  '\u202egnp.exe\u2066\u2069\u200e\u200f\u061c',
  '\ud800',
  'x\udc00y',
  '\ufffe\uffff\u{1fffe}',
  '\u0000\u007f\t\b',
  '\n::error file=a,line=1::forged',
  ' ::stop-commands::x',
  'word ::error::forged',
  '##[error]forged',
  '%0A::error::forged%25',
  ']]></failure><!-- & "',
  '__proto__',
  '../a/../b?c#d e%20f',
]

const text = fc.oneof(fc.constantFrom(...hostileStrings), fc.string({ unit: 'binary' }), fc.string())
const count = fc.nat(3000)
const from1 = fc.integer({ min: 1, max: 100_000 })
const severity = fc.constantFrom('error' as const, 'warning' as const)

const location: fc.Arbitrary<Location> = fc.record({ file: text, line: from1, column: from1, byte: count })
const related: fc.Arbitrary<Related> = fc.record({ message: text, pointer: text, location })
const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .tuple(
    fc.record({ code: text, severity, message: text, pointer: text, fingerprint: text }),
    fc.record(
      {
        hint: text,
        value: fc.oneof(text, count, fc.constant(null)),
        article: text,
        location,
        frame: fc.record({ before: text, marked: text, after: text }),
        related: fc.array(related, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([required, optional]) => ({ ...required, ...optional }))
const failure: fc.Arbitrary<Failure> = fc
  .tuple(fc.record({ file: text, message: text }), fc.record({ line: from1 }, { requiredKeys: [] }))
  .map(([required, optional]) => ({ ...required, ...optional }))

/** Reports of any content whatever, not only those that a run can make. */
export const reports: fc.Arbitrary<Report> = fc.record({
  reportVersion: fc.constant(1 as const),
  versions: fc.record({ reportedly: text, schema: count, rules: fc.array(text, { maxLength: 2 }) }),
  complete: fc.boolean(),
  failures: fc.array(failure, { maxLength: 2 }),
  read: fc.record({ articles: count, invalid: count, bytes: count, texts: count, files: count }),
  counts: fc.record({
    error: count,
    warning: count,
    suppressed: count,
    byCode: fc.dictionary(text, fc.record({ severity, count }), { maxKeys: 3 }),
  }),
  diagnostics: fc.array(diagnostic, { maxLength: 3 }),
  limit: count,
})

/** A report with one string in every field that holds any. */
export function reportOf(text: string): Report {
  const location = { file: text, line: 3, column: 5, byte: 40 }
  const diagnostic: Diagnostic = {
    code: text,
    severity: 'error',
    message: text,
    hint: text,
    pointer: text,
    value: text,
    article: text,
    location,
    frame: { before: text, marked: text, after: text },
    related: [{ message: text, pointer: text, location }],
    fingerprint: text,
  }
  const { location: _, ...nowhere } = diagnostic
  return {
    reportVersion: 1,
    versions: { reportedly: text, schema: 1, rules: [text] },
    complete: false,
    failures: [{ file: text, line: 2, message: text }],
    read: { articles: 2, invalid: 2, bytes: 400, texts: 0, files: 1 },
    counts: {
      error: 30,
      warning: 5,
      suppressed: 1,
      byCode: Object.fromEntries([text, `other ${text}`].map((code) => [code, { severity: 'error', count: 30 }])),
    },
    diagnostics: [diagnostic, nowhere],
    limit: 2,
  }
}
