import type { Article } from '../model/index.js'
import { diffArticles } from './article.js'
import { bumpOf } from './bump.js'
import { CHANGE_CODES } from './codes.js'
import { copyOf, isSameJson } from './json.js'
import type { ArticleDiff, Change, DataDiff } from './types.js'

/**
 * Tells everything in which a set of articles differs from an older version of it: articles that came, went, have another id,
 * or differ in themselves. The order of articles is none. An id occurs once in each version.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { diffData } from 'reportedly/diff'
 *
 * assert.deepEqual(diffData([article.data], [article.data]), { bump: null, articles: [] })
 * assert.equal(diffData([article.data], []).bump, 'major')
 * ```
 */
export function diffData(before: readonly Article[], after: readonly Article[]): DataDiff {
  const old = new Map(before.map((article) => [article.id, article]))
  const recent = new Map(after.map((article) => [article.id, article]))
  const renamed = renamedArticles(
    before.filter(({ id }) => !recent.has(id)),
    after.filter(({ id }) => !old.has(id)),
  )
  const sources = new Set(renamed.values())
  const removed = before.filter((article) => !recent.has(article.id) && !sources.has(article))
  const articles = [
    ...removed.map((article) => wholeDiff('article-removed', article)),
    ...after.map((article) => {
      const older = old.get(article.id) ?? renamed.get(article)
      return older ? diffArticles(older, article) : wholeDiff('article-added', article)
    }),
  ].filter(({ changes }) => changes.length > 0)
  return { bump: bumpOf(articles), articles }
}

/** New articles with the old one that is the same but for its id. */
function renamedArticles(gone: readonly Article[], came: readonly Article[]): ReadonlyMap<Article, Article> {
  const open = new Set(gone)
  const renamed = new Map<Article, Article>()
  for (const article of came) {
    const older = [...open].find((candidate) => isSameJson(anonymous(candidate), anonymous(article)))
    if (older === undefined) continue
    open.delete(older)
    renamed.set(article, older)
  }
  return renamed
}

const anonymous = ({ $schema: _, id: __, ...article }: Article): object => copyOf(article)

/** An article that came or went as a whole. */
function wholeDiff(code: 'article-added' | 'article-removed', article: Article): ArticleDiff {
  const { bump, says } = CHANGE_CODES[code]
  const isNew = code === 'article-added'
  const change: Change = {
    code,
    bump,
    article: article.id,
    record: null,
    pointers: isNew ? { after: '' } : { before: '' },
    ...(isNew ? { after: article.title } : { before: article.title }),
    summary: `article ${article.id} ${says}: ${JSON.stringify(article.title)}`,
  }
  return { id: article.id, bump, changes: [change] }
}
