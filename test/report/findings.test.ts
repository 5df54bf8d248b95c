import { expect, test } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { findingsSection } from '../../src/report/findings.js'
import { viewOf } from '../../src/report/view.js'
import type { Diagnostic } from '../../src/validate/report/types.js'
import { hostileStrings, reportOf } from '../cli/reporters/arbitraries.js'
import { broken } from './articles.js'

const section = (article: Article, findings: readonly Diagnostic[]) =>
  findingsSection(viewOf(article, undefined, findings, article.events))

const of = (findings: readonly Diagnostic[]) => section(broken.article, findings)?.body.markup ?? ''
const { diagnostics } = broken.report
const [first] = diagnostics as [Diagnostic]

test('there is none where nothing was found', () => {
  expect(section(broken.article, [])).toBeUndefined()
})

test('findings stand below their code, each with a link to its record', () => {
  const markup = of(diagnostics)
  expect(diagnostics.length).toBeGreaterThan(1)
  for (const { code } of diagnostics) expect(markup).toContain(`<h3><code><bdi>${code}</bdi></code>`)
  const [stance] = broken.article.stances
  expect(markup).toContain(`data-of="${stance?.id}"`)
  expect(markup).toContain(`<a class="ref" href="#${stance?.id}">`)
})

test('errors come before warnings, and warnings alone are not called wrong', () => {
  const warning: Diagnostic = { ...first, code: 'a-warning', severity: 'warning' }
  const markup = of([warning, first])
  expect(markup.indexOf(first.code)).toBeLessThan(markup.indexOf('a-warning'))
  expect(section(broken.article, [warning])?.title).toBe('What wants a second look')
  expect(section(broken.article, [warning, first])?.title).toBe('What is wrong')
})

test('there is a choice of severity and of code only where there is one', () => {
  const warning: Diagnostic = { ...first, code: 'a-warning', severity: 'warning' }
  expect(of([first])).not.toMatch(/type="radio"|Show only/)
  expect(of([warning, first, first])).toMatch(
    /everything <span class="muted">3<.*errors <span class="muted">2<.*warnings <span class="muted">1</s,
  )
  expect(of([warning, first, first])).toContain('Show only these 2 findings')
})

test('a pointer to nothing, or to a record whose id leads elsewhere, makes no link', () => {
  const pointers = ['', '/stances/999/holder', '/stances', '/stances/-1', '/constructor/0', '/title', 'no pointer']
  for (const pointer of pointers) expect(of([{ ...first, pointer }]), pointer).not.toContain('class="ref"')
  const { stances } = broken.article
  const twice = { ...broken.article, stances: [...stances, ...structuredClone(stances)] }
  const pointer = `/stances/${broken.article.stances.length}`
  expect(section(twice, [{ ...first, pointer }])?.body.markup).not.toContain('class="ref"')
})

test('hostile strings make no element and no control character', () => {
  for (const text of hostileStrings) {
    const markup = of(reportOf(text).diagnostics)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the test looks for
    expect(markup).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\p{Cs}\p{Bidi_Control}]/u)
    expect(markup.match(/<li /g)).toHaveLength(2)
    expect(markup).not.toMatch(/<(?!\/?(?:div|h3|p|ul|li|span|strong|bdi|code|pre|mark|dl|dt|dd|a)[ >])/)
  }
})
