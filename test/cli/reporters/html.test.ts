import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../../src/validate/report/types.js'
import { hostileStrings, reportOf, reports } from './arbitraries.js'
import { clean, cut, sample } from './sample.js'
import { print } from './support.js'

const TAG = /<\/?([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g

const ELEMENTS =
  'html head meta title style body a header p code h1 span strong bdi dl div dt dd nav ul li b main section h2 fieldset legend label input table thead tbody tr th td pre mark footer script'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The elements of a page without what its style and its scripts hold; whatever else has an angle bracket is an error. */
function elementsOf(page: string): readonly Element[] {
  const markup = page.replace('<!doctype html>', '').replace(/(<(style|script)[^>]*>)[^<]*(?:<(?!\/\2>)[^<]*)*/g, '$1')
  expect(markup.replace(TAG, '')).not.toMatch(/[<>]/)
  return [...markup.matchAll(TAG)]
    .filter(([tag]) => !tag.startsWith('</'))
    .map(([, name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }))
}

/** What must hold of every page. */
function check(report: Report): string {
  const page = print('html', report)
  expect(page).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/u)
  const elements = elementsOf(page)
  for (const { name, attributes } of elements) {
    expect(ELEMENTS.split(' ')).toContain(name)
    for (const key of Object.keys(attributes)) expect(key).not.toMatch(/^on|^style$|^src$/)
    expect(attributes.href ?? '#').toMatch(/^#_[\w-]*$|^#$/)
  }
  expect(elements.filter(({ name }) => name === 'script')).toHaveLength(2)
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^_[\w-]*$/)
  const findings = elements.filter(({ attributes }) => attributes.class?.startsWith('finding is-'))
  expect(findings).toHaveLength(report.diagnostics.length + report.failures.length)
  return page
}

test('any report makes a page that holds each finding and nothing that was not meant', () => {
  for (const report of [sample, cut, clean, ...hostileStrings.map(reportOf)]) check(report)
  fc.assert(
    fc.property(reports, (report) => void check(report)),
    { numRuns: 50 },
  )
})

test('is titled with what was found', () => {
  expect(check(sample)).toContain('<title>40 articles in 2 files: 2 errors and 1 warning</title>')
  expect(check(clean)).toContain('<title>40 articles in 2 files: no findings</title>')
})

test('says of each code of ours what must hold', () => {
  const summaries = [...check(sample).matchAll(/<span class="summary[^>]*>([^<]*)/g)].map(([, words]) => words)
  expect(summaries).toEqual([
    'A value from a codelist is one of its values.',
    'Every reference names a record or an agent that exists.',
  ])
})

test('is the same for the same report, whatever the terminal', () => {
  expect(print('html', sample, { color: true, width: 40, cwd: '/srv' })).toBe(print('html', sample))
})
