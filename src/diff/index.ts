/**
 * What differs between two versions of articles, and which part of semantic versioning that asks for. Free of Node's own
 * modules and of zod.
 *
 * @packageDocumentation
 */
export { diffArticles } from './article.js'
export { BUMPS, type Bump, bumpOf, isAtLeast } from './bump.js'
export { CHANGE_CODES, type ChangeCode, type CodeInfo } from './codes.js'
export { diffData } from './data.js'
export type { ArticleDiff, Change, ChangedRecord, ChangePointers, DataDiff } from './types.js'
