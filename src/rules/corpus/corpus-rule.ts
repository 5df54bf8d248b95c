import type { Severity } from '../rule.js'

/** What one article says that other articles must not contradict. */
export interface Claim {
  /** What is claimed, such as the article's id; with its space of names in front where it has one. */
  readonly key: string
  /** What it is said to be; the empty string where the key alone matters. */
  readonly value: string
  /** Where, as a JSON Pointer (RFC 6901) into the article. */
  readonly pointer: string
}

/**
 * Called for each claim: the space of names and the name that make its key, what it is said to be, what of the document says
 * so, and where that stands, in the parts of a JSON Pointer (see `pointerTo`).
 */
export type ClaimVisitor = (
  space: string,
  name: string,
  value: string,
  said: unknown,
  field: string,
  place?: number,
  inner?: string,
  index?: number,
) => void

/**
 * A check across the articles of a corpus. It sees one article at a time and says what that claims; what two articles
 * claim is compared later, wherever they were read.
 */
export interface CorpusRule {
  /** Kebab-case; never renamed, never used again for something else. */
  readonly code: string
  readonly group: 'corpus'
  readonly severity: Severity
  /** What must hold, in one sentence. */
  readonly summary: string
  /** `unique`: no two articles claim the same key. `agree`: all articles give a key the same value. */
  readonly law: 'unique' | 'agree'
  /** Visits the claims of one document, whose shape may be wrong: nothing in it can be relied on. */
  visitClaims(document: unknown, visit: ClaimVisitor): void
  /** What is wrong with a claim, given the first one in the corpus that it contradicts. */
  message(claim: Pick<Claim, 'key' | 'value'>, first: Pick<Claim, 'key' | 'value'>): string
  readonly hint?: string
}

/** A claim, and where it was read: what is kept of each article for the rules of the corpus. */
export interface Fact extends Claim {
  /** The code of its rule. */
  readonly code: string
  /** The id of the article that claims it, if it has one. */
  readonly article?: string | undefined
  readonly file: string
  /** The offset in bytes at which the shard starts that it was read from. */
  readonly start: number
  /** From 1, in that shard. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** From 0, in the file. */
  readonly byte: number
}

/** A fact as a line of JSON without its LF. Lines sorted as text stand by rule, key and value, then by place. */
export type FactLine = string
