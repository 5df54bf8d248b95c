import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { articleWith, base, TEXT } from '../../src/rules/fixtures/base.js'
import { rules } from '../../src/rules/index.js'
import { validateArticle } from '../../src/validate/article.js'

describe('validateArticle', () => {
  it('reports that an article is right', () => {
    expect(validateArticle(base)).toEqual({
      reportVersion: 1,
      versions: { reportedly: version, schema: 1, rules: rules.map(({ code }) => code).sort() },
      complete: true,
      failures: [],
      read: { files: 0, articles: 1, invalid: 0, bytes: 0, texts: 0 },
      counts: { error: 0, warning: 0, suppressed: 0, byCode: {} },
      diagnostics: [],
      limit: 20,
    })
  })

  it('reports what is wrong, by pointer', () => {
    const report = validateArticle(articleWith((draft) => Object.assign(draft, { language: 'English' })))
    expect(report).toMatchObject({
      read: { invalid: 1 },
      counts: { error: 1, byCode: { 'shape/wrong-form': { severity: 'error', count: 1 } } },
      diagnostics: [{ code: 'shape/wrong-form', pointer: '/language', article: 'ferry' }],
    })
    expect(report.diagnostics[0]).not.toHaveProperty('location')
  })

  it('takes a text in any form, and counts it', () => {
    const windows = `\uFEFF${TEXT.replaceAll('\n', '\r\n').normalize('NFD')}`
    expect(validateArticle(base, { text: windows })).toMatchObject({ counts: { error: 0 }, read: { texts: 1 } })
    expect(() => validateArticle(base, { text: '\ud800' })).toThrow(/lone surrogate/)
  })

  it('runs the rules that it is given', () => {
    const own = {
      ...({ code: 'short-title', group: 'rights', severity: 'warning', needsText: false } as const),
      summary: 'A title is short.',
      visit: {
        article: (_: unknown, context: { report(pointer: string, message: string): void }) =>
          context.report('/title', 'it is long'),
      },
    }
    const report = validateArticle(base, { rules: [own] })
    expect(report.versions.rules).toEqual(['short-title'])
    expect(report.counts).toMatchObject({ error: 0, warning: 1 })
    expect(report.read.invalid).toBe(0)
  })

  it('lists the first of each code and counts all', () => {
    const broken = articleWith((draft) => {
      for (const entity of draft.entities) Object.assign(entity, { colour: 1, type: 'thing' })
    })
    const report = validateArticle(broken, { limit: 2 })
    expect(report.counts.byCode).toMatchObject({
      'shape/unknown-key': { count: 6 },
      'shape/unknown-value': { count: 6 },
    })
    expect(report.diagnostics.map(({ pointer }) => pointer)).toEqual([
      '/entities/0/type',
      '/entities/0/colour',
      '/entities/1/type',
      '/entities/1/colour',
    ])
  })
})
