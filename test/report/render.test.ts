import { describe, expect, it } from 'vitest'
import { renderReport } from '../../src/report/index.js'
import { validateArticle } from '../../src/validate/index.js'
import { FIXTURES } from '../fixtures/load.js'

const count = (page: string, part: string) => page.split(part).length - 1

describe.each(FIXTURES.map((fixture) => [fixture.id, fixture] as const))('the page of %s', (_, { article, source }) => {
  const page = renderReport(article)

  it('has one place for each quote, stance and entity', () => {
    const ids = [...article.quotes, ...article.stances, ...article.entities].map(({ id }) => id)
    expect(ids.filter((id) => count(page, ` id="${id}"`) !== 1)).toEqual([])
  })

  it('allows its own style and script and nothing else, and has no inline style', () => {
    expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-|content="default-src 'none'/)
    expect(page).not.toMatch(/ style=| on[a-z]+="/)
  })

  it('says whether a text is the one that was annotated', () => {
    expect(renderReport(article, { text: source })).toContain('The text is the one that was annotated')
    expect(renderReport(article, { text: 'something else' })).toContain('not the one that was annotated')
  })
})

it('shows findings first, with a link to the record', () => {
  const [{ article } = { article: undefined }] = FIXTURES
  if (article === undefined) throw new Error('there are no fixtures')
  const [first, ...others] = article.stances
  const broken = { ...article, stances: [{ ...first, holder: 'nobody' }, ...others] }
  const page = renderReport(broken as typeof article, { report: validateArticle(broken) })
  expect(page).toContain('unresolved-reference')
  expect(page.indexOf('id="_findings"')).toBeLessThan(page.indexOf('id="_stances"'))
  expect(page).toContain(`data-of="${first?.id}"`)
})

it('escapes what an article says', () => {
  const [{ article } = { article: undefined }] = FIXTURES
  if (article === undefined) throw new Error('there are no fixtures')
  const hostile = `</title><script>alert(1)</script>"'\`&`
  const page = renderReport({
    ...article,
    title: hostile,
    summary: hostile,
    entities: article.entities.map((entity) => ({ ...entity, name: hostile })),
  })
  expect(page).not.toContain('<script>alert')
  expect(count(page, '<script>')).toBe(1)
})
