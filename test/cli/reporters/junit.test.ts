import fc from 'fast-check'
import { parse, type TestSuite, type TestSuites } from 'junit2json'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/cli/reporters/words.js'
import { escapeControls } from '../../../src/model/unseen.js'
import type { Report } from '../../../src/validate/report/types.js'
import { hostileStrings, reportOf, reports } from './arbitraries.js'
import { clean, cut, sample } from './sample.js'
import { print } from './support.js'

/** What a reader sees, texts as they stand: by default it makes numbers of whatever looks like one. */
async function suitesOf(report: Report): Promise<readonly TestSuite[]> {
  const read = (await parse(print('junit', report), { attrValueProcessors: [] })) as TestSuites
  return read.testsuite ?? []
}

const sorted = (tuples: readonly (readonly (string | undefined)[])[]) =>
  tuples.map((each) => JSON.stringify(each)).sort()

async function check(report: Report): Promise<void> {
  const suites = await suitesOf(report)
  const cases = suites.flatMap(({ name, testcase = [] }) => testcase.map((each) => ({ ...each, suite: name })))
  const failures = cases.flatMap(({ suite, classname, name, failure = [] }) =>
    failure.map(({ message, type }) => [suite, classname, name, message, type]),
  )
  const expected = report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => {
      const { code, article, severity, location } = diagnostic
      const file = location?.file ?? '(no file)'
      return [file, article ?? file, code, sentence(diagnostic), severity].map(escapeControls)
    })
  expect(sorted(failures)).toEqual(sorted(expected))
  const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning')
  const outputs = cases.flatMap((each) => each['system-out'] ?? []).flatMap((text) => text.match(/^warning: /gm) ?? [])
  expect(outputs).toHaveLength(warnings.length)

  const errors = cases.flatMap(({ error = [] }) => error)
  const incomplete = report.failures.length > 0 || !report.complete
  expect(errors).toHaveLength(Math.max(report.failures.length, incomplete ? 1 : 0))
  for (const { tests, failures, errors, testcase = [] } of suites) {
    expect([tests, failures, errors].map(Number)).toEqual([
      testcase.length,
      testcase.filter(({ failure }) => failure).length,
      testcase.filter(({ error }) => error).length,
    ])
  }
}

test('an independent reader finds the same failures and errors under the same names', async () => {
  for (const report of [sample, cut, ...hostileStrings.map(reportOf)]) await check(report)
  await fc.assert(fc.asyncProperty(reports, check))
})

test('the codes of an article are cases of their own, the same code twice is one case with two failures', async () => {
  const [first, second] = sample.diagnostics
  const report = { ...sample, diagnostics: [first, second, first] } as Report
  const [suite] = await suitesOf(report)
  expect(suite?.testcase?.map(({ name, failure }) => [name, failure?.length])).toEqual([
    ['shape/unknown-value', 2],
    ['unresolved-reference', 1],
  ])
})

test('a warning is output of a case that passed', async () => {
  const [, suite] = await suitesOf(sample)
  expect(suite).toMatchObject({ name: 'kite-day.json', tests: '1', failures: '0' })
  expect(suite?.testcase?.[0]).not.toHaveProperty('failure')
  expect(suite?.testcase?.[0]?.['system-out']?.join()).toContain('the headline ends in a full stop (leave it out)')
})

test('a report without problems has one case, which passed', async () => {
  const suites = await suitesOf(clean)
  expect(suites).toMatchObject([{ name: 'reportedly', tests: '1', failures: '0', errors: '0' }])
})

test('a run that was cut short is an error', async () => {
  const error = [{ message: 'corpus/may 4.ndjson.gz:12: the compressed data ends too early: fetch the file again' }]
  expect((await suitesOf(cut)).at(-1)).toMatchObject({ errors: '1', testcase: [{ error }] })
  expect((await suitesOf({ ...clean, complete: false })).at(-1)).toMatchObject({ errors: '1' })
})
