import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/cli/reporters/words.js'
import { escapeControls } from '../../../src/model/unseen.js'
import type { Report } from '../../../src/validate/report/types.js'
import { hostileStrings, reportOf, reports } from './arbitraries.js'
import { cut, sample } from './sample.js'
import { print } from './support.js'

const decode = (text: string, codes: Readonly<Record<string, string>>) =>
  text.replace(/%[0-9A-F]{2}/g, (code) => codes[code] ?? code)
const DATA = { '%25': '%', '%0D': '\r', '%0A': '\n' }
const PROPERTY = { ...DATA, '%3A': ':', '%2C': ',' }

/** Reads a command as GitHub's runner does: up to the second `::`, then name, then properties between commas. */
function parseCommand(line: string) {
  const end = line.indexOf('::', 2)
  const [name, properties = ''] = line.slice(2, end).split(/ (.*)/s)
  const pairs = properties.split(',').map((each) => each.split(/=(.*)/s) as [string, string])
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key, value]) => [key, decode(value, PROPERTY)])),
    data: decode(line.slice(end + 2), DATA),
  }
}

const defined = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, escapeControls(String(value))]),
  )

async function check(report: Report): Promise<void> {
  const commands = print('github', report).split('\n')
  const [summary, ...others] = commands.map(parseCommand).reverse()
  expect(others.reverse()).toEqual([
    ...report.diagnostics.map((diagnostic) => {
      const { severity, code, location, pointer } = diagnostic
      const { file, line, column: col } = location ?? {}
      return {
        name: severity,
        properties: defined({ file, line, col, title: code }),
        data: escapeControls(`${sentence(diagnostic)} #${pointer}`),
      }
    }),
    ...report.failures.map(({ file, line, message }) => ({
      name: 'error',
      properties: defined({ file, line, title: 'incomplete' }),
      data: escapeControls(message),
    })),
  ])
  expect(summary).toMatchObject({ name: 'notice', properties: { title: 'reportedly' } })
}

test('the runner reads one command for each problem, with what the report says, and one summary', async () => {
  for (const report of [sample, cut, ...hostileStrings.map(reportOf)]) await check(report)
  await fc.assert(fc.asyncProperty(reports, check))
})

test('file names are told from the working folder', async () => {
  const failures = [{ file: '/srv/corpus/a.json', message: 'permission denied' }]
  const text = print('github', { ...cut, diagnostics: [], failures }, { cwd: '/srv' })
  expect(text.split('\n')[0]).toBe('::error file=corpus/a.json,title=incomplete::permission denied')
})
