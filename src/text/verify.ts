import type { OffsetUnit, Span, VerbatimSpan } from '../model/index.js'
import { type ArticleSource, articleOf, type LocatedSpan, spansOf } from './article-spans.js'
import { type CanonicalChange, canonicalize } from './canonical.js'
import { digestSpan, digestText } from './digest.js'
import { OffsetError, type OffsetProblem } from './errors.js'
import { type OffsetMap, offsetMap } from './offsets.js'

/** What can be wrong with a span: its offsets, that it is empty, its digest, or the words recorded with it. */
export type SpanProblem = OffsetProblem | 'empty' | 'digest' | 'verbatim'

/** A span that does not match the text. */
export interface SpanMismatch extends LocatedSpan {
  readonly problem: SpanProblem
  /** What the article records: the digest, or the words where the problem is `verbatim`. */
  readonly expected: string
  /** The words that stand in that place, where it is a place. */
  readonly actual?: string
  /** What is wrong, in a sentence. */
  readonly message: string
}

/** The text as a whole against what the article says of it. */
export interface TextComparison {
  readonly digestMatches: boolean
  readonly lengthMatches: boolean
  readonly expectedDigest: string
  readonly actualDigest: string
  /** In the article's own offset unit, as is {@link TextComparison.actualLength}. */
  readonly expectedLength: number
  readonly actualLength: number
  /** Whether the length in code points is the recorded one; true where none is recorded. */
  readonly codePointsMatch: boolean
}

/** How far an article and a text agree. */
export interface Verification {
  /** Whether the text and every span match. */
  readonly ok: boolean
  /** What was changed to make the given text canonical. */
  readonly changes: readonly CanonicalChange[]
  readonly text: TextComparison
  /** How many spans were checked. */
  readonly spans: number
  /** In the order of the document. */
  readonly mismatches: readonly SpanMismatch[]
}

/** Cuts words for a message. */
function quoted(words: string): string {
  const characters = Array.from(words)
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : words)
}

function isVerbatim(span: Span): span is VerbatimSpan {
  return 'text' in span
}

function mismatchesOf(located: LocatedSpan, offsets: OffsetMap, unit: OffsetUnit): SpanMismatch[] {
  const { span } = located
  const expected = span.digest
  const place = `${span.start} to ${span.end}`
  let actual: string
  try {
    actual = offsets.slice(span, unit)
  } catch (error) {
    if (!(error instanceof OffsetError)) throw error
    return [{ ...located, problem: error.problem, expected, message: error.message }]
  }
  if (actual === '') {
    return [{ ...located, problem: 'empty', expected, message: `The span ${place} is empty: its end is its start.` }]
  }
  const mismatches: SpanMismatch[] = []
  const digest = digestSpan(actual)
  if (digest !== expected) {
    const message = `At ${place} stands ${quoted(actual)} with the digest ${digest}, where the article records ${expected}.`
    mismatches.push({ ...located, problem: 'digest', expected, actual, message })
  }
  if (isVerbatim(span) && span.text !== actual) {
    const message = `At ${place} stands ${quoted(actual)}, where the article records the words ${quoted(span.text)}.`
    mismatches.push({ ...located, problem: 'verbatim', expected: span.text, actual, message })
  }
  return mismatches
}

/**
 * Checks an article against its text: the digest and length of the whole, and of every span its offsets, its digest
 * and the words of a verbatim one. The text is made canonical first. Nothing that does not match is an error; it is
 * listed.
 *
 * @throws {@link IllFormedTextError} where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import type { Article } from 'reportedly'
 * import { digestSpan, digestText, verify } from 'reportedly/text'
 *
 * const text = 'On Monday the harbour opened.'
 * const article: Article = {
 *   schemaVersion: 1, id: 'harbour', revision: 1, title: 'Harbour', summary: 'A harbour opens.', language: 'en',
 *   publisher: 'gazette', agents: [], entities: [], events: [], quotes: [], stances: [],
 *   published: { edtf: '2026-02-16', basis: 'inferred', expression: { start: 3, end: 9, digest: digestSpan('Monday') } },
 *   rights: { text: { included: false }, annotations: { license: 'CC-BY-4.0' } },
 *   text: { offsetUnit: 'utf-16', length: text.length, digest: digestText(text) },
 * }
 *
 * assert.equal(verify(article, text).ok, true)
 *
 * const { ok, mismatches } = verify(article, 'On Sunday the harbour opened.')
 * assert.equal(ok, false)
 * assert.equal(mismatches[0]?.pointer, '/published/expression')
 * assert.equal(mismatches[0]?.actual, 'Sunday')
 * ```
 */
export function verify(source: ArticleSource, text: string): Verification {
  const article = articleOf(source)
  const { offsetUnit, length, codePoints, digest } = article.text
  const canonical = canonicalize(text)
  const offsets = offsetMap(canonical.text)
  const spans = spansOf(article)
  const mismatches = spans.flatMap((span) => mismatchesOf(span, offsets, offsetUnit).map((m) => Object.freeze(m)))
  const actualDigest = digestText(canonical.text)
  const actualLength = offsets.length(offsetUnit)
  const comparison = {
    digestMatches: actualDigest === digest,
    lengthMatches: actualLength === length,
    expectedDigest: digest,
    actualDigest,
    expectedLength: length,
    actualLength,
    codePointsMatch: codePoints === undefined || codePoints === offsets.length('code-point'),
  }
  return Object.freeze({
    ok: comparison.digestMatches && comparison.lengthMatches && comparison.codePointsMatch && mismatches.length === 0,
    changes: canonical.changes,
    text: Object.freeze(comparison),
    spans: spans.length,
    mismatches: Object.freeze(mismatches),
  })
}
