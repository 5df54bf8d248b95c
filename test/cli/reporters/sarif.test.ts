import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../../src/validate/report/types.js'
import { sarifErrors } from '../../support/sarif.js'
import { hostileStrings, reportOf, reports } from './arbitraries.js'
import { cut, sample } from './sample.js'
import { print } from './support.js'

const read = async (report: Report, cwd?: string) =>
  JSON.parse(print('sarif', report, cwd === undefined ? {} : { cwd })).runs[0]

async function check(report: Report): Promise<void> {
  const text = print('sarif', report, { cwd: '/srv' })
  expect(sarifErrors(JSON.parse(text))).toEqual([])
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\u2028\u2029]/u)
  const { results, tool, invocations } = JSON.parse(text).runs[0]
  expect(invocations[0].executionSuccessful).toBe(report.complete)
  expect(invocations[0].toolExecutionNotifications.map((each: { message: unknown }) => each.message)).toEqual(
    report.failures.map(({ message }) => ({ text: message })),
  )
  expect(results).toHaveLength(report.diagnostics.length)
  for (const [i, diagnostic] of report.diagnostics.entries()) {
    const { ruleId, ruleIndex, message, locations } = results[i]
    expect(ruleId).toBe(diagnostic.code)
    expect(tool.driver.rules[ruleIndex].id).toBe(diagnostic.code)
    expect(message.text.startsWith(diagnostic.message)).toBe(true)
    expect(locations[0].logicalLocations[0].fullyQualifiedName).toBe(diagnostic.pointer)
    expect(locations[0].physicalLocation?.region.startLine).toBe(diagnostic.location?.line)
  }
}

test('the schema is in force', () => {
  expect(sarifErrors({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([])
})

test('every report passes the published schema and keeps its data', async () => {
  for (const report of [sample, cut, ...hostileStrings.map(reportOf)]) await check(report)
  await fc.assert(fc.asyncProperty(reports, check))
})

test.each([
  ['corpus/a.json', 'corpus/a.json'],
  ['/srv/corpus/a.json', 'corpus/a.json'],
  ['/else/a b.json', 'file:///else/a%20b.json'],
  ['C:/else/a.json', 'file:///C%3A/else/a.json'],
  ['<stdin>', '%3Cstdin%3E'],
  ['été:#?%.json', '%C3%A9t%C3%A9%3A%23%3F%25.json'],
])('the URI of %s is %s', async (file, uri) => {
  const [diagnostic] = sample.diagnostics
  const location = { file, line: 1, column: 1, byte: 0 }
  const report = { ...sample, diagnostics: [{ ...diagnostic, location }] } as Report
  const { results } = await read(report, '/srv')
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
})

test('a failure is told with its file and line', async () => {
  const { invocations } = await read(cut)
  expect(invocations[0].toolExecutionNotifications[0]).toMatchObject({
    level: 'error',
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'corpus/may%204.ndjson.gz' }, region: { startLine: 12 } } },
    ],
  })
})
