/**
 * The bundled article with its queries, the same view over articles of your own, and the types of both.
 *
 * @packageDocumentation
 */
import { data } from './generated/article.js'
import type { MoroccoIsf, MoroccoIsfMaps } from './generated/types.js'
import type { ArticleView } from './query/index.js'
import { createView } from './query/view.js'

export { dataDigest, dataVersion } from './generated/data-version.js'
export * from './generated/types.js'
export * from './model/index.js'
export * from './query/index.js'

/**
 * The bundled article: "Morocco Reportedly Joining Stabilization Force in Gaza" (Morocco World News), as frozen, typed data
 * with the queries of {@link ArticleView}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 *
 * assert.equal(article.entity('morocco').type, 'gpe')
 * ```
 */
export const article: ArticleView<MoroccoIsfMaps, MoroccoIsf> = /* @__PURE__ */ createView<MoroccoIsfMaps, MoroccoIsf>(
  data,
)
