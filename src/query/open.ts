import type { Article } from '../model/index.js'
import type { ArticleView } from './article-view.js'
import { checkArticle } from './check.js'
import { copyJson } from './copy.js'
import { ArticleError, type Problem } from './errors.js'
import { deepFreeze } from './freeze.js'
import { lazyArticle } from './lazy-article.js'
import type { LiteralIds, MapsOf } from './maps.js'
import { createView } from './view.js'

/** The view over an article of this type: with literal ids where the type has them, else with strings. */
export type ViewOf<A extends Article> = string extends A['entities'][number]['id']
  ? ArticleView
  : ArticleView<MapsOf<A>, LiteralIds<A>>

/**
 * Opens an article of your own: copies it, freezes the copy, and gives the view that the bundled article has.
 *
 * Checked are the shape of every field, that spans lie in the text, that ids are unique and references resolve, and that
 * quotes do not contain themselves; `reportedly/schema` checks everything else. Where the type of `data` spells its ids out, so does the view.
 *
 * @param data plain JSON, or a view; it is not changed, and changing it later does not change the view
 * @throws {ArticleError} for anything that is not an article
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article, openArticle } from 'reportedly'
 *
 * const own = openArticle(JSON.parse(JSON.stringify(article)))
 * assert.deepEqual(own.timeline(), article.timeline())
 * ```
 */
export function openArticle<const A extends Article>(data: A): ViewOf<A>
export function openArticle(data: unknown): ArticleView
export function openArticle(data: unknown): ArticleView {
  const problems: Problem[] = []
  const report = (problem: Problem) => {
    problems.push(problem)
  }
  const copy = readable(data, report)
  if (problems.length === 0) checkArticle(copy, report)
  if (problems.length > 0) throw new ArticleError(deepFreeze(problems))
  return createView(frozenWhenAsked(copy as Article))
}

function frozenWhenAsked(article: Article): Article {
  const { entities, events, quotes, stances } = article
  return lazyArticle(article, {
    entities: () => entities,
    events: () => events,
    quotes: () => quotes,
    stances: () => stances,
  })
}

/** A view stands for its document, here as in JSON. */
function documentOf(data: unknown): unknown {
  const view = data as ArticleView | null | undefined
  return typeof view?.toJSON === 'function' ? view.toJSON() : data
}

function readable(data: unknown, report: (problem: Problem) => void): unknown {
  try {
    return copyJson(documentOf(data), report)
  } catch (error) {
    report({ pointer: '', message: `could not be read: ${error instanceof Error ? error.message : 'a getter threw'}` })
    return null
  }
}
