import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReporterName } from '../../../src/cli/reporters/table.js'
import type { Report } from '../../../src/validate/report/types.js'
import { hostileStrings, reportOf, reports } from './arbitraries.js'
import { print, withoutColors } from './support.js'

/** What must never reach a terminal or a log: all of it but the newlines that the reporter makes. */
const FORBIDDEN = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/u

/** JSON may hold noncharacters: they are harmless on a screen. */
const FORBIDDEN_IN_JSON = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\u2028\u2029]/u

/** A line that GitHub's runner takes for a command. */
const COMMAND = /^\s*::|##\[/

/** Every naughty string in every field, then any mixture. */
async function forEveryReport(check: (report: Report) => Promise<void>): Promise<void> {
  for (const text of hostileStrings) await check(reportOf(text))
  await fc.assert(fc.asyncProperty(reports, check))
}

const problems = ({ diagnostics, failures }: Report) => diagnostics.length + failures.length

describe.each<ReporterName>(['pretty', 'concise', 'github', 'junit'])('%s', (name) => {
  test('prints no control character, bidirectional control or half of a character from the data', async () => {
    await forEveryReport(async (report) => {
      expect(print(name, report)).not.toMatch(FORBIDDEN)
      expect(withoutColors(print(name, report, { color: true, width: 40 }))).not.toMatch(FORBIDDEN)
    })
  })
})

describe.each<ReporterName>(['pretty', 'concise'])('%s', (name) => {
  test('says the same with colours and without', async () => {
    await forEveryReport(async (report) => {
      expect(withoutColors(print(name, report, { color: true }))).toBe(await print(name, report))
    })
  })

  test('prints nothing that GitHub would run', async () => {
    await forEveryReport(async (report) => {
      for (const line of print(name, report, { width: 40 }).split('\n')) expect(line).not.toMatch(COMMAND)
    })
  })
})

test('concise prints a line for each diagnostic and failure, and one more', async () => {
  await forEveryReport(async (report) => {
    expect(print('concise', report).split('\n')).toHaveLength(problems(report) + 1)
  })
})

test('json reads back as the same report, and ndjson as its parts', async () => {
  await forEveryReport(async (report) => {
    const { diagnostics, ...summary } = report
    const text = print('json', report)
    const lines = print('ndjson', report).split('\n')
    expect(text).not.toMatch(FORBIDDEN_IN_JSON)
    expect(lines.join('')).not.toMatch(FORBIDDEN_IN_JSON)
    expect(JSON.parse(text)).toEqual(report)
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      ...diagnostics.map((each) => ({ type: 'diagnostic', ...each })),
      ...report.failures.map((each) => ({ type: 'failure', ...each })),
      { type: 'summary', ...summary },
    ])
  })
})
