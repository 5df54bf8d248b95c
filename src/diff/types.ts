import type { Kind } from '../model/index.js'
import type { Bump } from './bump.js'
import type { ChangeCode } from './codes.js'

/** Which record a change is in: one of the four kinds, or an annotator. */
export interface ChangedRecord {
  readonly kind: Kind | 'agent'
  /** The id in the newer version, or the last one it had. */
  readonly id: string
}

/** Where a change shows in each version: JSON Pointers (RFC 6901) into the article, absent where there is nothing. */
export interface ChangePointers {
  readonly before?: string
  readonly after?: string
}

/** One thing that is not as it was. */
export interface Change {
  readonly code: ChangeCode
  readonly bump: Bump
  /** The id of the article in the newer version, or the last one it had. */
  readonly article: string
  /** `null` where it is the article itself. */
  readonly record: ChangedRecord | null
  readonly pointers: ChangePointers
  /**
   * What stood there, and what stands there: the whole value, or of an object told as one only the fields that differ.
   * Absent where there is nothing, where order is all that changed, and for the article's text, which is never shown.
   * Of a record that came or went it is its name, summary or gloss; of one that was renamed, its id.
   */
  readonly before?: unknown
  readonly after?: unknown
  /** What happened, on one line. */
  readonly summary: string
}

/** What differs between two versions of an article. */
export interface ArticleDiff {
  /** The id of the newer version. */
  readonly id: string
  /** What the changes ask for together; `null` where there are none. */
  readonly bump: Bump | null
  readonly changes: readonly Change[]
}

/** What differs between two versions of a set of articles. */
export interface DataDiff {
  readonly bump: Bump | null
  /** The articles that differ: removed ones first, then in the order of the newer version. */
  readonly articles: readonly ArticleDiff[]
}
