import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../../src/cli/reporters/display-width.js'
import { drawFrame } from '../../../src/cli/reporters/frame.js'
import type { Diagnostic, Report } from '../../../src/validate/report/types.js'
import { clean, cut, sample } from './sample.js'
import { print } from './support.js'

const endOf = async (report: Report) => print('pretty', report).split('\n\n').at(-1)
const [first] = sample.diagnostics as readonly [Diagnostic, ...Diagnostic[]]
const only = (diagnostic: Diagnostic): Report => ({ ...sample, diagnostics: [diagnostic] })
const framed = (before: string, marked: string, after: string) => only({ ...first, frame: { before, marked, after } })

describe('the frame', () => {
  test('carets stand below what is wrong where characters are wide', async () => {
    const [, source = '', marker = ''] = print('pretty', framed('"名":"大田","v":', '"贊成"', ',"x":1')).split('\n')
    expect(source).toContain('"名":"大田","v":"贊成",')
    expect(marker).toMatch(/^ {8}│ {17}\^{6} did you mean/)
  })

  test('one caret points to where something is missing', async () => {
    expect(print('pretty', framed('{"id":"a"', '', '}'))).toMatch(/│ {10}\^ did you mean/)
  })

  test('it fits into any width, and the carets into the frame', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '字', 'e\u0301', '\u001b', '🪁'), maxLength: 60 })
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 20, max: 200 }), (before, marked, after, columns) => {
        const { source, marker, markerWidth } = drawFrame({ before, marked, after }, columns, String)
        expect(displayWidth(source)).toBeLessThanOrEqual(columns)
        expect(markerWidth).toBeLessThanOrEqual(columns)
        expect(marker).toMatch(/^ *\^+$/)
        expect(marker).toHaveLength(markerWidth)
      }),
    )
  })

  test('a hint that does not fit beside the carets stands below', async () => {
    const hint = 'one of these words: favor, against, neutral, mixed; the codelist is in the documentation of stances'
    const lines = print('pretty', only({ ...first, hint })).split('\n')
    expect(lines[2]).toMatch(/\^$/)
    expect(lines[3]).toMatch(/^ {8}= one of these words/)
  })
})

test('a message that is too long is wrapped, with the place on a line of its own', async () => {
  const message = 'the words of the quote are not those that the text has between these offsets'
  const [report] = print('pretty', only({ ...first, message }), { width: 60 }).split('\n  18232')
  expect(report).toMatchInlineSnapshot(`
    "error[shape/unknown-value] the words of the quote are not
      those that the text has between these offsets
      at corpus/may 3.ndjson:18232:57  #/stances/0/value"
  `)
})

test('the root is #, as a place and as a related one', async () => {
  const related = [{ message: 'first here', pointer: '', location: { file: 'a.json', line: 1, column: 1, byte: 0 } }]
  const text = print('pretty', only({ ...first, pointer: '', related }))
  expect(text).toMatch(/18232:57 {2}#\n/)
  expect(text).toMatch(/= first here: a\.json:1:1 {2}#\n/)
})

test('explain is named once a code, and only for codes that it knows', async () => {
  const known = { ...first, code: 'unresolved-reference' }
  const report = { ...sample, diagnostics: [known, known, { ...first, code: 'house-style' }] }
  expect(print('pretty', report).match(/reportedly explain .*/g)).toEqual(['reportedly explain unresolved-reference'])
})

describe('the end', () => {
  test('fine', async () => {
    expect(await endOf(clean)).toMatchInlineSnapshot(`
      "40 articles in 2 files, 1.2 MB
      ✔ no problems in 40 articles"
    `)
  })

  test('warnings alone', async () => {
    const counts = { ...clean.counts, warning: 1 }
    expect(await endOf({ ...clean, counts })).toMatch(/⚠ 1 warning in 40 articles$/)
  })

  test('incomplete, and what was not read', async () => {
    expect(print('pretty', cut).split('\n\n').slice(-2).join('\n\n')).toMatchInlineSnapshot(`
      "failure the compressed data ends too early: fetch the file again    corpus/may 4.ndjson.gz:12

      40 articles in 2 files, 1.2 MB
      ✖ incomplete: not everything was checked; so far 2 errors in 2 of 40 articles, 1 warning"
    `)
  })

  test('one code capped', async () => {
    const byCode = { ...sample.counts.byCode, 'house-style': { severity: 'warning', count: 1532 } } as const
    expect(await endOf({ ...sample, counts: { ...sample.counts, warning: 1532, byCode } })).toMatchInlineSnapshot(`
      "1 of 1,532 house-style shown; --max-diagnostics raises it
      40 articles in 2 files, 1.2 MB
      ✖ 2 errors in 2 of 40 articles, 1,532 warnings"
    `)
  })

  test('several codes capped', async () => {
    const byCode = {
      'house-style': { severity: 'warning', count: 1532 },
      'unresolved-reference': { severity: 'error', count: 44 },
    } as const
    const report = { ...sample, counts: { ...sample.counts, error: 44, warning: 1532, byCode } }
    expect(print('pretty', report).split('\n\n').slice(-2).join('\n\n')).toMatchInlineSnapshot(`
      "shown  found  code
          1  1,532  house-style
          1     44  unresolved-reference
      --max-diagnostics raises it

      40 articles in 2 files, 1.2 MB
      ✖ 44 errors in 2 of 40 articles, 1,532 warnings"
    `)
  })

  test('a baseline, and articles without text', async () => {
    const report = { ...clean, read: { ...clean.read, texts: 28 }, counts: { ...clean.counts, suppressed: 3 } }
    expect(await endOf(report)).toMatchInlineSnapshot(`
      "40 articles in 2 files, 1.2 MB
      rules that need the text did not run on 12 of them: no text (--text gives it) or a wrong shape
      3 problems accepted by the baseline
      ✔ no problems in 40 articles"
    `)
  })
})
