import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verdictOf } from '../../../src/cli/reporters/verdict.js'
import type { Report } from '../../../src/validate/report/types.js'
import { reports } from './arbitraries.js'
import { clean, cut, sample } from './sample.js'
import { print } from './support.js'

const GREEN = '\u001b[32m'

test.each<[string, Report, string]>([
  ['fine', clean, '✔ no problems in 40 articles'],
  ['error', sample, '✖ 2 errors in 2 of 40 articles, 1 warning'],
  ['incomplete', cut, '✖ incomplete: not everything was checked; so far 2 errors in 2 of 40 articles, 1 warning'],
  ['warning', { ...clean, counts: { ...clean.counts, warning: 1200 } }, '⚠ 1,200 warnings in 40 articles'],
  ['warning', { ...clean, read: { ...clean.read, articles: 0 } }, '⚠ nothing was checked: there are no articles'],
  ['error', { ...clean, counts: { ...clean.counts, error: 1 } }, '✖ 1 error'],
])('%s', (level, report, text) => {
  expect(verdictOf(report)).toEqual({ level, text })
})

test('nothing is green but a complete report of articles without any problem', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (report) => {
      const { complete, counts, read } = report
      const isFine = complete && counts.error === 0 && counts.warning === 0 && read.articles > 0
      for (const name of ['pretty', 'concise'] as const) {
        expect(print(name, report, { color: true }).includes(GREEN)).toBe(isFine)
      }
      expect(print('github', report).includes('::notice title=reportedly::✔')).toBe(isFine)
    }),
  )
  for (const name of ['pretty', 'concise'] as const) expect(print(name, clean, { color: true })).toContain(GREEN)
})
