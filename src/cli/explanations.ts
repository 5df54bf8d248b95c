import type { Severity } from '../rules/rule.js'
import { readJsonObject } from '../validate/read-file.js'
import { distPath } from './dist.js'

/** A piece of an article, as JSON. */
export interface Example {
  readonly json: string
  /** The words that its spans stand for, one line a span. */
  readonly words?: readonly string[]
}

/** What is told about a code. */
export interface Explanation {
  readonly code: string
  readonly group: string
  readonly severity: Severity
  /** What must hold, in one sentence. */
  readonly summary: string
  /** What to do where it does not hold, if one answer fits all cases. */
  readonly hint?: string
  /** Whether it is only checked where the article's text is at hand. */
  readonly needsText?: true
  /** A piece that breaks it, and what the validator says of that. */
  readonly bad?: Example & { readonly says: string }
  /** The same piece put right. */
  readonly good?: Example
}

/** Reads what the build wrote about every code. */
export function readExplanations(): readonly Explanation[] {
  return readJsonObject(distPath('explanations.json')).codes as readonly Explanation[]
}
