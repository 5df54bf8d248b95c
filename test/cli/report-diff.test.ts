import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic, Report } from '../../src/validate/report/types.js'
import { run } from './support.js'

const diagnostic = (fingerprint: string, line: number, message: string): Diagnostic => ({
  code: 'span-bounds',
  severity: 'error',
  message,
  pointer: '/events/0/mentions/0',
  location: { file: 'corpus.ndjson', line, column: 7, byte: 6 },
  fingerprint,
})

function report(diagnostics: readonly Diagnostic[], version = '1.0.0', complete = true): Report {
  const count = diagnostics.length
  return {
    reportVersion: 1,
    versions: { reportedly: version, schema: 1, rules: ['span-bounds'] },
    complete,
    failures: complete ? [] : [{ file: 'corpus.ndjson', message: 'it was cut' }],
    read: { articles: 9, invalid: count, bytes: 900, texts: 0, files: 1 },
    counts: {
      error: count,
      warning: 0,
      suppressed: 0,
      byCode: count === 0 ? {} : { 'span-bounds': { severity: 'error', count } },
    },
    diagnostics,
    limit: 20,
  }
}

const moved = diagnostic('AAAAAAAAAAA', 3, 'stays')
const gone = diagnostic('BBBBBBBBBBB', 4, 'goes')
const come = diagnostic('CCCCCCCCCCC', 5, 'comes \u001b[31m')

describe('report-diff', () => {
  let folder: string
  const path = (name: string) => join(folder, `${name}.json`)
  const diff = (old: string, recent: string, ...more: string[]) =>
    run(['report-diff', path(old), path(recent), ...more])

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'diff-'))
    const files = {
      old: report([moved, gone]),
      moved: report([{ ...moved, location: { file: 'corpus.ndjson', line: 90, column: 1, byte: 0 } }, gone], '2.0.0'),
      new: report([moved, come], '2.0.0'),
      cut: report([moved, gone], '1.0.0', false),
      other: { reportVersion: 2 },
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(path(name), JSON.stringify(content))
    writeFileSync(path('broken'), '{')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('exits with 0 where both say the same, whatever lines it stands in', async () => {
    const { code, stdout, stderr } = await diff('old', 'moved')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'no difference (reportedly 1.0.0 → 2.0.0)\n',
      stderr: '',
    })
  })

  it('exits with 1 and prints what came and went, safe to print', async () => {
    const { code, stdout } = await diff('old', 'new')
    expect(code).toBe(1)
    expect(stdout.split('\n')).toEqual([
      'error[span-bounds] 2 → 2',
      '  - corpus.ndjson:4:7 #/events/0/mentions/0 goes',
      '  + corpus.ndjson:5:7 #/events/0/mentions/0 comes \\u{1b}[31m',
      '',
      '1 code with differences (reportedly 1.0.0 → 2.0.0)',
      '',
    ])
  })

  it('prints JSON', async () => {
    const { stdout } = await diff('old', 'new', '--json')
    expect(JSON.parse(stdout).byCode['span-bounds']).toMatchObject({ appeared: [come], vanished: [gone] })
  })

  it('exits with 3 where a report is not complete', async () => {
    const { code, stderr } = await diff('old', 'cut')
    expect(code).toBe(3)
    expect(stderr).toContain(`${path('cut')}: this report is not complete`)
  })

  it.each([
    ['broken', 'it is not valid JSON'],
    ['other', 'give a report of reportedly validate --reporter json'],
    ['missing', 'there is no such file'],
  ])('exits with 2 for a %s file', async (name, message) => {
    const { code, stdout, stderr } = await diff('old', name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
