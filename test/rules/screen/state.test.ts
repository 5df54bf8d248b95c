import { describe, expect, it, vi } from 'vitest'
import type { Article, Event } from '../../../src/model/index.js'
import { articleWith, base, type Draft, pick } from '../../../src/rules/fixtures/base.js'
import { checkArticle, isClean } from '../../../src/rules/index.js'
import { templateOf } from '../../support/corpus/template.js'
import { mutatedArticles } from '../../support/mutations/cases.js'
import { screened } from '../../support/mutations/screen-counts.js'

/** What a screen says that has seen no other article. */
async function freshAnswer(article: Article): Promise<boolean> {
  vi.resetModules()
  const fresh = await import('../../../src/rules/screen/index.js')
  return fresh.isClean(article)
}

const finds = (article: Article) => checkArticle(article, { rules: screened }).map(({ code }) => code)

function withEvents(ids: readonly string[]): Article {
  return articleWith((draft) => {
    const event: Draft<Event> = pick(draft.events, 'welcome')
    draft.events.push(...ids.map((id) => ({ ...event, id })))
  })
}

const numbered = (count: number, name: (i: number) => string) => Array.from({ length: count }, (_, i) => name(i))

describe('what the screen saw before', () => {
  const articles = [...mutatedArticles([base, templateOf(1).article, templateOf(2).article], 60, 3)]

  it('changes nothing in what it says', async () => {
    const fresh: boolean[] = []
    for (const article of articles) fresh.push(await freshAnswer(article))
    expect(fresh.filter(Boolean).length).toBeGreaterThan(10)
    expect(fresh.filter((passes) => !passes).length).toBeGreaterThan(10)
    expect(articles.map(isClean)).toEqual(fresh)
    expect(articles.toReversed().map(isClean).toReversed()).toEqual(fresh)
    expect(articles.map((article) => isClean(base) && isClean(article))).toEqual(fresh)
  })

  it('is forgotten in time', () => {
    const draft = articleWith(() => {}) as Draft<Article>
    for (let year = 10_000; year < 19_000; year++) {
      draft.published.edtf = `Y${year}`
      draft.rights.annotations.license = `LicenseRef-${year}`
      if (!isClean(draft as Article)) expect.unreachable(`refused in the year ${year}`)
    }
    expect([isClean(draft as Article), finds(draft as Article)]).toEqual([true, []])
    draft.published.edtf = 'yesterday'
    expect(isClean(draft as Article)).toBe(false)
    expect(isClean(base)).toBe(true)
  })
})

describe('where there is much, the screen', () => {
  it('takes in some hundred records and leaves more to the rules', () => {
    const many = withEvents(numbered(1000, (i) => `event-${i}`))
    const tooMany = withEvents(numbered(1100, (i) => `event-${i}`))
    expect([isClean(many), isClean(tooMany)]).toEqual([true, false])
    expect(finds(tooMany)).toEqual([])
  })

  it('tells ids apart that are much alike, or leaves them to the rules', () => {
    const alike = numbered(36, (i) => `an-${i.toString(36)}-event-like-others`)
    const tooMany = numbered(300, (i) => `an-${String(i).padStart(3, '0')}-event-like-the-others-are`)
    expect(isClean(withEvents(alike))).toBe(true)
    expect(isClean(withEvents([...alike, alike[7] as string]))).toBe(false)
    expect([isClean(withEvents(tooMany)), finds(withEvents(tooMany))]).toEqual([false, []])
  })

  it.each([
    [15, true],
    [17, false],
  ])('follows %i replacements: %s', (count, passes) => {
    const article = articleWith((draft) => {
      const { provenance, ...entity } = pick(draft.entities, 'islanders')
      for (let i = 0; i < count; i++) {
        const replacedBy = i === 0 ? 'islanders' : `islanders-${i - 1}`
        draft.entities.push({
          ...entity,
          id: `islanders-${i}`,
          provenance: { ...provenance, status: 'deprecated', replacedBy },
        })
      }
    })
    expect([isClean(article), finds(article)]).toEqual([passes, []])
  })

  it.each([
    [126, true],
    [127, false],
  ])('compares %i more stances: %s', (count, passes) => {
    const article = articleWith((draft) => {
      const stance = pick(draft.stances, 'islanders-on-reopening')
      for (let i = 0; i < count; i++) draft.stances.push({ ...stance, id: `stance-${i}` })
    })
    expect([isClean(article), finds(article)]).toEqual([passes, []])
  })
})
